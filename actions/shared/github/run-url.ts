/** The address of the own run, for people who read a report or a commit. */

/**
 * @param env the runner's variables
 * @returns '' outside a runner
 */
export function runUrl({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: Readonly<Record<string, string | undefined>>): string {
  return server === undefined || repository === undefined || run === undefined || !/^https?:\/\/[^\s]+$/.test(server)
    ? ''
    : `${server}/${repository}/actions/runs/${run}`
}
