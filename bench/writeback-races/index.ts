/**
 * `node bench/writeback-races.mjs [--races N] [--seed N] [--on api|git]`: so many randomised races of 2 to 8 writers and a
 * person against the API and as many against a bare repository, and how many commits they made. Fails when a head
 * has more than one effective commit, an artefact is lost, or something stale is on top of something newer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeback } from '../../actions/atomic-writeback/commit'
import { startEmulator } from '../../actions/shared/testing/emulator'
import { makeGitRemote } from '../../actions/shared/testing/git-remote'
import { apiTrack, gitTrack } from '../../actions/shared/testing/race-tracks'
import { type RaceTrack, runRace, seededRandom } from '../../actions/shared/testing/writeback-races'

/** Races per server: the emulator counts requests per token, and a repository that grows gets slower. */
const PER_SERVER = 60
const AT_ONCE = 4

interface Tally {
  races: number
  committed: number
  readonly violations: string[]
}

async function race(
  name: string,
  track: RaceTrack,
  seed: number,
  first: number,
  count: number,
  tally: Tally,
): Promise<void> {
  const queue = Array.from({ length: count }, (_, index) => first + index)
  const lane = async (): Promise<void> => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const { violations, committed } = await runRace(track, writeback, `race-${index}`, seededRandom(seed + index))
      tally.races += 1
      tally.committed += committed
      for (const violation of violations)
        tally.violations.push(`${name}, race ${index} (--seed ${seed + index} --races 1 --on ${name}): ${violation}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function raceOnApi(seed: number, first: number, count: number, tally: Tally): Promise<void> {
  const emulator = await startEmulator()
  try {
    await race('api', apiTrack(emulator.url), seed, first, count, tally)
  } finally {
    await emulator.close()
  }
}

async function raceOnGit(seed: number, first: number, count: number, tally: Tally): Promise<void> {
  const remote = makeGitRemote()
  const directory = mkdtempSync(path.join(tmpdir(), 'llem-races-'))
  try {
    await race('git', gitTrack(remote, directory), seed, first, count, tally)
  } finally {
    remote.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

const PLACES = { api: raceOnApi, git: raceOnGit } as const

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      races: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      on: { type: 'string', default: '' },
    },
  })
  const seed = Number(values.seed)
  const places = Object.entries(PLACES).filter(([name]) => values.on === '' || values.on === name)
  if (places.length === 0) throw new Error(`--on is ${values.on}, expected api or git`)
  process.stdout.write(`seed ${seed}\n`)
  // Every git process listens for the end of this one, and many run at once.
  process.setMaxListeners(100)
  for (const [name, raceOn] of places) {
    const count = Number(values.races)
    const tally: Tally = { races: 0, committed: 0, violations: [] }
    const started = performance.now()
    for (let first = 0; first < count; first += PER_SERVER)
      await raceOn(seed, first, Math.min(PER_SERVER, count - first), tally)
    process.stdout.write(
      `${name}: ${tally.races} races, ${tally.committed} commits, ${tally.violations.length} violations, ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
    )
    for (const violation of tally.violations) process.stdout.write(`  ${violation}\n`)
    if (tally.violations.length > 0) process.exitCode = 1
  }
}

void main()
