/** engine-invariants.yml and engine-schemas.yml as two workflows of their own, which run at the same time. */
import { JOB_LOGIN } from '../../../actions/shared/github/token-login'
import { type ActRun } from '../act'
import { bump, EMPTY, engineFiles, ofPage, pipSettings } from '../downstream'
import { type Laboratory, look, openPull, type PullRequest, runFor } from '../laboratory'
import { type Verdicts } from '../verdicts'
import { complete } from './pipeline'

const FILES = ['.github/workflows/llem-invariants.yml', '.github/workflows/llem-schemas.yml'] as const

/** Two processes, as GitHub starts two runs. */
async function both(laboratory: Laboratory, pull: PullRequest): Promise<readonly ActRun[]> {
  const env = pipSettings(laboratory.home)
  return await Promise.all(FILES.map((workflow) => runFor(laboratory, pull, { workflow, env })))
}

/** How many runs took part in the commit: those whose gate was told that it leads. */
const leaders = (runs: readonly ActRun[]): number =>
  runs.filter(({ log }) => log.jobs.some(({ outputs }) => outputs.get('siblings')?.get('leader') === 'true')).length
const text = (runs: readonly ActRun[]): string => runs.map(({ log }) => log.text).join('\n')

export async function concerns(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { remote } = laboratory
  const first = await openPull(laboratory, 'concerns', EMPTY, { ...engineFiles(), ...ofPage(...FILES) })
  const runs = await both(laboratory, first)
  const seen = await look(laboratory, first)
  judge(
    'two concerns at once',
    {
      'both runs succeed': runs.every(({ status }) => status === 0),
      'both gates waited': runs.every(({ log }) => log.jobs.some(({ name }) => name.includes('llem:gate'))),
      'one leader': leaders(runs) === 1,
      'both concerns are committed': complete(seen),
      'one commit on the head': remote.git('rev-parse', `${seen.head}^`) === first.head,
      'the first result is not called safe': !seen.labels.includes('safe-bump') && seen.comments.length === 2,
    },
    ...runs.map(({ log }) => log),
  )

  const next = await openPull(laboratory, 'concerns-breaking', seen.files, bump(seen.files))
  const breaking = await both(laboratory, next)
  const after = await look(laboratory, next)
  judge(
    'two concerns at once, breaking',
    {
      'both runs succeed': breaking.every(({ status }) => status === 0),
      'one leader': leaders(breaking) === 1,
      'both concerns are committed': complete(after),
      'one commit on the head': remote.git('rev-parse', `${after.head}^`) === next.head,
      'with the token of the job': after.author === JOB_LOGIN,
      'a comment of each concern': after.comments.length === 2,
      'no safe-bump': !after.labels.includes('safe-bump'),
      'the artefact of the sibling came through the API':
        /download url: http:\/\/127\.0\.0\.1:\d+\/\d+\/writeback-/.test(text(breaking)),
    },
    ...breaking.map(({ log }) => log),
  )
}
