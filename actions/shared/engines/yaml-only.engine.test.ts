/** An engine with classes of every style, from its three files alone to a digest, with no code of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { invariantsValidatedSchema } from '../artefacts/generated/invariants.validated'
import { readArtefact } from '../artefacts/schema-check'
import { ENVIRONMENT_TIMEOUT_MS } from './engine-environment'
import { toolkitRoot } from './paths'
import { EVERY_STYLE, everyStyleEnvironment, temporaryFolder } from './testing/fixture-engines'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

test(
  'every rule is confirmed, and the rules predict every configuration',
  async () => {
    const python = await everyStyleEnvironment()
    const engine = path.join(folder.path, 'engine_versions/every_style')
    mkdirSync(engine, { recursive: true })
    const files = {
      'engine.yaml': EVERY_STYLE,
      'current.yaml': {
        schema_version: 1,
        engine: 'every_style',
        library: { pep503_name: 'every-style', current_version: '1.0' },
      },
      'pins.yaml': { schema_version: 1, engine: 'every_style', producers: { invariants: '>=1', schemas: '>=1' } },
    }
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(engine, name), stringify(content, { defaultStringType: 'QUOTE_DOUBLE' }))
    const ran = spawnSync(
      process.execPath,
      ['scripts/bootstrap.mjs', 'pipeline', '--engine', 'every_style', '--workspace', folder.path, '--python', python],
      { cwd: toolkitRoot(__dirname), encoding: 'utf8' },
    )
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^every_style 1\.0: \d+ rules \(0 quarantined\), error precision 1\.000 recall 1\.000, \d+ parameters/,
    )
    const { totals, quality } = readArtefact(
      path.join(engine, 'v1_0/outputs/invariants.validated.yaml'),
      invariantsValidatedSchema,
    )
    expect(totals.rules_confirmed).toBeGreaterThan(40)
    expect(quality.map((item) => item.native_type.replace('every_style.', '')).sort()).toEqual([
      'Inner',
      'Model',
      'Options',
      'Plain',
      'Record',
      'Sampling',
    ])
  },
  ENVIRONMENT_TIMEOUT_MS,
)
