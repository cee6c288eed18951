/** engine-pipeline.yml by hand on the branch of a pull request, between two runs of the pull request; and in a merge queue. */
import { bump, downstream, EMPTY, pipSettings } from '../downstream'
import { type Laboratory, look, openPull, type PullRequest, runFor } from '../laboratory'
import { type Verdicts } from '../verdicts'
import { complete } from './pipeline'

const WORKFLOW = '.github/workflows/llem.yml'

/** The workflow of the page with the triggers that the page tells to add. */
function withTriggers(files: Readonly<Record<string, string>>): Record<string, string> {
  const text = (files[WORKFLOW] ?? '').replace(/^ {2}pull_request:\n/m, '$&  workflow_dispatch:\n  merge_group:\n')
  return { ...files, [WORKFLOW]: text }
}

export async function triggers(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const env = pipSettings(laboratory.home)
  const first = await openPull(laboratory, 'triggers', EMPTY, withTriggers(downstream()))
  await runFor(laboratory, first, { env })
  const { files } = await look(laboratory, first)
  // The archive of the version is in the base branch already, and the pull request changes it.
  const again = await openPull(laboratory, 'triggers-again', files, bump(files))
  const own = await runFor(laboratory, again, { env })
  const committed = await look(laboratory, again)
  const written: PullRequest = { ...again, head: committed.head }
  const byHand = await runFor(laboratory, written, { event: { name: 'workflow_dispatch', payload: {} }, env })
  const afterHand = await look(laboratory, written)
  const next = await runFor(laboratory, written, { env })
  judge(
    'by hand on the branch of a pull request',
    {
      'the pull request is written to': own.status === 0 && complete(committed),
      'the run by hand succeeds': byHand.status === 0,
      'it knows its pull request': byHand.log.text.includes(
        `triggers-again is the branch of pull request #${again.number}`,
      ),
      'it finds the same bytes': afterHand.head === committed.head,
      'it says the same': afterHand.comments.length === 2,
      'the next run of the pull request succeeds': next.status === 0,
      'and finds them, too': (await look(laboratory, written)).head === committed.head,
    },
    own.log,
    byHand.log,
    next.log,
  )

  const queued = await runFor(laboratory, written, {
    event: { name: 'merge_group', payload: { merge_group: { head_sha: written.head, base_sha: again.base } } },
    env,
  })
  judge(
    'in a merge queue',
    {
      'the check passes': queued.status === 0,
      'no engine is looked at': !queued.log.text.includes('Run Main Probe'),
      'nothing is written': (await look(laboratory, written)).head === committed.head,
    },
    queued.log,
  )
}
