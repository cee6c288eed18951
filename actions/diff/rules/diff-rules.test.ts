/** The stage on rules, as the runner runs it, with both versions of a small library at hand. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type EngineStepDiff, engineStepDiffSchema } from '../../shared/artefacts/generated/engine-step-diff'
import {
  type InvariantsValidated,
  invariantsValidatedSchema,
} from '../../shared/artefacts/generated/invariants.validated'
import { readArtefact, writeArtefact } from '../../shared/artefacts/schema-check'
import { plainEnvironment, temporaryFolder } from '../../shared/engines/testing/fixture-engines'
import { encodeRule } from '../../shared/rules/corpus'
import { type Rule } from '../../shared/rules/rule'
import { probeReport, writeCell } from '../../shared/testing/artefacts'
import { compare, rule } from './testing/corpora'
import { type CommittedRun, runCommitted } from '../../shared/testing/committed-bundle'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

const library = (version: string, guards: Readonly<Record<string, string>>): string =>
  [
    `__version__ = "${version}"`,
    'class Config:',
    '    def __init__(self, size=1, name=None, depth=2):',
    '        self.size, self.name, self.depth = size, name, depth',
    '    def validate(self):',
    ...Object.entries(guards).map(
      ([guard, message]) => `        if ${guard}:\n            raise ValueError("${message}")`,
    ),
    '',
  ].join('\n')

const python = { base: '', head: '' }
beforeAll(() => {
  const install = (name: string, source: string): string => {
    const made = plainEnvironment(path.join(folder.path, name))
    writeFileSync(path.join(made.packages, 'demo.py'), source)
    return made.python
  }
  const both = { 'self.size <= 0': 'size', 'self.name == "y"': 'y' }
  python.base = install('base', library('1.0', { ...both, 'self.name == "x"': 'x' }))
  python.head = install('head', library('2.0', { ...both, 'self.depth > 4': 'depth' }))
})

const RULES = {
  /** Enforced by both, and lost by the miner in 2.0. */
  size: rule(compare('size', '<=', 0)),
  /** Enforced by 1.0 only. */
  x: rule(compare('name', '==', 'x')),
  /** Enforced by both, and found by the miner in 2.0 only. */
  y: rule(compare('name', '==', 'y')),
  /** Enforced by 2.0 only. */
  depth: rule(compare('depth', '>', 4)),
}

function corpusOf(version: string, rules: readonly Rule[]): InvariantsValidated {
  return {
    schema_version: '2.0.0',
    engine: 'demo',
    engine_version: version,
    image_ref: null,
    image_digest: null,
    proposed_digest: '0123456789abcdef',
    manual_seeds: [],
    pool: { version: 1, seed: '0', size: 0 },
    totals: {
      rules_proposed: rules.length,
      rules_confirmed: rules.length,
      rules_quarantined: 0,
      configurations: 0,
      fidelity: [],
    },
    quality: [],
    environment: [],
    enums: [],
    classes: [
      {
        native_type: 'demo.Config',
        class: 'demo:Config',
        bases: [],
        unknown_fields: 'reject',
        construct: { placeholders: {}, validate: [{ method: 'validate', kwargs: {} }] },
        fields: Object.entries({ size: 1, name: null, depth: 2 }).map(([name, value]) => ({
          name,
          required: false,
          origin: 'parameter',
          default: value as never,
        })),
        opaque: [],
        sites: [],
      },
    ],
    rules: rules.map((item) => ({ ...encodeRule(item), native_type: 'demo.Config' })),
  }
}

let count = 0
function workspace(old: readonly Rule[], now: readonly Rule[]): string {
  const root = path.join(folder.path, `w${count++}`)
  const engine = path.join(root, 'engine_versions/demo')
  mkdirSync(engine, { recursive: true })
  const files = {
    'current.yaml': 'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
    'engine.yaml':
      'schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n',
    'pins.yaml': 'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=1"\n  schemas: ">=1"\n',
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(engine, file), text)
  writeArtefact(
    path.join(engine, 'v1_0/outputs/invariants.validated.yaml'),
    invariantsValidatedSchema,
    corpusOf('1.0', old),
  )
  writeArtefact(
    path.join(engine, 'v2_0/outputs/invariants.validated.yaml'),
    invariantsValidatedSchema,
    corpusOf('2.0', now),
  )
  return root
}

type Run = CommittedRun & { readonly diff: EngineStepDiff | undefined }

function run(root: string, inputs: Readonly<Record<string, string>> = {}): Run {
  const ran = runCommitted('diff', root, { engine: 'demo', producer: 'invariants', ...inputs })
  const report = path.join(root, 'engine_versions/demo/v2_0/outputs/engine-step-diff-demo-invariants.yaml')
  return { ...ran, diff: existsSync(report) ? readArtefact(report, engineStepDiffSchema) : undefined }
}

const kindsOf = ({ diff, log }: Run): Record<string, string> => {
  if (diff === undefined) throw new Error(log)
  const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  return Object.fromEntries(
    diff.lines.map(({ before, after, kind }): [string, string] => [shown(before ?? after), kind]),
  )
}

describe('with both libraries at hand', () => {
  const old = [RULES.size, RULES.x]
  const now = [RULES.y, RULES.depth]

  it('each line says what the libraries do, and a rule that was lost blocks', () => {
    const result = run(workspace(old, now), { python: python.head, 'base-python': python.base })
    expect(kindsOf(result)).toEqual({
      'refused if size <= 0': 'still_enforced_miner_lost_it',
      "refused if name == 'x'": 'rule_removed',
      "refused if name == 'y'": 'miner_found_it',
      'refused if depth > 4': 'rule_added',
    })
    expect(result).toMatchObject({
      status: 0,
      outputs: { verdict: 'blocked', blocked: '1', breaking: 'true', errors: '1', changes: '4' },
    })
    expect(result.diff?.lines.find((line) => line.kind === 'rule_added')).toMatchObject({
      level: 'error',
      witness: { kwargs: { depth: 5 }, old: 'ok', new: 'error' },
      note: 'replayed on both versions',
    })
    expect(result.summary).toContain('Blocked')
  })

  it('the policy decides what fails the step', () => {
    const root = workspace(old, now)
    expect(run(root, { python: python.head, 'fail-on': 'blocked' })).toMatchObject({ status: 1 })
    expect(run(root, { 'fail-on': 'blocked' })).toMatchObject({ status: 0, outputs: { blocked: '0' } })
    expect(run(root, { 'fail-on': 'breaking' })).toMatchObject({ status: 1 })
  })

  it('what a person accepted neither blocks nor breaks', () => {
    const root = workspace(old, now)
    const first = run(root, { python: python.head, 'base-python': python.base })
    const accepted = first.diff!.lines.filter((line) => line.blocks === true || line.level === 'error')
    const entries = accepted.map(
      (line) => `  - fingerprint: ${line.fingerprint}\n    acknowledged: true\n    reason: known\n`,
    )
    writeFileSync(
      path.join(root, 'engine_versions/demo/diff-overrides.yaml'),
      `schema_version: 1\noverrides:\n${entries.join('')}`,
    )
    expect(run(root, { python: python.head, 'base-python': python.base, 'fail-on': 'breaking' })).toMatchObject({
      status: 0,
      outputs: { verdict: 'behaviour', breaking: 'false', blocked: '0' },
    })
  })

  it('a library of another version says nothing', () => {
    const result = run(workspace(old, now), { python: python.base })
    expect(result.log).toContain('The changes were not tried on 2.0: the library at hand is 1.0')
    expect(kindsOf(result)['refused if size <= 0']).toBe('rule_missing')
  })
})

describe('when the probe found nothing changed', () => {
  const KEPT = 'nothing it rests on has changed; the archived result is kept'
  const vouched = (): string => {
    const root = workspace([RULES.size, RULES.x], [RULES.y, RULES.depth])
    writeCell(root, {
      probe: probeReport({
        engine: 'demo',
        version: '2.0',
        producer: 'invariants',
        reuse: true,
        reuse_refused: [],
        archive: { version: '2.0', directory: 'engine_versions/demo/v2_0/outputs' },
      }),
    })
    return root
  }

  it('the archived lines are kept, and are made again when anything they are made from differs', () => {
    const root = vouched()
    const given = { python: python.head, 'base-python': python.base }
    const first = run(root, given)
    expect(first.log).not.toContain(KEPT)
    const second = run(root, given)
    expect(second.log).toContain(KEPT)
    expect(second).toMatchObject({ status: 0, outputs: first.outputs, summary: first.summary, diff: first.diff })
    // Without the library the same lines would be a guess.
    expect(run(root, {}).log).not.toContain(KEPT)
    run(root, given)
    const size = first.diff!.lines.find((line) => line.blocks === true)!
    writeFileSync(
      path.join(root, 'engine_versions/demo/diff-overrides.yaml'),
      `schema_version: 1\noverrides:\n  - {fingerprint: ${size.fingerprint}, acknowledged: true, reason: known}\n`,
    )
    const decided = run(root, given)
    expect(decided.log).not.toContain(KEPT)
    expect(decided.outputs).toMatchObject({ blocked: '0' })
  })

  it('a library that did not answer is asked again', () => {
    const root = vouched()
    expect(run(root, { python: 'python3' }).diff).toMatchObject({ inputs_digest: null })
    expect(run(root, { python: python.head })).toMatchObject({
      log: expect.not.stringContaining(KEPT) as string,
      outputs: { blocked: '1' },
    })
  })
})

describe('without a library', () => {
  it('a rule that is gone is not called removed, and a new one is what the rules say', () => {
    expect(kindsOf(run(workspace([RULES.size], [RULES.depth])))).toEqual({
      'refused if size <= 0': 'rule_missing',
      'refused if depth > 4': 'rule_added',
    })
  })

  it('equal rules give no line, and the same input the same bytes', () => {
    const root = workspace([RULES.size], [RULES.size])
    expect(run(root)).toMatchObject({ outputs: { verdict: 'none', changed: 'false' }, diff: { lines: [] } })
    const other = workspace([RULES.size], [RULES.depth])
    const report = path.join(other, 'engine_versions/demo/v2_0/outputs/engine-step-diff-demo-invariants.yaml')
    run(other)
    const bytes = readFileSync(report, 'utf8')
    run(other)
    expect(readFileSync(report, 'utf8')).toBe(bytes)
  })

  it('the base branch is compared too', () => {
    const root = workspace([RULES.size], [RULES.depth])
    const branch = workspace([RULES.size], [RULES.size])
    spawnSync('cp', ['-r', branch, path.join(root, 'base')])
    run(root, { 'base-ref-dir': 'base' })
    const handedOn = path.join(root, '.llem/demo/2.0/engine-step-diff-demo-invariants.yaml')
    expect(readArtefact(handedOn, engineStepDiffSchema).branch).toMatchObject({
      version: '2.0',
      changed: true,
      counts: { total: 2 },
    })
  })

  it('a damaged corpus is named in one line', () => {
    const root = workspace([RULES.size], [RULES.depth])
    writeFileSync(
      path.join(root, 'engine_versions/demo/v1_0/outputs/invariants.validated.yaml'),
      'schema_version: "9"\n',
    )
    const result = run(root)
    expect(result.status).toBe(1)
    expect(result.log).toMatch(/engine_versions\/demo\/v1_0\/outputs\/invariants\.validated\.yaml/)
    expect(result.diff).toBeUndefined()
  })
})
