/** Which versions of a library are released, as the package index tells pip. */
import { explainPipIndex } from '../shared/engines/pip-failures'
import { pipEnvironment } from '../shared/engines/pip-environment'
import { compareVersions, normalVersion, satisfies } from '../shared/engines/versions'
import { runProcess } from '../shared/runtime/processes'
import { type StageContext } from '../shared/runtime/run-stage'

const DEADLINE_MS = 5 * 60_000

/**
 * The final releases in a range that this Python can install, oldest first.
 *
 * @param distribution as the index names it
 * @param file that names it, for messages
 * @throws UserError for a distribution the index does not have, PlatformError when it cannot be asked
 */
export async function releasedVersions(
  distribution: string,
  range: string,
  file: string,
  { workspace, env }: Pick<StageContext, 'workspace' | 'env'>,
): Promise<string[]> {
  const result = await runProcess(
    ['python3', '-m', 'pip', 'index', 'versions', '--disable-pip-version-check', '--no-input', '--', distribution],
    { cwd: workspace, env: pipEnvironment(env), deadlineMs: DEADLINE_MS },
  )
  const problem = explainPipIndex(result, distribution, file)
  if (problem !== undefined) throw problem
  return parseVersions(result.kind === 'ended' ? result.stdout : '').filter((version) => satisfies(version, range))
}

/**
 * Reads the answer of `pip index versions`.
 *
 * @returns versions in their normal spelling, oldest first
 */
export function parseVersions(answer: string): string[] {
  const listed = /^Available versions: (.*)$/m.exec(answer)?.[1] ?? ''
  return listed
    .split(', ')
    .flatMap((text) => normalVersion(text) ?? [])
    .sort(compareVersions)
}
