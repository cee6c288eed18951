/**
 * Hostile inputs, in one table: every row runs an action as the runner does, on a GitHub of its own. What must hold for all
 * of them is in `violations`; what else a row expects stands beside it.
 */
import { COMMENTS } from './testing/hostile/comments'
import { ENGINES, JOBS } from './testing/hostile/engines'
import { BRANCHES, FILES, REMOTES } from './testing/hostile/files'
import { type Ground, startGround } from './testing/hostile/ground'
import { REPORTS } from './testing/hostile/reports'
import { UPLOADED } from './testing/hostile/uploaded'
import { violations } from './testing/hostile/violations'

let ground: Ground
beforeAll(async () => {
  ground = await startGround()
})
afterAll(async () => {
  await ground.close()
})
beforeEach(() => {
  ground.nextRow()
})

const TABLE = Object.entries({
  ...COMMENTS,
  ...FILES,
  ...BRANCHES,
  ...REMOTES,
  ...UPLOADED,
  ...REPORTS,
  ...JOBS,
  ...ENGINES,
})

it('has many rows', () => {
  expect(TABLE.length).toBeGreaterThan(100)
})

it.each(TABLE)(
  '%s',
  async (_name, { stage, act, expected }) => {
    const run = await act(ground)
    expect(violations({ stage, run, folders: [ground.workspace] })).toEqual([])
    if (typeof expected === 'function') await expected(run)
    else expect(run).toMatchObject(expected)
  },
  30_000,
)
