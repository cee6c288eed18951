/** Hostile names of jobs, engines, images and files of a sweep. */
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { probeReport } from '../artefacts'
import { FAILED, type Row, type Rows } from './ground'
import { CANARY, TEXTS } from './violations'

/** Runs and jobs as GitHub lists them; their names are of whoever wrote the workflow. */
export const JOBS: Rows = Object.fromEntries(
  Object.entries(TEXTS).map(([name, text]): [string, Row] => [
    `a job that is ${name}`,
    {
      stage: 'wait-for-sibling',
      act: (ground) => {
        const run = (id: number, file: string): object => ({
          id,
          run_attempt: 1,
          path: `.github/workflows/${file}`,
          event: 'push',
          status: 'waiting',
          conclusion: null,
          html_url: `https://github.com/o/r/${text}`,
        })
        const job = { name: text, run_attempt: 1, status: 'waiting', conclusion: null, completed_at: null }
        ground.proxy.answer = ({ path: route }) =>
          route.includes('/jobs')
            ? { status: 200, body: { jobs: route.includes('/runs/1/') ? [] : [job] } }
            : { status: 200, body: { workflow_runs: [run(1, 'a.yml'), run(2, 'b.yml')] } }
        const own = { workflow: '.github/workflows/a.yml', 'run-id': '1', event: 'push', repository: 'o/r' }
        return ground.act('wait-for-sibling', { ...own, siblings: 'b.yml', 'head-sha': 'f'.repeat(40) })
      },
      expected: { status: 1, outputs: { conclusion: 'held' } },
    },
  ]),
)

export const ENGINES: Rows = {
  'an engine that is a path': {
    stage: 'select-engines',
    act: (ground) => {
      ground.put('engine_versions/vllm/current.yaml', 'x')
      return ground.act('select-engines', {
        engines: `../../etc\n$(touch ${CANARY})\n::error::${CANARY}`,
        repository: 'o/r',
      })
    },
    expected: FAILED,
  },
  'a base that is an option of git': {
    stage: 'select-engines',
    act: (ground) => {
      ground.put('engine_versions/vllm/current.yaml', 'x')
      return ground.act('select-engines', { base: `--output=${CANARY}`, repository: 'o/r' })
    },
    expected: FAILED,
  },
  'an image that is a command': {
    stage: 'select-engines',
    act: (ground) => {
      const engine = 'schema_version: 1\nengine: vllm\nimport_name: vllm\ntargets:\n  - modules: [vllm]\n'
      ground.put(
        'engine_versions/vllm/engine.yaml',
        `${engine}images:\n  - versions: ">=0"\n    reference: "x; touch ${CANARY}"\n`,
      )
      ground.put(
        'engine_versions/vllm/current.yaml',
        'schema_version: 1\nengine: vllm\nlibrary:\n  pep503_name: vllm\n  current_version: "1.0"\n',
      )
      return ground.act('select-engines', { repository: 'o/r' })
    },
    expected: FAILED,
  },
  'reports of a sweep that are links to files outside': {
    stage: 'merge-compat',
    act: (ground) => {
      mkdirSync(path.join(ground.workspace, 'reports'))
      mkdirSync(path.join(ground.workspace, 'engine_versions/transformers'), { recursive: true })
      symlinkSync('/etc/passwd', path.join(ground.workspace, 'reports/probe-invariants.json'))
      return ground.act('merge-compat', { engine: 'transformers', reports: 'reports', page: 'page.html' })
    },
    expected: FAILED,
  },
  'a page of the sweep outside of the workspace': {
    stage: 'merge-compat',
    act: (ground) => {
      ground.put('reports/probe-invariants.json', JSON.stringify(probeReport()))
      return ground.act('merge-compat', {
        engine: 'transformers',
        reports: 'reports',
        page: `../../../../tmp/${CANARY}`,
      })
    },
    expected: FAILED,
  },
}
