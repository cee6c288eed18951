/** approve-reuse.yml, from the event of a comment on a pull request whose probe failed. */
import { callApi, REPOSITORY } from '../../../actions/shared/testing/emulator'
import { type ActRun } from '../act'
import { bump, downstream, EMPTY, ENGINE, missingLandmark, ofPage, pipSettings } from '../downstream'
import { type Laboratory, look, openPull, type PullRequest, runFor } from '../laboratory'
import { type Verdicts } from '../verdicts'
import { complete } from './pipeline'

const WORKFLOW = '.github/workflows/llem-approve-reuse.yml'
const PINS = `engine_versions/${ENGINE}/pins.yaml`

/** Somebody comments, and GitHub starts the workflow with what was written. */
async function comment(laboratory: Laboratory, pull: PullRequest, login: string, body: string): Promise<ActRun> {
  const { emulator } = laboratory
  // GitHub's times are whole seconds, and a command in the second of its report might be about the one before.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const made = await callApi<{ created_at: string }>(
    emulator.url,
    'POST',
    `repos/${REPOSITORY}/issues/${pull.number}/comments`,
    { body },
    `token-${login}`,
  )
  return await runFor(laboratory, pull, {
    workflow: WORKFLOW,
    event: {
      name: 'issue_comment',
      payload: {
        action: 'created',
        repository: { name: 'energy', full_name: REPOSITORY },
        issue: { number: pull.number, pull_request: {} },
        comment: { ...made, created_at: made.created_at.replace(/\.\d+Z$/, 'Z') },
      },
    },
    env: { LLEM_APP_TOKEN: 'token-maria' },
    variables: { LLEM_APP_ID: '1' },
    secrets: { LLEM_APP_KEY: 'key' },
  })
}

export async function approve(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { home, remote } = laboratory
  const env = pipSettings(home)
  const known = await openPull(laboratory, 'approve-known', EMPTY, { ...downstream(), ...ofPage(WORKFLOW) })
  await runFor(laboratory, known, { env })
  const { files } = await look(laboratory, known)
  const pull = await openPull(laboratory, 'approve', files, { ...bump(files, '6.0.0'), ...missingLandmark(files) })
  const blocked = await runFor(laboratory, pull, { env })
  const before = await look(laboratory, pull)

  const stranger = await comment(laboratory, pull, 'stranger', `/approve-reuse ${ENGINE} invariants`)
  const ignored = await look(laboratory, pull)
  const talk = await comment(laboratory, pull, 'maria', 'What about this?')
  judge(
    'a comment that approves nothing',
    {
      'the probe is blocked': before.labels.includes('probe-blocked'),
      'a stranger changes nothing': stranger.status === 0 && ignored.head === pull.head,
      'and gets no reply': ignored.comments.length === before.comments.length + 1,
      'talk starts no job': talk.status === 0 && talk.log.jobs.every(({ name }) => !name.includes('Approve reuse')),
    },
    blocked.log,
    stranger.log,
    talk.log,
  )

  const run = await comment(laboratory, pull, 'maria', `/approve-reuse ${ENGINE} invariants\nIt was moved, no more.`)
  const after = await look(laboratory, pull)
  judge(
    'an approval',
    {
      'the run succeeds': run.status === 0,
      'one commit on the head': remote.git('rev-parse', `${after.head}^`) === pull.head,
      'of pins.yaml alone': remote.git('diff', '--name-only', pull.head, after.head) === PINS,
      'for exactly this version': after.files[PINS]?.includes('6.0.0') === true,
      'by whom': after.files[PINS]?.includes('maria') === true,
      'with a reply': after.comments.some((body) => body.includes('is approved for exactly')),
    },
    run.log,
  )

  // The report of the other producer is about the commit before the approval, and is true of this one too.
  const once: PullRequest = { ...pull, head: after.head, files: after.files }
  const other = await comment(laboratory, once, 'maria', `/approve-reuse ${ENGINE} schemas`)
  const { head, files: approved } = await look(laboratory, once)
  const twice: PullRequest = { ...once, head, files: approved }
  const whole = await runFor(laboratory, twice, { env })
  const seen = await look(laboratory, twice)
  judge(
    'the other producer, and the run after both',
    {
      'the other is approved': other.status === 0 && remote.git('rev-parse', `${head}^`) === once.head,
      'then the run succeeds': whole.status === 0,
      'and commits for both': complete(seen),
      'nothing is blocked': !seen.labels.includes('probe-blocked'),
    },
    other.log,
    whole.log,
  )
}
