/** The workflows of this repository, as data and as scripts that a test can run. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

export interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly uses?: string
  /** Of a called workflow. */
  readonly with?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, unknown>>
  readonly 'timeout-minutes'?: unknown
  readonly concurrency?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

type Inputs = Readonly<Record<string, { readonly required?: boolean }>>

export interface Workflow {
  readonly name?: string
  readonly on: {
    readonly workflow_call?: {
      readonly inputs?: Inputs
      readonly secrets?: Readonly<Record<string, unknown>>
    } | null
    readonly workflow_dispatch?: { readonly inputs?: Inputs } | null
  }
  readonly permissions?: unknown
  readonly concurrency?: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = path.join(path.dirname(path.dirname(__dirname)), '.github/workflows')

export const workflowNames = (): string[] => readdirSync(folder)
export const workflowText = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
export const parseWorkflow = (text: string): Workflow => parse(text) as Workflow
export const readWorkflow = (name: string): Workflow => parseWorkflow(workflowText(name))

/** The command of a step, as `bash -e -o pipefail -c` takes it. @throws Error when there is no such step */
export function stepScript(workflow: string, job: string, step: string): string {
  const script = readWorkflow(workflow).jobs[job]?.steps?.find(({ name }) => name === step)?.run
  if (script === undefined) throw new Error(`${workflow}: the job ${job} has no step "${step}" with a command`)
  return script
}
