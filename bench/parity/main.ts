/** See bench/parity.mjs. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { candidatesOf } from '../../actions/mine/invariants/candidates'
import { proposeRules } from '../../actions/mine/invariants/mine-invariants'
import { declareWorld } from '../../actions/mine/invariants/world'
import { type Engine } from '../../actions/shared/artefacts/generated/engine'
import { loadEngine } from '../../actions/shared/engines/definitions'
import { createObserver } from '../../actions/shared/engines/observer-client'
import { toolkitRoot } from '../../actions/shared/engines/paths'
import { kwargsOf } from '../../actions/shared/replay/case-table'
import { replay } from '../../actions/shared/replay/replay'
import { decodeCorpus, decodeKwargs } from '../../actions/shared/rules/corpus'
import { compilePredicate, holds } from '../../actions/shared/rules/evaluate'
import { type ObservedClass } from '../../actions/shared/rules/observed'
import { renderPredicate } from '../../actions/shared/rules/render'
import { createLogger } from '../../actions/shared/runtime/logger'
import { planReplay } from '../../actions/validate-replay/plan'

const root = toolkitRoot(__dirname)
const { values: options } = parseArgs({
  options: {
    version: { type: 'string', multiple: true, default: ['4.57.6', '5.17.0'] },
    python: { type: 'string', default: '' },
    size: { type: 'string', default: '5000' },
    seed: { type: 'string', default: 'parity' },
    json: { type: 'boolean', default: false },
  },
})

interface Parity {
  readonly version: string
  readonly class: string
  readonly guards: number
  readonly configurations: number
  readonly evaluations: number
  readonly agreements: number
  /** One configuration per guard that is judged otherwise. */
  readonly differences: readonly {
    readonly line: number
    readonly predicate: string
    readonly kwargs: unknown
    readonly python: boolean
  }[]
}

async function parityOf(version: string, python: string): Promise<Parity[]> {
  const engine: Engine = loadEngine(root, 'transformers')
  const observer = createObserver({
    engine: 'transformers',
    python,
    env: process.env,
    logger: createLogger({}),
    deadlineMs: 600_000,
  })
  const report: unknown = await observer.observe('guards', { engine })
  const { classes } = report as { classes: readonly ObservedClass[] }
  const world = declareWorld('transformers', version, classes)
  const document = proposeRules('transformers', version, classes)
  const plans = planReplay(document, decodeCorpus(document, 'rules'), Number(options.size), options.seed)
  const answers = await replay(
    observer,
    { engine },
    plans.map((plan) => plan.pool),
    { parity: true },
  )
  return classes.map((observed, index) => {
    const plan = plans[index]
    const answer = answers[index]
    if (plan === undefined || answer === undefined || answer.guards === null)
      throw new Error(`${observed.class}: no truth of guards was answered`)
    const names = world.names(observed.public_name)
    // A rewriting is judged by what a field holds in the end, which is no guard of its own.
    const guards = candidatesOf(observed, names)
      .filter(({ site }) => site >= 0 && observed.sites[site]?.kind !== 'reassign')
      .map((candidate) => ({ candidate, test: compilePredicate(candidate.predicate, names) }))
    const required = observed.fields.filter((field) => field.required).map((field) => field.name)
    const differences = new Map<number, Parity['differences'][number]>()
    let configurations = 0
    let evaluations = 0
    let agreements = 0
    for (const [position, picks] of plan.pool.cases.entries()) {
      const truths = answer.guards[position]
      if (truths === null || truths === undefined) continue
      const encoded = kwargsOf(plan.pool, picks)
      // Python refuses the call before any guard is reached.
      if (required.some((name) => !Object.hasOwn(encoded, name))) continue
      const kwargs = decodeKwargs(encoded)
      configurations += 1
      for (const { candidate, test } of guards) {
        evaluations += 1
        const python = truths[candidate.site] === true
        if (holds(test, kwargs) === python) agreements += 1
        else if (!differences.has(candidate.site))
          differences.set(candidate.site, {
            line: candidate.source.line,
            predicate: renderPredicate(candidate.predicate),
            kwargs: encoded,
            python,
          })
      }
    }
    return {
      version,
      class: observed.class,
      guards: guards.length,
      configurations,
      evaluations,
      agreements,
      differences: [...differences.values()],
    }
  })
}

async function main(): Promise<number> {
  const reports: Parity[] = []
  for (const version of options.version) {
    const python = options.python || path.join(root, '.cache/envs', `transformers-${version}`, 'bin/python')
    if (!existsSync(python)) {
      process.stderr.write(
        `${path.relative(root, python)} is missing: run \`npm run pipeline -- --engine transformers --version ${version}\` first\n`,
      )
      return 1
    }
    reports.push(...(await parityOf(version, python)))
  }
  if (options.json) process.stdout.write(`${JSON.stringify(reports)}\n`)
  else
    for (const version of options.version)
      print(
        version,
        reports.filter((item) => item.version === version),
      )
  return 0
}

function print(version: string, reports: readonly Parity[]): void {
  const sum = (key: 'guards' | 'configurations' | 'evaluations' | 'agreements'): number =>
    reports.reduce((total, item) => total + item[key], 0)
  process.stdout.write(
    `${version}: ${sum('agreements')} of ${sum('evaluations')} evaluations agree (${sum('guards')} guards of ${reports.length} classes, ${sum('configurations')} configurations)\n`,
  )
  for (const { class: name, differences } of reports) {
    for (const { line, predicate, kwargs, python } of differences)
      process.stdout.write(`  ${name} line ${line}: Python says ${python} of ${JSON.stringify(kwargs)}: ${predicate}\n`)
  }
}

void main().then((status) => {
  process.exitCode = status
})
