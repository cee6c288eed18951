/** engine-versions-sweep.yml: two versions, the merged table and its page, and a second run that finds all of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Compat } from '../../../actions/shared/artefacts/generated/compat'
import { artifactsOf } from '../act'
import { EMPTY, ENGINE, engineFiles, ofPage, pipSettings } from '../downstream'
import { type Laboratory, newRunId, openPull, runFor } from '../laboratory'
import { type RunLog } from '../run-log'
import { type Verdicts } from '../verdicts'

const WORKFLOW = '.github/workflows/llem-sweep.yml'

/** The files of an artifact that a run left. */
function artifact(home: string, run: number, name: string): Record<string, string> {
  const folder = mkdtempSync(path.join(home, 'artifact-'))
  execFileSync('python3', ['-m', 'zipfile', '-e', path.join(artifactsOf(home), `${run}`, name, `${name}.zip`), folder])
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return [path.relative(folder, file), readFileSync(file, 'utf8')]
      }),
  )
}

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
  const files = artifact(home, coldId, `compat-${ENGINE}`)
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
        artifact(home, warmId, `compat-${ENGINE}`)[`engine_versions/${ENGINE}/compat.json`] ===
        files[`engine_versions/${ENGINE}/compat.json`],
    },
    warm.log,
  )
}
