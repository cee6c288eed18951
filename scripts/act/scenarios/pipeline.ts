/** engine-pipeline.yml, on the repository of the getting-started page. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PRODUCERS } from '../../../actions/shared/engines/paths'
import { type ProxiedRequest } from '../../../actions/shared/testing/proxy'
import { artifactFiles } from '../artifact-files'
import { bump, downstream, EMPTY, ENGINE, missingLandmark, pipSettings, reviewed } from '../downstream'
import { type Laboratory, look, newRunId, openPull, runFor, type Seen } from '../laboratory'
import { type Verdicts } from '../verdicts'

const DENIED = { kind: 'status', status: 403, message: 'Resource not accessible by integration' } as const
const movesBranch = ({ method, path: route }: ProxiedRequest): boolean =>
  method === 'PATCH' && route.includes('/git/refs/')
export const complete = ({ written }: Seen): boolean =>
  ['invariants.validated.yaml', 'schema.discovered.json'].every((name) => written.some((file) => file.endsWith(name)))

export async function pipeline(laboratory: Laboratory, verdicts: Verdicts): Promise<void> {
  const { proxy, remote, home } = laboratory
  const { judge } = verdicts
  const env = pipSettings(home)

  // The commit of the first attempt is refused at the last moment; the second finds what the first left behind.
  const first = await openPull(laboratory, 'success', EMPTY, downstream())
  const runId = newRunId()
  proxy.fault = (request) => (movesBranch(request) ? DENIED : undefined)
  const refused = await runFor(laboratory, first, { runId, env })
  proxy.reset()
  const untouched = await look(laboratory, first)
  judge(
    'an attempt that may not commit',
    { 'the run fails': refused.status !== 0, 'the branch is as it was': untouched.head === first.head },
    refused.log,
  )
  const run = await runFor(laboratory, first, { runId, attempt: 2, env })
  const success = await look(laboratory, first)
  judge(
    'success, as a re-run',
    {
      'the run succeeds': run.status === 0,
      'both concerns are committed': complete(success),
      'the first result is called neither safe nor unchanged':
        success.comments.length === 2 &&
        success.comments.every((body) => body.includes('**The first result.**')) &&
        [...success.labels].sort().join() === 'corpus-changed,invariants-changed,schemas-changed',
      'one commit on the head': remote.git('rev-parse', `${success.head}^`) === first.head,
    },
    run.log,
  )
  const again = await runFor(laboratory, first, { runId, attempt: 3, env })
  judge(
    're-run of what is committed',
    {
      'the run succeeds': again.status === 0,
      'the head stays': (await look(laboratory, first)).head === success.head,
      'it says so': again.log.text.includes('committed already'),
    },
    again.log,
  )

  const same = await openPull(laboratory, 'no-change', success.files, reviewed(success.files))
  const unchanged = await runFor(laboratory, same, { env })
  const still = await look(laboratory, same)
  judge(
    'no change',
    {
      'the run succeeds': unchanged.status === 0,
      'the head stays': still.head === same.head,
      'no comment': still.comments.length === 0,
      'safe-bump': still.labels.join() === 'safe-bump',
      'it says so': unchanged.log.text.includes('holds these bytes already'),
    },
    unchanged.log,
  )

  const next = await openPull(laboratory, 'breaking', success.files, bump(success.files))
  const breaking = await runFor(laboratory, next, { env })
  const broken = await look(laboratory, next)
  judge(
    'breaking diff',
    {
      'the run succeeds': breaking.status === 0,
      'both concerns are committed': complete(broken),
      'a comment of each concern': broken.comments.length === 2,
      'which says so': broken.comments.every((body) => body.includes('**Breaking.**')),
      'both labels': ['invariants-breaking', 'schemas-breaking'].every((label) => broken.labels.includes(label)),
      'no safe-bump': !broken.labels.includes('safe-bump'),
    },
    breaking.log,
  )

  const gone = await openPull(laboratory, 'probe-failure', EMPTY, { ...downstream(), ...missingLandmark(downstream()) })
  const missing = await runFor(laboratory, gone, { env })
  const blocked = await look(laboratory, gone)
  judge(
    'probe failure',
    {
      'nothing is committed': blocked.head === gone.head,
      'a comment names what is missing': blocked.comments.some((body) => body.includes('landmarks are missing')),
      'probe-blocked': blocked.labels.includes('probe-blocked'),
    },
    missing.log,
  )

  const outside = await openPull(laboratory, 'fork', success.files, bump(success.files))
  const forkId = newRunId()
  proxy.fault = ({ method, path: route }) => (method === 'GET' || route.includes('/git/') ? undefined : DENIED)
  const fork = await runFor(laboratory, outside, { runId: forkId, fork: true, env })
  proxy.reset()
  const seen = await look(laboratory, outside)
  const taken = takeOver(laboratory, outside.head, forkId)
  judge(
    'fork',
    {
      'nothing is committed': seen.head === outside.head,
      'no comment': seen.comments.length === 0,
      'it says why': fork.log.text.includes('from a fork'),
      'the patches give what a commit would have held': broken.written.every(
        (file) => taken[file] === broken.files[file],
      ),
    },
    fork.log,
  )
}

/** Applies the patches of a run as docs/operations.md says. @returns the files of the index, by name */
function takeOver({ home, remote }: Laboratory, head: string, run: number): Record<string, string> {
  const clone = mkdtempSync(path.join(home, 'fork-'))
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  git('clone', '--quiet', '--no-checkout', remote.path, '.')
  git('checkout', '--quiet', head)
  for (const concern of PRODUCERS) {
    const files = artifactFiles(home, run, `report-${concern}-${ENGINE}`)
    const patch = Object.keys(files).find((file) => file.endsWith(`${concern}.patch`))
    writeFileSync(path.join(clone, `.git/${concern}.patch`), patch === undefined ? '' : (files[patch] ?? ''))
    git('apply', '--index', `.git/${concern}.patch`)
  }
  return Object.fromEntries(
    git('ls-files')
      .trim()
      .split('\n')
      .map((file) => [file, readFileSync(path.join(clone, file), 'utf8')]),
  )
}
