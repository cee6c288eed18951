import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator } from '../shared/testing/emulator'
import { makeGitRemote } from '../shared/testing/git-remote'
import { apiTrack, gitTrack } from '../shared/testing/race-tracks'
import { type RaceTrack, runRace, seededRandom } from '../shared/testing/writeback-races'
import { writeback } from './commit'

/** `LLEM_RACE_SEED` repeats a failure; the whole thousand is `node bench/writeback-races.mjs`. */
const SEED = Number(process.env['LLEM_RACE_SEED'] ?? Date.now() % 1_000_000)

async function race(track: RaceTrack, races: number, atOnce: number): Promise<void> {
  const queue = Array.from({ length: races }, (_, index) => index)
  const failures: string[] = []
  const lane = async (): Promise<void> => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const { violations } = await runRace(track, writeback, `race-${index}`, seededRandom(SEED + index))
      failures.push(...violations.map((violation) => `seed ${SEED}, race ${index}: ${violation}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  expect(failures).toEqual([])
}

it(`the API: exactly one commit per head, nothing lost, nothing stale (seed ${SEED})`, async () => {
  const emulator = await startEmulator()
  try {
    await race(apiTrack(emulator.url), 60, 4)
  } finally {
    await emulator.close()
  }
}, 120_000)

it(`a bare remote: exactly one commit per head, nothing lost, nothing stale (seed ${SEED})`, async () => {
  const remote = makeGitRemote()
  const directory = mkdtempSync(path.join(tmpdir(), 'llem-races-'))
  try {
    await race(gitTrack(remote, directory), 5, 2)
  } finally {
    remote.close()
    rmSync(directory, { recursive: true, force: true })
  }
}, 120_000)
