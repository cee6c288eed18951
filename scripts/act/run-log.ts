/** What act says while it runs (one JSON object a line), as the jobs of a run and as text. */

interface ActLine {
  readonly msg?: string
  readonly job?: string
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly time?: string
  readonly raw_output?: boolean
  readonly stepID?: readonly string[]
  readonly jobResult?: string
  readonly command?: string
  readonly name?: string
  readonly arg?: string
}

export interface ActJob {
  /** As the API names it: `caller / called` for a job of a reusable workflow. */
  readonly name: string
  /** The name of the workflow it is written in, and its key there. */
  readonly workflow: string
  readonly id: string
  readonly startedAt: string
  status: 'in_progress' | 'completed'
  conclusion: string | null
  completedAt: string | null
  /** Outputs of steps, by the step's id. */
  readonly outputs: Map<string, Map<string, string>>
}

export interface RunLog {
  readonly jobs: readonly ActJob[]
  /** One line for each thing said, after the job's name. */
  readonly text: string
  /** Takes what act wrote, in pieces of any size. */
  add(chunk: string): void
}

export function createRunLog(): RunLog {
  const jobs = new Map<string, ActJob>()
  let rest = ''
  let text = ''
  const read = (line: string): void => {
    const entry = parseLine(line)
    const { job } = entry
    if (job === undefined) {
      text += `${entry.msg ?? line}\n`
      return
    }
    text += `[${job.trim()}] ${entry.raw_output === true ? '| ' : ''}${(entry.msg ?? '').trimEnd()}\n`
    let known = jobs.get(job)
    if (known === undefined) {
      known = {
        name: nameOf(job, entry),
        workflow: job.split('/').at(-2) ?? '',
        id: entry.jobID ?? '',
        startedAt: entry.time ?? '',
        status: 'in_progress',
        conclusion: null,
        completedAt: null,
        outputs: new Map(),
      }
      jobs.set(job, known)
    }
    if (entry.command === 'set-output') {
      const step = entry.stepID?.[0] ?? ''
      const outputs = known.outputs.get(step) ?? new Map<string, string>()
      known.outputs.set(step, outputs.set(entry.name ?? '', entry.arg ?? ''))
    }
    if (entry.jobResult === undefined) return
    known.status = 'completed'
    known.conclusion = entry.jobResult
    known.completedAt = entry.time ?? ''
  }
  return {
    get jobs() {
      return [...jobs.values()]
    },
    get text() {
      return text
    },
    add: (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') read(line)
    },
  }
}

function parseLine(line: string): ActLine {
  try {
    return JSON.parse(line) as ActLine
  } catch {
    return { msg: line }
  }
}

/** act writes `caller/workflow/job`, and counts the legs of a matrix at the end. */
function nameOf(job: string, { matrix }: ActLine): string {
  const parts = job.trim().split('/')
  const own = (parts.at(-1) ?? '').replace(Object.keys(matrix ?? {}).length > 0 ? /-\d+$/ : /$^/, '')
  return [...parts.slice(0, -2), own].join(' / ')
}
