/** Which workflows wait for which, read from their files: a circle of waits would never end. Pure. */
import { parse } from 'yaml'

interface Wait {
  readonly workflow: string
  readonly job: string
  readonly siblings: readonly string[]
  /** Whether the job is a gate: named so, and after every job that works. */
  readonly isGate: boolean
}

interface WorkflowJob {
  readonly name?: string
  readonly needs?: string | readonly string[]
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}

/**
 * @param files text of each workflow by file name
 * @returns one sentence for every problem: waiting for oneself or a file that does not exist, a gate
 *   that does not come after all work, and a circle of waits in which a job that works takes part
 */
export function waitProblems(files: Readonly<Record<string, string>>): string[] {
  const waits = Object.entries(files).flatMap(([workflow, text]) => waitsOf(workflow, text))
  const problems: string[] = []
  for (const { workflow, job, siblings } of waits) {
    for (const sibling of siblings) {
      if (sibling === workflow) problems.push(`${workflow}: the job ${job} waits for its own workflow`)
      else if (files[sibling] === undefined)
        problems.push(`${workflow}: the job ${job} waits for ${sibling}, which does not exist`)
    }
  }
  for (const { workflow, job, isGate, siblings } of waits) {
    if (isGate) continue
    const circle = pathBetween(siblings, workflow, waits)
    // Two gates may wait for each other, since each looks at the other's work only.
    if (circle !== undefined)
      problems.push(
        `${workflow}: the job ${job} waits in a circle (${[workflow, ...circle].join(' -> ')}); name it "llem:gate ..." and let it need every other job`,
      )
  }
  return problems
}

function pathBetween(
  from: readonly string[],
  to: string,
  waits: readonly Wait[],
  seen = new Set<string>(),
): string[] | undefined {
  for (const next of from) {
    if (next === to) return [next]
    if (seen.has(next)) continue
    seen.add(next)
    const rest = pathBetween(
      waits.filter(({ workflow }) => workflow === next).flatMap(({ siblings }) => siblings),
      to,
      waits,
      seen,
    )
    if (rest !== undefined) return [next, ...rest]
  }
  return undefined
}

function waitsOf(workflow: string, text: string): Wait[] {
  const document = parse(text) as { on?: unknown; jobs?: Readonly<Record<string, WorkflowJob>> } | null
  const jobs = document?.jobs ?? {}
  return Object.entries(jobs).flatMap(([job, definition]) => {
    const steps = (definition.steps ?? []).filter(({ uses }) => /(?:^|\/)wait-for-sibling(?:@|$)/.test(uses ?? ''))
    if (steps.length === 0) return []
    const needs = [definition.needs ?? []].flat()
    const others = Object.keys(jobs).filter((name) => name !== job && !needsTransitively(jobs, name, job))
    const isGate = (definition.name ?? job).startsWith('llem:gate') && others.every((name) => needs.includes(name))
    const siblings = steps.flatMap((step) => siblingsOf(step.with?.['siblings'], document?.on))
    return [{ workflow, job, siblings, isGate }]
  })
}

/** A job that runs after the gate is no work that the gate could wait for. */
function needsTransitively(jobs: Readonly<Record<string, WorkflowJob>>, from: string, target: string): boolean {
  const needs = [jobs[from]?.needs ?? []].flat()
  return needs.includes(target) || needs.some((next) => needsTransitively(jobs, next, target))
}

/** The literal lines, or the default of the input that an expression names. */
function siblingsOf(value: unknown, on: unknown): string[] {
  const text = typeof value === 'string' ? value : ''
  const input = /^\$\{\{ *inputs\.([a-z-]+) *\}\}$/.exec(text.trim())?.[1]
  const call = (on as { workflow_call?: { inputs?: Readonly<Record<string, { default?: unknown }>> } } | undefined)
    ?.workflow_call
  const given = input === undefined ? text : call?.inputs?.[input]?.default
  return (typeof given === 'string' ? given : '')
    .split('\n')
    .map((line) => line.trim().replace(/^\.github\/workflows\//, ''))
    .filter((line) => line !== '')
}
