import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onlyRun, workspaceWith } from '../testing/local-runs'
import { runAction, runTriage } from '../testing/programs'

const SECRETS = ['hunter2-of-the-recipe', 'hunter2-of-the-host', 'hunter2-of-a-file']
const registry = (workspace: string): string => {
  writeFileSync(
    path.join(workspace, 's.json'),
    JSON.stringify({ version: 1, mitigations: { login: { FILE_TOKEN: SECRETS[2], OTHER: 'x' } } }),
  )
  return 's.json'
}
/** Every file below a directory, with its text. */
const files = (directory: string): [string, string][] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name): [string, string] => [name, path.join(directory, name)])
    .filter(([, file]) => statSync(file).isFile())
    .map(([name, file]) => [name, readFileSync(file, 'utf8')])
const leaks = (directory: string): string[] =>
  files(directory).flatMap(([name, text]) => (text.includes('hunter2') ? [name] : []))

const TELLS_ALL = `
const all = [env.MY_TOKEN, env.HOST_TOKEN, env.FILE_TOKEN, process.argv[2]]
console.log(...all); console.error(...all)
report({ passed: false, failure_details: [{ hint: all.join(), [env.MY_TOKEN]: 1 }], metrics: { [env.HOST_TOKEN]: 1, seen: all } })`
const extra = {
  trials: 1,
  save_logs: true,
  command: ['node', 'work.cjs', SECRETS[1]],
  workload_config: { login: SECRETS[0] },
  redaction: { scrub_env_keys: ['TOKEN'] },
}
const cells = [
  {
    name: 'baseline-a',
    mitigations: ['login'],
    environment: 'local',
    extra_env: { MY_TOKEN: SECRETS[0], SHORT_TOKEN: 'abc', PLAIN: 'plain' },
  },
]

test('no file of a run holds what its recipe hides', async () => {
  const workspace = workspaceWith(TELLS_ALL, extra, cells)
  const args = ['--recipe', 'r.json', '--mitigations-file', registry(workspace)]
  const dry = await runTriage(workspace, [...args, '--dry-run'], { HOST_TOKEN: SECRETS[1]! })
  expect(dry.status).toBe(0)
  expect(dry.stdout).toMatch(/PLAIN=plain/)
  expect(dry.stdout).not.toMatch(/hunter2|abc/)
  const ended = await runTriage(workspace, args, { HOST_TOKEN: SECRETS[1]! })
  expect(ended.status).toBe(0)
  expect(ended.stdout + ended.stderr).not.toMatch(/hunter2/)
  const run = onlyRun(workspace)
  expect(leaks(run)).toEqual([])
  const text = (file: string): string => readFileSync(path.join(run, file), 'utf8')
  expect(text('recipe.lock.json')).toMatch(/"SHORT_TOKEN": "<redacted:SHORT_TOKEN>"/)
  expect(text('recipe.resolved.yaml')).toMatch(/PLAIN: plain/)
  expect(text('sidecars/s.json')).toMatch(/"FILE_TOKEN": "<redacted:FILE_TOKEN>",\n +"OTHER": "x"/)
  const [trial] = readdirSync(path.join(run, 'cells/baseline-a/trials'))
  expect(JSON.parse(text(`cells/baseline-a/trials/${trial ?? ''}/result.json`))).toMatchObject({
    passed: false,
    metrics: { '<redacted:HOST_TOKEN>': 1 },
  })
})

test('a resolved recipe that lacks what was hidden is not run by mistake', async () => {
  const workspace = workspaceWith(TELLS_ALL, extra, cells)
  await runTriage(workspace, ['--recipe', 'r.json', '--mitigations-file', registry(workspace)], {
    HOST_TOKEN: SECRETS[1]!,
  })
  const run = onlyRun(workspace)
  const again = await runTriage(workspace, [
    '--recipe',
    path.join(run, 'recipe.resolved.yaml'),
    '--mitigations-file',
    path.join(run, 'sidecars/s.json'),
    '--dry-run',
  ])
  expect(again.status).toBe(1)
  expect(again.stderr).toMatch(/extra_env\.MY_TOKEN: .*expected the value that was blanked out here; write it again/)
  expect(again.stderr).toMatch(/command\[2\]: found "<redacted:HOST_TOKEN>"/)
  expect(again.stderr).toMatch(/mitigation "login", which sets "FILE_TOKEN"/)
})

test('what an attempt left that was cut off with its run is removed by the next one', async () => {
  const workspace = workspaceWith(TELLS_ALL, extra, cells)
  const args = ['--recipe', 'r.json', '--mitigations-file', registry(workspace)]
  await runTriage(workspace, args, { HOST_TOKEN: SECRETS[1]! })
  const run = onlyRun(workspace)
  const left = path.join(run, 'cells/baseline-a/trials/t7-a0-s01234567')
  mkdirSync(left)
  writeFileSync(path.join(left, 'result.json'), JSON.stringify({ passed: true, metrics: { token: SECRETS[0] } }))
  await runTriage(workspace, [...args, '--resume'], { HOST_TOKEN: SECRETS[1]! })
  expect(existsSync(left)).toBe(false)
  expect(leaks(run)).toEqual([])
})

test('in a fleet, only the plan holds what the shards need to know', async () => {
  const workspace = workspaceWith(TELLS_ALL, { ...extra, trials: 1 }, cells)
  const env = { HOST_TOKEN: SECRETS[1]! }
  const inputs = { mode: 'plan', recipe: 'r.json', 'mitigations-files': registry(workspace) }
  const plan = await runAction(workspace, inputs, env)
  expect(plan.status).toBe(0)
  expect(plan.summary + plan.stdout + JSON.stringify(plan.outputs)).not.toMatch(/hunter2/)
  expect(leaks(path.join(workspace, 'triage_plan')).filter((name) => name !== 'plan.json')).toEqual([])
  const artifact = `triage_results/triage-${plan.outputs['plan-id'] ?? ''}-s0-a1`
  expect((await runAction(workspace, { mode: 'run', shard: '0', 'output-dir': artifact }, env)).status).toBe(0)
  expect(leaks(path.join(workspace, artifact))).toEqual([])
  const aggregate = await runAction(workspace, { mode: 'aggregate' }, env)
  expect(aggregate.summary + aggregate.stdout).not.toMatch(/hunter2/)
  expect(leaks(path.join(workspace, 'triage_matrix'))).toEqual([])
})
