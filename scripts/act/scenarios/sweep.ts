/**
 * engine-versions-sweep.yml: every version of a range, the merged table and its page; a second run that imports nothing,
 * and meets a new release that cannot be installed; and a pull request for one of these versions, whose probes start from
 * what the sweep saw.
 */
import { type Compat } from '../../../actions/shared/artefacts/generated/compat'
import { artifactFiles } from '../artifact-files'
import { bump, EMPTY, ENGINE, engineFiles, makeBrokenWheel, ofPage, pipSettings } from '../downstream'
import { type Laboratory, look, newRunId, openPull, runFor } from '../laboratory'
import { type RunLog } from '../run-log'
import { type Verdicts } from '../verdicts'
import { complete } from './pipeline'

const WORKFLOW = '.github/workflows/llem-sweep.yml'
const PIPELINE = '.github/workflows/llem.yml'

const KEPT = /cache llem-observed-\S+ saved/g
const count = ({ text }: RunLog, form: RegExp): number => [...text.matchAll(form)].length
/** How many probes did not import the engine. */
const warmProbes = (log: RunLog): number => count(log, /the environment is the one of \S+, so \w+ is not imported/g)

/** What the index of the laboratory has in the range of the page. */
const VERSIONS = ['5.16.0', '5.17.0', '5.18.0', '6.0.0']
/** A later release, which is broken. */
const BROKEN = '6.1.0'

const rows = (versions: readonly string[], verdict: string): string[] =>
  versions.flatMap((version) => [`${version} invariants ${verdict}`, `${version} schemas ${verdict}`])

/** The rows and the page of the table that a run left. */
function tableOf(
  home: string,
  runId: number,
): { readonly results: Compat['results']; readonly cells: readonly string[]; readonly page: string } {
  const files = artifactFiles(home, runId, `compat-${ENGINE}`)
  const { results } = JSON.parse(files[`engine_versions/${ENGINE}/compat.json`] ?? '{"results": []}') as Compat
  const cells = results.map(({ version, producer, verdict }) => `${version} ${producer} ${verdict}`)
  return { results, cells, page: files['.llem/compat.html'] ?? '' }
}

export async function sweep(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { home } = laboratory
  const env = pipSettings(home)
  const first = await openPull(laboratory, 'sweep', EMPTY, { ...engineFiles(), ...ofPage(WORKFLOW, PIPELINE) })
  await runFor(laboratory, first, { workflow: PIPELINE, env })
  const { files: before } = await look(laboratory, first)

  const swept = await openPull(laboratory, 'sweep-default', before, { 'README.md': '# more energy\n' })
  const run = async (runId: number): ReturnType<typeof runFor> =>
    await runFor(laboratory, swept, {
      workflow: WORKFLOW,
      event: { name: 'workflow_dispatch', payload: {} },
      runId,
      env,
    })
  const [coldId, warmId] = [newRunId(), newRunId()]
  const cold = await run(coldId)
  const { results, cells, page } = tableOf(home, coldId)
  judge(
    'a sweep of a range',
    {
      'the run succeeds': cold.status === 0,
      'each version is probed for each producer': cells.join() === rows(VERSIONS, 'pass').join(),
      'the page shows all versions': VERSIONS.every((version) => page.includes(version)),
      'the page is HTML': page.startsWith('<!doctype html>'),
      'nothing was seen before': warmProbes(cold.log) === 0,
      'what was seen of each version is kept': count(cold.log, KEPT) === VERSIONS.length,
    },
    cold.log,
  )
  const withdraw = makeBrokenWheel(home, BROKEN)
  const warm = await run(warmId)
  withdraw()
  const again = tableOf(home, warmId)
  judge(
    'the sweep again, warm, with a release that cannot be installed',
    {
      'the run fails, since a version was not probed': warm.status !== 0,
      'no probe imports the engine': warmProbes(warm.log) === 2 * VERSIONS.length,
      'nothing new is kept': count(warm.log, KEPT) === 0,
      'the table has that release as unfinished': again.cells.slice(-2).join() === rows([BROKEN], 'unfinished').join(),
      'the table is the same for all others':
        JSON.stringify(again.results.slice(0, -2)) === JSON.stringify(results) && results.length > 0,
      'the page shows it': again.page.includes(`<th scope="row">${BROKEN}</th><td class="unfinished">`),
    },
    warm.log,
  )

  const next = await openPull(laboratory, 'sweep-bump', before, bump(before))
  const bumped = await runFor(laboratory, next, { workflow: PIPELINE, env })
  const seen = await look(laboratory, next)
  judge(
    'a pull request for a version of the sweep',
    {
      'the run succeeds': bumped.status === 0,
      'the probes of both concerns start warm': warmProbes(bumped.log) === 2,
      'everything is committed': complete(seen),
      'what breaks is told all the same': seen.labels.includes('invariants-breaking'),
    },
    bumped.log,
  )
}
