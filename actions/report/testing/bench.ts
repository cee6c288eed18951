/** Pull requests in a stateful GitHub, and reports on them by the action as a process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ActionRun, runAction } from '../../shared/testing/bundle-process'
import { callApi, type Emulator, pushByPerson, REPOSITORY, startEmulator, TOKEN } from '../../shared/testing/emulator'
import { type Proxy, startProxy } from '../../shared/testing/proxy'
import { openPullRequest } from '../../shared/testing/pull-requests'

export class Bench {
  readonly #heads = new Map<number, string>()
  #counter = 0
  /** Where the artefacts of the stages before are; a new one for each test. */
  workspace = ''

  private constructor(
    readonly emulator: Emulator,
    readonly proxy: Proxy,
  ) {}

  static async start(): Promise<Bench> {
    const emulator = await startEmulator()
    return new Bench(emulator, await startProxy(emulator.url))
  }

  async stop(): Promise<void> {
    await this.proxy.close()
    await this.emulator.close()
  }

  begin(): void {
    this.proxy.reset()
    this.workspace = mkdtempSync(path.join(tmpdir(), 'llem-report-'))
  }

  end(): void {
    rmSync(this.workspace, { recursive: true, force: true })
  }

  /** A new pull request with one commit. */
  async pullRequest(): Promise<number> {
    const branch = `report-${(this.#counter += 1)}`
    const { number, head } = await openPullRequest(this.emulator.url, branch, { 'x.txt': `${branch}\n` })
    this.#heads.set(number, head)
    return number
  }

  /** A commit on top; the runs that follow look at it. Returns the commit before. */
  async push(number: number, message?: string): Promise<string> {
    const before = this.headOf(number)
    const { head } = await callApi<{ head: { ref: string } }>(
      this.emulator.url,
      'GET',
      `repos/${REPOSITORY}/pulls/${number}`,
    )
    const files = { 'y.txt': `${(this.#counter += 1)}\n` }
    this.#heads.set(number, await pushByPerson(this.emulator.url, head.ref, files, message))
    return before
  }

  headOf(number: number): string {
    return this.#heads.get(number) ?? 'a'.repeat(40)
  }

  async commentsOf(number: number): Promise<{ id: number; body: string }[]> {
    return await callApi(this.emulator.url, 'GET', `repos/${REPOSITORY}/issues/${number}/comments`)
  }

  async labelsOf(number: number): Promise<string[]> {
    const route = `repos/${REPOSITORY}/issues/${number}/labels`
    return (await callApi<{ name: string }[]>(this.emulator.url, 'GET', route)).map(({ name }) => name).sort()
  }

  /** Labels that a person sets. */
  async label(number: number, ...labels: string[]): Promise<void> {
    const route = `repos/${REPOSITORY}/issues/${number}/labels`
    await callApi(this.proxy.url, 'POST', route, { labels }, 'token-maria')
  }

  /** One run of the action on the head of a pull request, by default as run 7 on `transformers 5.17.0 invariants`. */
  run(number: number, rest: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
    return runAction('report', {
      inputs: {
        cells: 'transformers 5.17.0 invariants',
        'pull-request': String(number),
        'head-sha': this.headOf(number),
        'run-id': '7',
        'run-attempt': '1',
        repository: REPOSITORY,
        token: TOKEN,
        ...rest,
      },
      env: {
        GITHUB_API_URL: this.proxy.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ID: rest['run-id'] ?? '7',
      },
      workspace: this.workspace,
    })
  }
}
