import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { invariantsProposedSchema } from '../shared/artefacts/generated/invariants.proposed'
import { invariantsValidatedSchema } from '../shared/artefacts/generated/invariants.validated'
import { readArtefact } from '../shared/artefacts/schema-check'
import { loadEngine } from '../shared/engines/definitions'
import { engineEnvironment, ENVIRONMENT_TIMEOUT_MS } from '../shared/engines/engine-environment'
import { createObserver } from '../shared/engines/observer-client'
import { toolkitRoot } from '../shared/engines/paths'
import { temporaryFolder } from '../shared/engines/testing/fixture-engines'
import { recordingLogger } from '../shared/testing/recording-logger'
import { kwargsOf } from '../shared/replay/case-table'
import { classifyAll } from '../shared/replay/outcome'
import { replay } from '../shared/replay/replay'
import { decodeCorpus, decodeKwargs } from '../shared/rules/corpus'
import { compileCorpus } from '../shared/rules/predict'
import { planReplay } from './plan'

const root = toolkitRoot(__dirname)
const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

interface Run {
  readonly status: number | null
  readonly log: string
}

/** An oracle that shares no code with the observer: one process, one configuration after another, nothing but the API. */
const ORACLE = `
import json, logging, re, sys, warnings
from transformers import GenerationConfig
from transformers.utils import logging as library_logging
warnings.simplefilter("ignore")
library_logging.set_verbosity_error()

def decode(value):
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$int" in value:
        return int(value["$int"])
    if "$float" in value:
        return float(value["$float"])
    if "$tuple" in value:
        return tuple(decode(value["$tuple"]))
    if "$set" in value:
        return set(decode(value["$set"]))
    return {key: decode(item) for key, item in value.items()}

for line in sys.stdin:
    kwargs = {name: decode(value) for name, value in json.loads(line).items()}
    try:
        config = GenerationConfig(**kwargs)
        try:
            config.validate(strict=True)
            answer = ["ok"]
        except ValueError as error:
            if not str(error).startswith("GenerationConfig is invalid"):
                raise
            answer = ["dormant", *sorted(re.findall(r"^- \`(\\w+)\`:", str(error), re.M))]
    except Exception as error:
        answer = ["error", type(error).__name__]
    print(json.dumps(answer))
`

describe.each(['4.57.6', '5.17.0'] as const)('transformers %s', (version) => {
  const workspace = path.join(folder.path, version)
  const outputs = path.join(workspace, `engine_versions/transformers/v${version.replaceAll('.', '_')}/outputs`)
  let python = ''
  let validated: Run = { status: null, log: '' }

  /** Runs a bundle as the runner does. */
  function run(stage: string, inputs: Readonly<Record<string, string>>): Run {
    const files = {
      GITHUB_OUTPUT: path.join(workspace, 'output'),
      GITHUB_STEP_SUMMARY: path.join(workspace, 'summary'),
    }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const given = Object.fromEntries(
      Object.entries({ engine: 'transformers', version, python, ...inputs }).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]),
    )
    const ran = spawnSync(process.execPath, [path.join(root, 'dist', stage, 'index.js')], {
      cwd: workspace,
      env: { PATH: process.env['PATH'], HOME: workspace, GITHUB_WORKSPACE: workspace, ...files, ...given },
      encoding: 'utf8',
    })
    return { status: ran.status, log: ran.stdout + ran.stderr }
  }

  beforeAll(async () => {
    python = await engineEnvironment(version)
    mkdirSync(path.join(workspace, 'engine_versions/transformers'), { recursive: true })
    for (const file of ['current.yaml', 'engine.yaml', 'pins.yaml'])
      cpSync(
        path.join(root, 'engine_versions/transformers', file),
        path.join(workspace, 'engine_versions/transformers', file),
      )
    const mined = run('mine', { producer: 'invariants' })
    if (mined.status !== 0) throw new Error(mined.log)
    validated = run('validate-replay', { 'pool-size': '1000', seed: 'engine test', 'fail-on': 'fail' })
  }, ENVIRONMENT_TIMEOUT_MS)

  test('what ships refuses nothing that the library accepts, and predicts every default configuration', () => {
    expect([validated.status, validated.log]).toEqual([0, expect.stringContaining('pass')])
    const { quality, totals } = readArtefact(path.join(outputs, 'invariants.validated.yaml'), invariantsValidatedSchema)
    expect(quality.length).toBeGreaterThan(20)
    for (const { error } of totals.fidelity) {
      expect(error.precision).toBe(1)
      expect(error.recall).toBeGreaterThan(0.98)
    }
    for (const item of quality) {
      expect([item.native_type, item.not_judged.crash, item.not_judged.timeout]).toEqual([item.native_type, 0, 0])
      expect(item.coverage.accounted_for).toBe(item.coverage.sites)
    }
  }, 120_000)

  test('a second run leaves the same bytes', () => {
    const read = (): string[] =>
      ['invariants.validated.yaml', 'invariants.quarantined.yaml'].map((name) =>
        readFileSync(path.join(outputs, name), 'utf8'),
      )
    run('validate-replay', { 'pool-size': '300' })
    const first = read()
    run('validate-replay', { 'pool-size': '300' })
    expect(read()).toEqual(first)
    for (const text of first) expect(text).not.toMatch(/\/(?:tmp|root|home|usr)\/|0x[0-9a-f]{6}/)
  }, 120_000)

  test('the observer sees what an independent loop over the same configurations sees, and the rules say so', async () => {
    const proposed = readArtefact(path.join(outputs, 'invariants.proposed.yaml'), invariantsProposedSchema)
    const corpus = decodeCorpus(proposed, 'proposed')
    const plan = planReplay(proposed, corpus, 2000, 'independent').find(
      (item) => item.document.native_type === 'transformers.GenerationConfig',
    )
    if (plan === undefined) throw new Error('there is no GenerationConfig')
    const cases = plan.pool.cases.filter(
      (picks) => !/\$new|\$enum|\$ref/.test(JSON.stringify(kwargsOf(plan.pool, picks))),
    )
    const asked = { ...plan.pool, cases }
    const observer = createObserver({
      engine: 'transformers',
      python,
      env: process.env,
      logger: recordingLogger(),
      deadlineMs: 60_000,
    })
    const [answer] = await replay(observer, { engine: loadEngine(root, 'transformers') }, [asked])
    const seen = classifyAll(answer?.cases ?? [], asked)
    const lines = cases.map((picks) => JSON.stringify(kwargsOf(plan.pool, picks))).join('\n')
    const oracle = spawnSync(python, ['-c', ORACLE], { input: lines, encoding: 'utf8', maxBuffer: 1 << 26 })
    const expected = oracle.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[])
    expect(expected).toHaveLength(cases.length)
    const told = seen.map((item, index) => {
      if (item.outcome === 'error') return ['error', answer?.cases[index]?.exception?.type.replace(/^\w+:/, '')]
      return item.announced.length > 0 ? ['dormant', ...item.announced] : ['ok']
    })
    expect(told).toEqual(expected)

    // No rule may call an error what the independent loop accepted.
    const { predict } = compileCorpus(
      decodeCorpus(
        readArtefact(path.join(outputs, 'invariants.validated.yaml'), invariantsValidatedSchema),
        'validated',
      ),
    )
    const blocked = cases
      .map((picks) => kwargsOf(plan.pool, picks))
      .filter(
        (given, index) =>
          predict('transformers.GenerationConfig', decodeKwargs(given)).outcome === 'error' &&
          expected[index]?.[0] !== 'error',
      )
    expect(blocked).toEqual([])
  }, 120_000)
})
