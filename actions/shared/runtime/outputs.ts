/** Outputs, job summary and state: written to the runner's files, or printed on a laptop. */
import { appendFileSync, statSync } from 'node:fs'
import { isSystemError } from './files'

/** What an output can hold; anything else is passed as JSON text by the stage. */
export type OutputValue = string | number | boolean

export interface Outputs {
  /** Sets an output; it is written at once, so that a later failure does not lose it. */
  set(name: string, value: OutputValue): void
  /** Appends Markdown to the job summary. Returns how many bytes did not fit (0 when all did). */
  summary(markdown: string): number
  /** Keeps a value for the action's post step, where it is `STATE_<name>`. */
  state(name: string, value: string): void
}

/** GitHub refuses the whole summary of a step above 1 MiB, so what does not fit is cut and said. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

/**
 * @param env `GITHUB_OUTPUT`, `GITHUB_STEP_SUMMARY` and `GITHUB_STATE` name the files; without one,
 *   outputs and state are printed as `name=value` lines (several lines as JSON text) and the summary
 *   as it is
 * @param print receives what is printed, without a final newline
 */
export function createOutputs(
  env: Readonly<Record<string, string | undefined>>,
  print: (text: string) => void,
): Outputs {
  const keyValue = (file: string | undefined, name: string, value: OutputValue): void => {
    const text = String(value)
    if (file === undefined || file === '') print(`${name}=${/[\n\r]/.test(text) ? JSON.stringify(text) : text}`)
    else appendFileSync(file, keyValueLines(name, text))
  }
  return {
    set: (name, value) => {
      keyValue(env['GITHUB_OUTPUT'], name, value)
    },
    state: (name, value) => {
      keyValue(env['GITHUB_STATE'], name, value)
    },
    summary: (markdown) => {
      const file = env['GITHUB_STEP_SUMMARY']
      if (file === undefined || file === '') {
        print(markdown)
        return 0
      }
      const { text, cutBytes } = fitSummary(markdown, SUMMARY_LIMIT_BYTES - sizeOf(file))
      appendFileSync(file, text)
      return cutBytes
    },
  }
}

/** One entry of a runner's file; the value is fenced by a random delimiter that it cannot hold. */
function keyValueLines(name: string, text: string): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it loads Node's crypto, which no start should wait for
  const fileCommand = require('@actions/core/lib/file-command') as typeof import('@actions/core/lib/file-command')
  return `${fileCommand.prepareKeyValueMessage(name, text)}\n`
}

/**
 * Cuts Markdown at the end of a line so that it fits, with a last line that says how much is missing.
 *
 * @param room bytes that are left
 */
export function fitSummary(markdown: string, room: number): { text: string; cutBytes: number } {
  const whole = Buffer.from(markdown.endsWith('\n') ? markdown : `${markdown}\n`)
  if (whole.length <= room) return { text: whole.toString(), cutBytes: 0 }
  const note = (bytes: number): string => `\n_${bytes} bytes of this summary did not fit._\n`
  const budget = room - Buffer.byteLength(note(whole.length))
  if (budget <= 0) return { text: '', cutBytes: whole.length }
  const kept = whole.subarray(0, whole.lastIndexOf(0x0a, budget - 1) + 1)
  const cutBytes = whole.length - kept.length
  return { text: kept.toString() + note(cutBytes), cutBytes }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return 0
    throw error
  }
}
