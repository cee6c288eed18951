/**
 * "Re-run failed jobs", which act does not have: the same workflows, in which every job that succeeded before does
 * nothing but give its outputs again. Jobs that need a failed one run, as on GitHub.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { type ActJob, type RunLog } from './run-log'

interface Step {
  readonly id?: string
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly uses?: string
  readonly name?: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly if?: string
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly name: string
  readonly jobs: Readonly<Record<string, Job>>
}

/**
 * A tree of a release for the next attempt of a run.
 *
 * @param tree as the attempt before had it
 * @param log of that attempt
 */
export function treeForFailedJobs(tree: string, log: RunLog): string {
  const next = mkdtempSync(`${tree}-again-`)
  cpSync(tree, next, { recursive: true })
  const folder = path.join(next, '.github/workflows')
  const outputs = path.join(next, 'kept')
  mkdirSync(outputs)
  const files = readdirSync(folder)
  const workflows = new Map(
    files.map((file) => [file, parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow]),
  )
  for (const [file, workflow] of workflows) {
    const again = jobsToRun(file, workflows, log)
    const jobs = Object.fromEntries(
      Object.entries(workflow.jobs).map(([id, job]) => [
        id,
        again.has(id) ? job : keptJob(job, outputs, ran(workflow, id, log)[0], `${workflow.name}-${id}`),
      ]),
    )
    writeFileSync(path.join(folder, file), stringify({ ...workflow, jobs }))
  }
  return next
}

const ran = ({ name }: Workflow, id: string, { jobs }: RunLog): readonly ActJob[] =>
  jobs.filter((job) => job.workflow === name && job.id === id)

/** The jobs of a workflow that failed or never ran, and all that need one of them. */
function jobsToRun(file: string, workflows: ReadonlyMap<string, Workflow>, log: RunLog): ReadonlySet<string> {
  const workflow = workflows.get(file)
  const jobs = Object.entries(workflow?.jobs ?? {})
  const failed = ([id, { uses }]: readonly [string, Job]): boolean => {
    const called = uses === undefined ? undefined : path.basename(uses.replace(/@.*$/, ''))
    if (called !== undefined)
      return log.jobs.some(
        ({ workflow: name, conclusion }) => name === workflows.get(called)?.name && conclusion === 'failure',
      )
    return workflow !== undefined && ran(workflow, id, log).some(({ conclusion }) => conclusion !== 'success')
  }
  const again = new Set(jobs.filter(failed).map(([id]) => id))
  for (let before = -1; before !== again.size;) {
    before = again.size
    for (const [id, { needs = [] }] of jobs) if ([needs].flat().some((need) => again.has(need))) again.add(id)
  }
  return again
}

/** A job that was skipped is skipped again: it keeps its condition. */
function keptJob(job: Job, folder: string, record: ActJob | undefined, name: string): Job | Record<string, unknown> {
  if (job.uses === undefined && record === undefined) return job
  const steps = [...(record?.outputs ?? [])].map(([step, values]) => {
    const file = path.join(folder, `${name}-${step}`)
    writeFileSync(file, [...values].map(([key, value]) => `${key}<<KEPT\n${value}\nKEPT\n`).join(''))
    return { id: step, run: `cat '${file}' >> "$GITHUB_OUTPUT"` }
  })
  return {
    ...(job.name === undefined ? {} : { name: `${job.name.replace(/\$\{\{.*?\}\}/g, 'kept')}` }),
    ...(job.needs === undefined ? {} : { needs: job.needs }),
    ...(job.outputs === undefined ? {} : { outputs: job.outputs }),
    if: '${{ !cancelled() }}',
    'runs-on': 'ubuntu-24.04',
    steps: [...steps, { run: 'echo kept from the attempt before' }],
  }
}
