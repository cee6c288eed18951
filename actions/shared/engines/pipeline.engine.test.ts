import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { engineEnvironment, ENVIRONMENT_TIMEOUT_MS } from './engine-environment'
import { toolkitRoot } from './paths'
import { plainEnvironment, temporaryFolder } from './testing/fixture-engines'

const root = toolkitRoot(__dirname)
const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

function pipeline(...args: string[]): { status: number | null; lines: string[] } {
  const ran = spawnSync(
    process.execPath,
    ['scripts/bootstrap.mjs', 'pipeline', '--engine', 'transformers', '--workspace', folder.path, ...args],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } },
  )
  return { status: ran.status, lines: (ran.stdout + ran.stderr).trimEnd().split('\n') }
}

/** Every file of the workspace that a person would commit, with its bytes. */
function committed(): Map<string, string> {
  const files = new Map<string, string>()
  const walk = (relative: string): void => {
    for (const name of readdirSync(path.join(folder.path, relative)).sort()) {
      const file = path.join(relative, name)
      if (name === '.llem') continue
      if (statSync(path.join(folder.path, file)).isDirectory()) walk(file)
      else files.set(file, readFileSync(path.join(folder.path, file), 'utf8'))
    }
  }
  walk('.')
  return files
}

describe('npm run pipeline', () => {
  beforeAll(async () => {
    for (const version of ['4.57.6', '5.17.0'] as const) await engineEnvironment(version)
    mkdirSync(path.join(folder.path, 'engine_versions/transformers'), { recursive: true })
    for (const name of ['current.yaml', 'engine.yaml', 'pins.yaml'])
      cpSync(
        path.join(root, 'engine_versions/transformers', name),
        path.join(folder.path, 'engine_versions/transformers', name),
      )
  }, ENVIRONMENT_TIMEOUT_MS)

  test(
    'goes from a version number to the digest, and a second run leaves no diff',
    () => {
      const before = pipeline('--version', '4.57.6')
      expect(before).toMatchObject({ status: 0 })
      const first = pipeline()
      expect(first).toMatchObject({ status: 0 })
      expect(first.lines.filter((line) => /^\[\d\/8\]/.test(line))).toEqual([
        '[1/8] probe schemas',
        '[2/8] mine schemas',
        '[3/8] diff schemas',
        '[4/8] probe invariants',
        '[5/8] mine invariants',
        '[6/8] validate-replay invariants',
        '[7/8] diff invariants',
        '[8/8] regenerate-digest all',
      ])
      expect(first.lines.at(-1)).toMatch(/^transformers 5\.17\.0: .*rules/)
      expect(first.lines.find((line) => line.includes('  total '))).toMatch(/ s +100 %$/)
      const files = committed()
      for (const name of [
        'schema.discovered.json',
        'invariants.proposed.yaml',
        'invariants.validated.yaml',
        'landmarks-schemas.json',
        'landmarks-invariants.json',
      ]) {
        expect([...files.keys()]).toContain(`engine_versions/transformers/v5_17_0/outputs/${name}`)
      }
      expect([...files.keys()]).toEqual(
        expect.arrayContaining([
          'docs/generated/curation-transformers.md',
          'docs/generated/invariants-transformers.md',
        ]),
      )
      expect(existsSync(path.join(folder.path, '.llem/transformers/5.17.0/probe-schemas.json'))).toBe(true)
      // What a run writes may depend on nothing but its inputs.
      expect([...files.values()].filter((text) => text.includes(folder.path) || text.includes(root))).toEqual([])

      const second = pipeline()
      expect(second.lines.filter((line) => line.includes('the archived result is kept'))).toHaveLength(4)
      expect(committed()).toEqual(files)
    },
    ENVIRONMENT_TIMEOUT_MS,
  )

  test(
    'an interpreter without the engine ends the run in one line that says so',
    () => {
      const elsewhere = temporaryFolder()
      const ran = pipeline('--python', plainEnvironment(elsewhere.path).python, '--producer', 'schemas')
      elsewhere.remove()
      expect(ran.status).toBe(1)
      expect(ran.lines.filter((line) => /cannot import transformers/.test(line)).length).toBeGreaterThan(0)
      expect(ran.lines.join('\n')).not.toMatch(/Traceback|at Object\.|node:internal/)
    },
    ENVIRONMENT_TIMEOUT_MS,
  )
})
