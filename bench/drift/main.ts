/** See bench/drift.mjs. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { compareCorpora } from '../../actions/diff/rules/candidates'
import { placeholdersOf, toLine, VALIDATED_FILE } from '../../actions/diff/rules/concern'
import { samePrediction } from '../../actions/diff/rules/predictions'
import { settle, type Settled } from '../../actions/diff/rules/settle'
import { type RuleTrials, type Seen } from '../../actions/diff/rules/trials'
import { type SharedCase, unexplainedChanges } from '../../actions/diff/rules/unexplained'
import {
  type InvariantsValidated,
  invariantsValidatedSchema,
} from '../../actions/shared/artefacts/generated/invariants.validated'
import { readArtefact } from '../../actions/shared/artefacts/schema-check'
import { toolkitRoot } from '../../actions/shared/engines/paths'
import { kwargsOf } from '../../actions/shared/replay/case-table'
import { decodeCorpus, decodeKwargs } from '../../actions/shared/rules/corpus'
import { type Corpus } from '../../actions/shared/rules/rule'
import { planReplay } from '../../actions/validate-replay/plan'
import { ask, type Asked } from './oracle'

const root = toolkitRoot(__dirname)
const { values: options } = parseArgs({
  options: {
    base: { type: 'string', default: '4.57.6' },
    version: { type: 'string', default: '5.17.0' },
    workspace: { type: 'string', default: root },
    size: { type: 'string', default: '5000' },
    seed: { type: 'string', default: 'drift' },
    json: { type: 'boolean', default: false },
  },
})

interface Version {
  readonly version: string
  readonly python: string
  readonly document: InvariantsValidated
  readonly corpus: Corpus
}

function load(version: string): Version {
  const file = path.join(
    options.workspace,
    'engine_versions/transformers',
    `v${version.replaceAll('.', '_')}`,
    'outputs',
    VALIDATED_FILE,
  )
  const python = path.join(root, '.cache/envs', `transformers-${version}`, 'bin/python')
  for (const needed of [file, python]) {
    if (!existsSync(needed))
      throw new Error(
        `${path.relative(root, needed)} is missing: run \`npm run pipeline -- --engine transformers --version ${version}\` first`,
      )
  }
  const document = readArtefact(path.resolve(file), invariantsValidatedSchema, { shownAs: VALIDATED_FILE })
  return { version, python, document, corpus: decodeCorpus(document, VALIDATED_FILE) }
}

interface Case extends Asked {
  readonly nativeType: string
}

/** The pools of the classes that both versions have. */
function poolOf({ document, corpus }: Version, other: Version): readonly Case[] {
  const shared = new Set(other.document.classes.map((item) => item.class))
  return planReplay(document, corpus, Number(options.size), options.seed)
    .filter((plan) => shared.has(plan.document.class))
    .flatMap((plan) =>
      plan.pool.cases.map((picks) => ({
        className: plan.document.class,
        nativeType: plan.document.native_type,
        kwargs: decodeKwargs(kwargsOf(plan.pool, picks)),
      })),
    )
}

async function bench(scratch: string): Promise<object> {
  const [old, now] = [load(options.base), load(options.version)]
  const trialsOf = ({ python, document }: Version): RuleTrials => {
    const classes = new Map(document.classes.map((item) => [item.native_type, item.class]))
    return (cases) =>
      Promise.resolve(
        ask(
          root,
          python,
          scratch,
          cases.map(({ nativeType, kwargs }) => ({ className: classes.get(nativeType) ?? nativeType, kwargs })),
        ),
      )
  }
  const { candidates } = compareCorpora(old.corpus, now.corpus, placeholdersOf(now.document))
  const settled = await settle(candidates, { base: trialsOf(old), head: trialsOf(now) })
  const lines = settled.map(toLine)
  const rules = new Map(lines.map((line, index) => [line, rulesOf(settled[index])]))
  const cases = [...poolOf(old, now), ...poolOf(now, old)]
  const [before, after] = [old, now].map(({ python }) => ask(root, python, scratch, cases))
  const pool = cases.flatMap((item, index): SharedCase[] => {
    const [was, is] = [before?.[index], after?.[index]]
    return was === undefined || is === undefined
      ? []
      : [{ nativeType: item.nativeType, kwargs: item.kwargs, old: was, new: is }]
  })
  const changed = pool.filter((item) => !samePrediction(item.old, item.new))
  const aboutParameters = new Set(changed.filter((item) => hasOneSidedField(item, old, now)))
  const unexplained = unexplainedChanges(
    old.corpus,
    now.corpus,
    pool.filter((item) => !aboutParameters.has(item)),
    lines,
    (line) => rules.get(line) ?? [],
  )
  const breaking = settled.filter((_, index) => lines[index]?.levels.kwargs === 'error')
  return {
    from: old.version,
    to: now.version,
    configurations: pool.length,
    changed: changed.length,
    /** A kwarg that only one version has: what the comparison of the parameters says. */
    of_fields_that_came_or_went: aboutParameters.size,
    unexplained: unexplained.length,
    reasons: Object.fromEntries(
      ['no_line', 'mispredicted_before', 'mispredicted_now'].map((reason) => [
        reason,
        unexplained.filter((item) => item.reason === reason).length,
      ]),
    ),
    examples: unexplained.slice(0, 12),
    lines: lines.length,
    breaking: breaking.length,
    contradicted: contradicted(
      breaking,
      await trialsOf(old)(witnesses(breaking)),
      await trialsOf(now)(witnesses(breaking)),
    ),
  }
}

const rulesOf = (item: Settled | undefined): readonly string[] =>
  [item?.candidate.old?.id, item?.candidate.new?.id].filter((id) => id !== undefined)

const witnesses = (
  breaking: readonly Settled[],
): readonly { nativeType: string; kwargs: Settled['witness']['kwargs'] }[] =>
  breaking.map(({ candidate, witness }) => ({ nativeType: candidate.nativeType, kwargs: witness.kwargs }))

/** Breaking lines whose own configuration is not accepted before and refused now. */
function contradicted(
  breaking: readonly Settled[],
  old: readonly (Seen | undefined)[],
  now: readonly (Seen | undefined)[],
): readonly string[] {
  return breaking.flatMap((item, index) =>
    old[index]?.outcome !== 'error' && now[index]?.outcome === 'error' ? [] : [toLine(item).id],
  )
}

function hasOneSidedField(item: SharedCase, old: Version, now: Version): boolean {
  const [before, after] = [old, now].map(
    ({ corpus }) =>
      new Set(corpus.classes.find(({ nativeType }) => nativeType === item.nativeType)?.fields.map(({ name }) => name)),
  )
  return Object.keys(item.kwargs).some((name) => before?.has(name) !== after?.has(name))
}

async function main(): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'llem-bench-'))
  try {
    const report = await bench(scratch)
    process.stdout.write(
      `${JSON.stringify(report, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value), options.json ? undefined : 1)}\n`,
    )
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
