/** engine-versions-sweep.yml: two versions, the merged table and its page, and a second run that finds all of it. */
import { type Compat } from '../../../actions/shared/artefacts/generated/compat'
import { artifactFiles } from '../artifact-files'
import { EMPTY, ENGINE, engineFiles, ofPage, pipSettings } from '../downstream'
import { type Laboratory, newRunId, openPull, runFor } from '../laboratory'
import { type RunLog } from '../run-log'
import { type Verdicts } from '../verdicts'

const WORKFLOW = '.github/workflows/llem-sweep.yml'

const count = ({ text }: RunLog, form: RegExp): number => [...text.matchAll(form)].length

export async function sweep(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { home } = laboratory
  const pull = await openPull(laboratory, 'sweep', EMPTY, { ...engineFiles(), ...ofPage(WORKFLOW) })
  const run = async (runId: number): ReturnType<typeof runFor> =>
    await runFor(laboratory, pull, {
      workflow: WORKFLOW,
      event: { name: 'workflow_dispatch', payload: {} },
      runId,
      env: pipSettings(home),
    })
  const [coldId, warmId] = [newRunId(), newRunId()]
  const cold = await run(coldId)
  const files = artifactFiles(home, coldId, `compat-${ENGINE}`)
  const compat = JSON.parse(files[`engine_versions/${ENGINE}/compat.json`] ?? '{"results": []}') as Compat
  const page = files['.llem/compat.html'] ?? ''
  const cells = compat.results.map(({ version, producer, verdict }) => `${version} ${producer} ${verdict}`)
  judge(
    'a sweep of two versions',
    {
      'the run succeeds': cold.status === 0,
      'each version is probed for each producer':
        cells.sort().join() ===
        ['5.16.0 invariants pass', '5.16.0 schemas pass', '5.17.0 invariants pass', '5.17.0 schemas pass'].join(),
      'the page shows both versions': ['5.16.0', '5.17.0'].every((version) => page.includes(version)),
      'the page is HTML': page.startsWith('<!doctype html>'),
      'four results are cached': count(cold.log, /cache llem-probe-\S+ saved/g) === 4,
    },
    cold.log,
  )
  const warm = await run(warmId)
  judge(
    'the sweep again, warm',
    {
      'the run succeeds': warm.status === 0,
      'four results come from the cache': count(warm.log, /cache llem-probe-\S+ restored/g) === 4,
      'no environment is made': !warm.log.text.includes('Run Main Make the environment'),
      'the table is the same':
        artifactFiles(home, warmId, `compat-${ENGINE}`)[`engine_versions/${ENGINE}/compat.json`] ===
        files[`engine_versions/${ENGINE}/compat.json`],
    },
    warm.log,
  )
}
