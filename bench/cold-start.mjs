/**
 * `node bench/cold-start.mjs [<runs>]`: how long every bundle takes to start, as a multiple of bare
 * Node (`node -e 0`), both as medians of interleaved runs. A bundle is started in an empty workspace
 * without inputs, so that it ends with a user error as soon as it has read them.
 *
 * Fails when a bundle takes more than 2.5 times as long as bare Node.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const LIMIT = 2.5
const runs = Number(process.argv[2] ?? 15)
const dist = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'dist')
const workspace = mkdtempSync(path.join(tmpdir(), 'llem-cold-start-'))
const env = { PATH: process.env.PATH, GITHUB_WORKSPACE: workspace }

/** Milliseconds from starting Node to its end. */
function time(args) {
  const started = process.hrtime.bigint()
  spawnSync(process.execPath, args, { cwd: workspace, env, stdio: 'ignore', timeout: 30_000 })
  return Number(process.hrtime.bigint() - started) / 1e6
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

const stages = existsSync(dist) ? readdirSync(dist).filter((name) => existsSync(path.join(dist, name, 'index.js'))) : []
const bare = []
const times = new Map(stages.map((stage) => [stage, []]))
for (let run = 0; run < runs; run += 1) {
  bare.push(time(['-e', '0']))
  for (const stage of stages) times.get(stage).push(time([path.join(dist, stage, 'index.js')]))
}
rmSync(workspace, { recursive: true })

process.stdout.write(`bare node ${median(bare).toFixed(0)} ms (median of ${runs})\n`)
for (const stage of stages) {
  const ratio = median(times.get(stage)) / median(bare)
  process.stdout.write(
    `${stage} ${median(times.get(stage)).toFixed(0)} ms = ${ratio.toFixed(2)} x${ratio > LIMIT ? `, above ${LIMIT}` : ''}\n`,
  )
  if (ratio > LIMIT) process.exitCode = 1
}
