import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type InvariantsProposed, invariantsProposedSchema } from '../shared/artefacts/generated/invariants.proposed'
import {
  type InvariantsQuarantined,
  invariantsQuarantinedSchema,
} from '../shared/artefacts/generated/invariants.quarantined'
import { type InvariantsValidated, invariantsValidatedSchema } from '../shared/artefacts/generated/invariants.validated'
import { readArtefact, writeArtefact } from '../shared/artefacts/schema-check'
import { usePlainEnvironment } from '../shared/engines/testing/fixture-engines'
import { decodeCorpus, type RuleDocument } from '../shared/rules/corpus'
import { compileCorpus } from '../shared/rules/predict'
import { badRules, FIELDS, goodRules, LIBRARY, lineOf, rule } from './test-support'
import { type CommittedRun, runCommitted } from '../shared/testing/committed-bundle'

const environment = usePlainEnvironment()

interface Demo {
  readonly root: string
  readonly module: string
  readonly outputs: string
  /** Leaves the rules as `mine` does. */
  propose(rules: readonly RuleDocument[]): void
}

let count = 0
/** A workspace with an engine `demo`, whose library is `demo_replay_<n>` in the environment. */
function workspace(library = LIBRARY): Demo {
  const module = `demo_replay_${count++}`
  const root = path.join(environment.path, module)
  const engine = path.join(root, 'engine_versions/demo')
  const outputs = path.join(engine, 'v2_0/outputs')
  mkdirSync(outputs, { recursive: true })
  writeFileSync(path.join(environment.packages, `${module}.py`), library)
  writeFileSync(
    path.join(engine, 'current.yaml'),
    'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
  )
  writeFileSync(
    path.join(engine, 'engine.yaml'),
    `schema_version: 1\nengine: demo\nimport_name: ${module}\ntargets:\n  - modules: [${module}]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n`,
  )
  writeFileSync(
    path.join(engine, 'pins.yaml'),
    'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: "==2.0"\n',
  )
  const propose = (rules: readonly RuleDocument[]): void => {
    writeArtefact(path.join(outputs, 'invariants.proposed.yaml'), invariantsProposedSchema, proposed(module, rules))
  }
  return { root, module, outputs, propose }
}

function proposed(module: string, rules: readonly RuleDocument[]): InvariantsProposed {
  const site = (text: string, more: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
    path: `${module}.py`,
    method: 'Config',
    line: lineOf(text),
    kind: 'raise',
    ...more,
  })
  return {
    schema_version: '2.0.0',
    engine: 'demo',
    engine_version: '2.0',
    environment: [],
    enums: [],
    classes: [
      {
        native_type: `${module}.Config`,
        class: `${module}:Config`,
        bases: [],
        unknown_fields: 'reject',
        construct: { placeholders: {}, validate: [{ method: 'validate', kwargs: { strict: true } }] },
        fields: FIELDS.map((field) => ({ ...field, required: false, origin: 'parameter' })),
        sites: [
          site('must be positive', { rules: rules.map((item) => item.id) }),
          site('raise ValueError("invalid', { reason: 'reports_other_sites', variable: 'issues' }),
          site('logger.warning("ignored', { kind: 'log', reason: 'reports_other_sites', variable: 'issues' }),
        ],
        opaque: [],
      },
    ],
    rules: [...rules],
    manual_seeds: [],
  } as unknown as InvariantsProposed
}

const run = (demo: Demo, inputs: Readonly<Record<string, string>> = {}): CommittedRun =>
  runCommitted('validate-replay', demo.root, {
    engine: 'demo',
    python: environment.python,
    'pool-size': '800',
    ...inputs,
  })

const validatedOf = (demo: Demo): InvariantsValidated =>
  readArtefact(path.join(demo.outputs, 'invariants.validated.yaml'), invariantsValidatedSchema)
const quarantinedOf = (demo: Demo): InvariantsQuarantined =>
  readArtefact(path.join(demo.outputs, 'invariants.quarantined.yaml'), invariantsQuarantinedSchema)

describe('a corpus that says what the library does', () => {
  const demo = (): Demo => {
    const made = workspace()
    made.propose([...goodRules(made.module), rejectUnknown(made.module)])
    return made
  }

  test('every rule is confirmed, and they predict every configuration of both samples', () => {
    const made = demo()
    const { status, outputs, summary } = run(made, { 'fail-on': 'quarantine', 'image-ref': 'registry/demo:2.0' })
    expect(quarantinedOf(made).rules.map((entry) => [entry.rule.id, entry.failures])).toEqual([])
    expect(status).toBe(0)
    expect(outputs).toMatchObject({
      verdict: 'pass',
      'rules-confirmed': '8',
      'rules-quarantined': '0',
      'error-precision': '1',
      'error-recall': '1',
      'hold-out-error-recall': '1',
    })
    const { quality, totals, pool, image_ref: imageRef } = validatedOf(made)
    expect(quality[0]?.mispredicted).toEqual({ kinds: 0, shown: [] })
    expect(quality[0]?.default_configuration).toEqual({ observed: 'ok', predicted: 'ok' })
    expect(totals.configurations).toBe(800)
    for (const { confusion, dormant_fields_exact: exact, warn } of totals.fidelity) {
      expect(confusion.error.error).toBeGreaterThan(10)
      expect(confusion.dormant.dormant).toBeGreaterThan(5)
      expect(confusion.ok.ok).toBeGreaterThan(10)
      expect(exact.exact).toBe(exact.of)
      expect(warn.both).toBe(warn.observed)
    }
    expect(pool).toEqual({ version: 1, seed: '0', size: 800 })
    expect(imageRef).toBe('registry/demo:2.0')
    expect(quality[0]?.coverage).toMatchObject({ sites: 3, modelled: 1, confirmed: 1, accounted_for: 3 })
    expect(quality[0]?.mutation.score).toBeGreaterThan(0.95)
    expect(summary).toContain('### Replay of demo `2.0`: **pass**')
  })

  test('the artefact predicts on its own, as the stage did', () => {
    const made = demo()
    run(made)
    const validated = validatedOf(made)
    const { predict } = compileCorpus(decodeCorpus(validated, 'validated'))
    const of = (kwargs: Readonly<Record<string, unknown>>): string =>
      predict(`${made.module}.Config`, kwargs as never).outcome
    expect([{}, { beams: 0 }, { rate: 0.5 }, { mode: 'old' }, { beams: 'x' }, { nonsense: 1 }].map(of)).toEqual([
      'ok',
      'error',
      'dormant',
      'warn',
      'error',
      'error',
    ])
  })

  test('the same inputs give the same bytes, another seed another pool', () => {
    const made = demo()
    run(made)
    const first = readFileSync(path.join(made.outputs, 'invariants.validated.yaml'), 'utf8')
    run(made)
    expect(readFileSync(path.join(made.outputs, 'invariants.validated.yaml'), 'utf8')).toBe(first)
    run(made, { seed: 'other' })
    expect(readFileSync(path.join(made.outputs, 'invariants.validated.yaml'), 'utf8')).not.toBe(first)
    expect(first).not.toContain(environment.path)
  })
})

describe('rules that do not hold', () => {
  const made = { demo: undefined as Demo | undefined, ran: undefined as CommittedRun | undefined }
  beforeAll(() => {
    const demo = workspace()
    demo.propose([...goodRules(demo.module), ...badRules(demo.module).map((item) => item.document)])
    made.demo = demo
    made.ran = run(demo)
  })

  test.each(badRules('x').map((item) => [item.document.id, item.fails] as const))(
    '%s is quarantined for %j',
    (id, fails) => {
      const entry = quarantinedOf(made.demo!).rules.find((item) => item.rule.id === id)
      expect(entry?.failures.map((failure) => failure.check)).toEqual(fails)
    },
  )

  test('the others still ship, and nothing that is quarantined is named by what ships', () => {
    const validated = validatedOf(made.demo!)
    expect(validated.rules.map((item) => item.id)).toEqual(goodRules('x').map((item) => item.id))
    for (const { document } of badRules('x')) expect(JSON.stringify(validated)).not.toContain(`"${document.id}"`)
  })

  test('a counter-example is as small as it gets, with what the library did', () => {
    const counterExample = (id: string): unknown =>
      quarantinedOf(made.demo!)
        .rules.find((item) => item.rule.id === id)
        ?.failures.find((failure) => failure.check === 'predicate_false_on_accepted')?.counter_example
    expect(counterExample('inverted')).toEqual({ kwargs: {}, observed: { outcome: 'ok' } })
    expect(counterExample('always_dormant')).toEqual({ kwargs: {}, observed: { outcome: 'ok' } })
    expect(counterExample('unrelated_field')).toMatchObject({ observed: { outcome: 'ok' } })
    expect(Object.keys((counterExample('too_broad') as { kwargs: object }).kwargs)).toEqual([])
  })

  test('both observations are kept', () => {
    const entry = quarantinedOf(made.demo!).rules.find((item) => item.rule.id === 'raises_on_both')
    expect(entry?.positive_observed).toMatchObject({
      outcome: 'error',
      exception: 'ValueError',
      message: '`beams` must be positive, but is 0.',
    })
    expect(entry?.negative_observed).toMatchObject({
      outcome: 'error',
      message: '`returned` (5) must not exceed `beams` (1).',
    })
  })

  test('they are named in the summary, and fail the step only where the policy says so', () => {
    expect(made.ran?.status).toBe(0)
    expect(made.ran?.summary).toContain('Quarantined')
    expect(made.ran?.summary).toContain('too_broad')
    expect(run(made.demo!, { 'fail-on': 'quarantine' }).status).toBe(1)
    expect(run(made.demo!, { 'fail-on': 'fail' }).status).toBe(0)
  })
})

test('what no rule predicts is listed by place with its smallest example', () => {
  const demo = workspace()
  demo.propose(goodRules(demo.module).filter((item) => item.id !== 'returned_at_most_beams'))
  run(demo)
  const [quality] = validatedOf(demo).quality
  const missed = quality?.mispredicted.shown.find(
    (entry) => entry.site === `${demo.module}.py:${lineOf('must not exceed')}`,
  )
  expect(missed).toMatchObject({ observed: 'error', predicted: 'ok', exception: 'ValueError' })
  expect(Object.keys(missed?.example ?? {})).toHaveLength(1)
  expect(quality?.fidelity[0]?.error.recall).toBeLessThan(1)
  expect(quality?.fidelity[0]?.error.precision).toBe(1)
})

test('a default configuration that is not predicted as observed is a verdict', () => {
  const demo = workspace(LIBRARY.replace('beams=1,', 'beams=0,'))
  demo.propose([])
  const ran = run(demo, { 'fail-on': 'fail' })
  expect(ran.status).toBe(1)
  expect(ran.outputs['verdict']).toBe('fail')
  expect(ran.log).toContain('the default')
})

test('a crash or an endless loop in the library costs its configurations, not the run', () => {
  const explode =
    'def explode(odd, alone):\n    if odd == 3:\n        import os\n        os._exit(0)\n    while odd == 4 and alone:\n        pass\n    return odd\n'
  const demo = workspace(
    `${LIBRARY.replace('self.odd = odd\n', 'self.odd = explode(odd, beams == returned == rate == 1)\n')}\n\n${explode}`,
  )
  demo.propose([
    ...goodRules(demo.module),
    rejectUnknown(demo.module),
    rule(demo.module, 'odd_three', {
      match: { field: 'odd', op: 'in', value: [3, 4] },
      kwargs_positive: { odd: 3 },
      kwargs_negative: { odd: 5 },
      message_template: null,
    }),
  ])
  expect(run(demo).status).toBe(0)
  const [quality] = validatedOf(demo).quality
  expect(quality?.not_judged.crash).toBeGreaterThan(0)
  expect(quality?.not_judged.timeout).toBeGreaterThan(0)
  expect(quality?.fidelity[0]?.error.recall).toBe(1)
})

describe('what is wrong with the input is said in one line each', () => {
  test('no proposed rules: a verdict of its own', () => {
    const demo = workspace()
    const ran = run(demo)
    expect([ran.status, ran.outputs['verdict']]).toEqual([0, 'absent'])
    expect(run(demo, { 'fail-on': 'fail' }).status).toBe(1)
  })

  test('inputs: all mistakes at once', () => {
    const { status, log } = run(workspace(), {
      'pool-size': 'many',
      'fail-on': 'sometimes',
      'image-digest': 'sha256:1',
    })
    expect(status).toBe(1)
    for (const key of ['pool-size', 'fail-on', 'image-digest']) expect(log).toContain(key)
    expect(log).not.toContain('    at ')
  })

  test('a corpus with a mistake names the file and the key', () => {
    const demo = workspace()
    demo.propose(goodRules(demo.module))
    const file = path.join(demo.outputs, 'invariants.proposed.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('severity: error', 'severity: fatal'))
    const { status, log } = run(demo)
    expect(status).toBe(1)
    expect(log).toContain('engine_versions/demo/v2_0/outputs/invariants.proposed.yaml')
    expect(log).toContain('rules[0].severity')
  })

  test('a library that does not import', () => {
    const demo = workspace('raise RuntimeError("no")\n')
    demo.propose([])
    const { status, log } = run(demo)
    expect(status).toBe(1)
    expect(log).toContain('RuntimeError')
    expect(log).not.toContain('bug in llem-actions')
  })
})

function rejectUnknown(module: string): RuleDocument {
  return rule(module, 'unknown_kwarg', {
    match: { unknown_fields: FIELDS.map((field) => field.name) },
    kwargs_positive: { no_such_field: 1 },
    kwargs_negative: {},
    message_template: 'got an unexpected keyword argument',
    exception: 'TypeError',
    miner_source: { path: `${module}.py`, method: 'Config.__init__', line: 0 },
    references: [],
  })
}
