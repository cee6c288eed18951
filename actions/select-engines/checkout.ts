/** What git says about the checkout. */
import { createHash } from 'node:crypto'
import { runProcess } from '../shared/runtime/processes'
import { type StageContext } from '../shared/runtime/run-stage'
import { changedEngines, imageSources } from './selection'

/** The engines that a checkout changes since a commit; undefined when git does not know that. */
export async function changedSince(
  base: string,
  workspace: string,
  all: readonly string[],
  context: Pick<StageContext, 'env'>,
): Promise<readonly string[] | undefined> {
  const changed = await git(
    ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', `${base}...HEAD`, '--'],
    workspace,
    context,
  )
  return changed === undefined
    ? undefined
    : changedEngines(changed.split('\0')).filter((engine) => all.includes(engine))
}

/** What a first-party image is made of, as 16 hexadecimal digits; '' when the checkout has no Dockerfile for it. */
export async function stateOfSources(
  engine: string,
  workspace: string,
  context: Pick<StageContext, 'env'>,
): Promise<string> {
  const [dockerfile, folder] = imageSources(engine)
  const listed = await git(['ls-files', '--stage', '-z', '--', dockerfile, folder], workspace, context)
  if (listed?.split('\0').some((line) => line.endsWith(`\t${dockerfile}`)) !== true) return ''
  return createHash('sha256').update(listed).digest('hex').slice(0, 16)
}

/** What git prints; undefined when it fails or there is none. */
async function git(
  args: readonly string[],
  cwd: string,
  { env }: Pick<StageContext, 'env'>,
): Promise<string | undefined> {
  const result = await runProcess(['git', ...args], {
    cwd,
    // A container's user is not the owner of the checkout; the file names are data.
    env: {
      PATH: env['PATH'],
      HOME: env['HOME'],
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
    deadlineMs: 60_000,
  })
  return result.kind === 'ended' && result.status === 0 ? result.stdout : undefined
}
