/**
 * `node bench/triage-kills.mjs [kills] [seed]`: kills trials, and the runner with them, at random
 * moments until so many are killed; then resumes to the end. No result may be lost or appear twice.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from './triage-bundle.mjs'

const [kills = 500, seed = 1] = process.argv.slice(2).map(Number)
const triage = await bundle('scripts/triage.ts')
let state = seed
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return state / 0x7fffffff
}

const workspace = mkdtempSync(path.join(tmpdir(), 'triage-kills-'))
const cells = ['baseline-a', 'b', 'c']
const trials = 250
writeFileSync(
  path.join(workspace, 'r.json'),
  JSON.stringify({
    schema_version: 1,
    workload: 'w',
    command: ['sh', '-c', 'sleep 0.04; printf \'{"passed": true, "step_times_ms": [1]}\' > "$TRIAGE_RESULT_FILE"'],
    require_result: true,
    trials,
    steps: 1,
    cells: cells.map((name, index) => ({
      name,
      mitigations: ['none'],
      environment: 'local',
      extra_env: { N: String(index) },
    })),
  }),
)
const parent = path.join(workspace, 'triage_results/_no_ticket_/w')
const journal = (cell) => {
  const file = existsSync(parent) && path.join(parent, readdirSync(parent)[0], 'cells', cell, 'trials.jsonl')
  if (!file || !existsSync(file)) return []
  // A line that was torn by the kill is no result: it was never reported.
  return readFileSync(file, 'utf8').split('\n').slice(0, -1)
}
/** The trials that run now: processes whose environment names this run. */
const runningTrials = () =>
  readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'utf8').includes(`TRIAGE_TRIAL_DIR=${parent}`)
    } catch {
      return false
    }
  })
const start = () =>
  spawn(process.execPath, [triage, '--recipe', 'r.json', '--resume', '--retries', '99'], {
    cwd: workspace,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, INIT_CWD: workspace },
  })
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const started = performance.now()
let [killedTrials, killedRunners, lost] = [0, 0, 0]
let known = cells.map(() => [])
while (killedTrials + killedRunners < kills) {
  const child = start()
  const ended = new Promise((resolve) => child.on('close', resolve))
  // Some rounds kill many trials under a runner that lives; every round ends with the runner.
  for (
    let round = Math.floor(random() * 30);
    round > 0 && child.exitCode === null && killedTrials + killedRunners < kills - 1;
    round -= 1
  ) {
    let victim
    for (let wait = 0; victim === undefined && wait < 200 && child.exitCode === null; wait += 1) {
      await pause(random() * 30)
      victim = runningTrials()[0]
    }
    if (victim === undefined) break
    try {
      process.kill(Number(victim), 'SIGKILL')
      killedTrials += 1
    } catch {
      // It ended by itself.
    }
  }
  await pause(random() * 300)
  if (child.exitCode === null) {
    child.kill('SIGKILL')
    killedRunners += 1
  }
  await ended
  const now = cells.map(journal)
  for (const [index, before] of known.entries()) lost += before.filter((line, at) => now[index][at] !== line).length
  known = now
  if (
    now.every(
      (lines) =>
        new Set(
          lines
            .map((line) => JSON.parse(line))
            .filter(({ final }) => final)
            .map(({ trial }) => trial),
        ).size === trials,
    )
  ) {
    // Everything is done before enough was killed: begin again with a fresh run.
    rmSync(parent, { recursive: true })
    known = cells.map(() => [])
  }
}
const status = await new Promise((resolve) => start().on('close', resolve))
const finals = cells.map((cell) =>
  journal(cell)
    .map((line) => JSON.parse(line))
    .filter(({ final }) => final)
    .map(({ trial }) => trial),
)
const twice = finals.reduce((sum, list) => sum + list.length - new Set(list).size, 0)
const run = path.join(parent, readdirSync(parent)[0])
const matrix = JSON.parse(readFileSync(path.join(run, 'matrix.json'), 'utf8'))
const complete = matrix.cells.every((cell) => cell.trials === trials && cell.no_result_count === 0)
process.stdout.write(
  `${killedTrials} trials and ${killedRunners} runners killed in ${((performance.now() - started) / 1000).toFixed(0)} s: ${lost} results lost, ${twice} twice, matrix ${complete ? 'complete' : 'INCOMPLETE'}, exit status ${status}\n`,
)
rmSync(workspace, { recursive: true })
process.exitCode = lost + twice === 0 && complete ? 0 : 1
