/** One failed job re-run alone, and the commit by an App. */
import { type ProxiedRequest } from '../../../actions/shared/testing/proxy'
import { bump, downstream, EMPTY, pipSettings } from '../downstream'
import { withApp } from '../guide'
import { type Laboratory, look, newRunId, openPull, runFor } from '../laboratory'
import { treeForFailedJobs } from '../rerun'
import { type RunLog } from '../run-log'
import { type Verdicts } from '../verdicts'
import { complete } from './pipeline'

const DENIED = { kind: 'status', status: 403, message: 'Resource not accessible by integration' } as const
/** Jobs that did their work, and did not only give their outputs again. */
const worked = (log: RunLog): string[] =>
  log.jobs
    .filter(({ name }) => !log.text.includes(`/${name.split(' / ').at(-1) ?? ''}] | kept from`))
    .map(({ id }) => id)

export async function rerun(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { proxy, home, tree } = laboratory
  const env = pipSettings(home)

  const first = await openPull(laboratory, 'failed-commit', EMPTY, downstream())
  const runId = newRunId()
  proxy.fault = ({ method, path: route }: ProxiedRequest) =>
    method === 'PATCH' && route.includes('/git/refs/') ? DENIED : undefined
  const refused = await runFor(laboratory, first, { runId, env })
  proxy.reset()
  const again = await runFor(laboratory, first, {
    runId,
    attempt: 2,
    env,
    tree: treeForFailedJobs(tree, refused.log),
  })
  const seen = await look(laboratory, first)
  judge(
    'only the job that commits is re-run',
    {
      'the first attempt fails': refused.status !== 0,
      'the second succeeds': again.status === 0,
      'no engine is looked at again': !worked(again.log).includes('work'),
      'both concerns are committed': complete(seen),
    },
    refused.log,
    again.log,
  )

  const bumped = await openPull(laboratory, 'failed-report', seen.files, bump(seen.files))
  const secondRun = newRunId()
  proxy.fault = ({ method, path: route, body }) =>
    method === 'POST' && route.endsWith('/comments') && body.includes('report-transformers-invariants')
      ? { kind: 'status', status: 422, message: 'Validation Failed' }
      : undefined
  const untold = await runFor(laboratory, bumped, { runId: secondRun, env })
  const between = await look(laboratory, bumped)
  proxy.reset()
  const told = await runFor(laboratory, bumped, {
    runId: secondRun,
    attempt: 2,
    env,
    tree: treeForFailedJobs(tree, untold.log),
  })
  const after = await look(laboratory, bumped)
  judge(
    'only the report of one concern is re-run',
    {
      'the first attempt fails': untold.status !== 0,
      'and commits nothing': between.head === bumped.head,
      'the second succeeds': told.status === 0,
      'no engine is looked at again': !worked(told.log).includes('work'),
      'a comment of each concern': after.comments.length === 2,
      'both concerns are committed': complete(after),
    },
    untold.log,
    told.log,
  )
}

export async function app(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const workflow = '.github/workflows/llem.yml'
  const pull = await openPull(laboratory, 'app', EMPTY, { ...downstream(), [workflow]: withApp(workflow) })
  const run = await runFor(laboratory, pull, {
    env: { ...pipSettings(laboratory.home), LLEM_APP_TOKEN: 'token-maria' },
    variables: { LLEM_APP_ID: '1' },
    secrets: { LLEM_APP_KEY: 'key' },
  })
  const seen = await look(laboratory, pull)
  judge(
    'commit by the App',
    {
      'the run succeeds': run.status === 0,
      'both concerns are committed': complete(seen),
      'with the token of the App': seen.author === 'maria',
    },
    run.log,
  )
}
