/** The release tree is built, and an action is run from it by the path a user writes. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'

const root = path.dirname(__dirname)
let tree: string
beforeAll(() => {
  tree = path.join(mkdtempSync(path.join(tmpdir(), 'llem-release-')), 'tree')
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/release-tree.mjs'), tree], { encoding: 'utf8' })
  expect(built.stderr).toBe('')
})
afterAll(() => {
  rmSync(path.dirname(tree), { recursive: true, force: true })
})

/** Follows `uses: org/llem-actions/<reference>@v1` as the runner does. */
function mainOf(reference: string): string {
  const { runs } = parse(readFileSync(path.join(tree, reference, 'action.yml'), 'utf8')) as {
    runs: { using: string; main: string }
  }
  expect(runs.using).toBe('node24')
  return path.resolve(tree, reference, runs.main)
}

it('every action can be used by both paths, and both are the same bundle', () => {
  const stages = readdirSync(path.join(tree, 'actions'))
  expect(stages).toContain('probe')
  for (const stage of stages) {
    expect(mainOf(stage)).toBe(mainOf(`actions/${stage}`))
    expect(existsSync(mainOf(stage))).toBe(true)
  }
})

it('an action runs from the tree by the short path', () => {
  const run = spawnSync(process.execPath, [mainOf('wait-for-sibling')], {
    cwd: tree,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: tree },
  })
  expect(run.status).toBe(1)
  expect(run.stdout).toContain('::error::siblings: found no value, expected at least one line')
})

it('the root action says what to write instead', () => {
  const { runs } = parse(readFileSync(path.join(tree, 'action.yml'), 'utf8')) as { runs: { steps: { run: string }[] } }
  const told = spawnSync('bash', ['-c', runs.steps[0]?.run ?? ''], { encoding: 'utf8' })
  expect(told.status).toBe(1)
  expect(told.stdout).toContain('llem-actions/probe@v1')
})

it('holds the observers and the workflows, and no sources, tests or dependencies', () => {
  const names = readdirSync(tree, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  expect(names).toContain('engine_versions/observers/__main__.py')
  expect(names).toContain('.github/workflows/engine-pipeline.yml')
  expect(names.filter((name) => /\.ts$|node_modules/.test(name))).toEqual([])
  expect(names.filter((name) => statSync(path.join(tree, name)).isSymbolicLink())).toEqual([])
})
