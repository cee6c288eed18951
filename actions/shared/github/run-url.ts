/** The address of the run, for people who want to see all of it. */

/** @returns '' when the environment does not tell it, as on a laptop */
export function runUrl(env: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  return server === undefined || repository === undefined || run === undefined || !/^https?:\/\/[^\s]+$/.test(server)
    ? ''
    : `${server}/${repository}/actions/runs/${run}`
}
