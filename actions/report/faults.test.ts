import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { diffLine, probeReport, stepDiff, writeCell } from '../shared/testing/artefacts'
import { callApi, REPOSITORY, spareToken } from '../shared/testing/emulator'
import { describeFaults, type Situation } from '../shared/testing/fault-table'
import { openPullRequest } from '../shared/testing/pull-requests'
import { useGithub } from '../shared/testing/test-github'
import { report } from './report'

const github = useGithub()
let breaking: string
let unchanged: string
let counter = 0
const workspaceWith = (lines: Parameters<typeof stepDiff>[0]): string => {
  const workspace = mkdtempSync(path.join(tmpdir(), 'llem-report-'))
  writeCell(workspace, { probe: probeReport(), diff: stepDiff(lines) })
  return workspace
}
beforeAll(() => {
  breaking = workspaceWith([diffLine()])
  unchanged = workspaceWith([])
})
afterAll(() => {
  for (const workspace of [breaking, unchanged]) rmSync(workspace, { recursive: true, force: true })
})

interface Seen {
  /** Without their markers. */
  readonly comments: readonly string[]
  readonly labels: readonly string[]
}

/** A pull request with labels, and the report on it. */
async function situation(
  workspace: string,
  present: readonly string[],
  rest: Record<string, string>,
): Promise<Situation> {
  const branch = `report-${(counter += 1)}`
  const { number, head } = await openPullRequest(github.emulator.url, branch, { 'x.txt': `${branch}\n` })
  // Labels of its own, so that each situation has to make them.
  const prefix = `l${counter}/`
  const labels = present.map((name) => name.replace('PREFIX/', prefix))
  const issue = `repos/${REPOSITORY}/issues/${number}`
  // By the bot, so that it may take them away again.
  await callApi(github.proxy.url, 'POST', `${issue}/labels`, { labels })
  return {
    inputs: {
      cells: 'transformers 5.17.0 invariants',
      'pull-request': String(number),
      'head-sha': head,
      'run-id': '7',
      'run-attempt': '1',
      'label-prefix': prefix,
      repository: REPOSITORY,
      token: spareToken(counter),
      ...rest,
    },
    workspace,
    look: async (): Promise<Seen> => ({
      comments: (await callApi<{ body: string }[]>(github.emulator.url, 'GET', `${issue}/comments`)).map(({ body }) =>
        body.replace(/^<!-- .* -->\n/, ''),
      ),
      labels: (await callApi<{ name: string }[]>(github.emulator.url, 'GET', `${issue}/labels`))
        .map(({ name }) => name.replace(prefix, 'PREFIX/'))
        .sort(),
    }),
  }
}

/** One whole comment at most, and the labels of people. */
function sound(seen: unknown): boolean {
  const { comments, labels } = seen as Seen
  return comments.length <= 1 && comments.every((body) => body.includes('</sub>')) && labels.includes('of-a-person')
}

describeFaults(
  'a breaking change',
  {
    stage: 'report',
    run: report,
    start: () => situation(breaking, ['of-a-person', 'safe-bump'], {}),
    sound,
  },
  () => github.proxy,
)

describeFaults(
  'nothing to say any more',
  {
    stage: 'report',
    run: report,
    start: async () => {
      const made = await situation(unchanged, ['of-a-person', 'PREFIX/invariants-breaking'], { 'run-id': '8' })
      // Two comments of an earlier run, as two jobs leave that wrote at the same moment.
      for (const text of ['one', 'two'])
        await callApi(
          github.emulator.url,
          'POST',
          `repos/${REPOSITORY}/issues/${made.inputs['pull-request'] ?? ''}/comments`,
          {
            body: `<!-- llem:report-transformers-invariants v=1 run=7/1 sha=${'a'.repeat(40)} verdict=breaking hash=0123456789abcdef -->\n${text}</sub>`,
          },
        )
      return made
    },
    sound: (seen) => (seen as Seen).labels.includes('of-a-person'),
  },
  () => github.proxy,
)

describeFaults(
  'the rollup',
  {
    stage: 'report',
    run: report,
    start: () => situation(unchanged, ['of-a-person', 'probe-blocked'], { mode: 'rollup' }),
    sound,
  },
  () => github.proxy,
)
