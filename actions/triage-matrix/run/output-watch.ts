/** The output of a trial, read as it comes: step times, detectors, logs. */
import path from 'node:path'
import { type ProcessResult } from '../../shared/runtime/processes'
import { type PlannedCell } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { compileRegex } from '../recipe/value-reader'
import { type Judgement, LogScanner } from './detectors'
import { LineMatcher } from './line-matcher'
import { LogFile } from './log-file'
import { type Redact } from './redaction'
import { type Observation } from './trial-observer'

const MOST_REGEX_STEPS = 1_000_000

export class OutputWatch {
  readonly stepTimes: number[] = []
  nonfinite = 0
  readonly #regex: RegExp | null
  readonly #scanner: LogScanner | undefined
  readonly #logs: Readonly<Record<'stdout' | 'stderr', LogFile>> | undefined
  readonly #matcher = new LineMatcher((line) => {
    this.#match(line)
  })
  readonly #now: () => number
  #lastOutput: number

  constructor(recipe: Recipe, cell: PlannedCell, trialDir: string, redact: Redact, now: () => number) {
    this.#regex = cell.step_time_regex === null ? null : compileRegex(cell.step_time_regex)
    this.#scanner = recipe.probe === null ? undefined : new LogScanner(recipe.probe)
    const log = (name: string): LogFile => new LogFile(path.join(trialDir, name), redact)
    this.#logs =
      recipe.saveLogs || recipe.probe !== null ? { stdout: log('stdout.log'), stderr: log('stderr.log') } : undefined
    this.#now = now
    this.#lastOutput = now()
  }

  /** Whether anything depends on the output. */
  get readsOutput(): boolean {
    return this.#regex !== null || this.#scanner !== undefined || this.#logs !== undefined
  }

  line(text: string, stream: 'stdout' | 'stderr'): void {
    this.#lastOutput = this.#now()
    this.#logs?.[stream].line(text)
    if (this.#regex !== null || this.#scanner !== undefined) this.#matcher.line(text)
  }

  #match(text: string): void {
    this.#scanner?.line(text)
    const time = this.#regex?.exec(text)?.[1]
    if (time === undefined) return
    const value = Number(time)
    if (time.trim() === '' || !Number.isFinite(value)) this.nonfinite += 1
    else if (this.stepTimes.length < MOST_REGEX_STEPS) this.stepTimes.push(value)
  }

  /** To be called once there is no more output, and before anything is asked. */
  close(): void {
    this.#matcher.flush()
    this.#logs?.stdout.close()
    this.#logs?.stderr.close()
  }

  /** Whether an expression of the recipe took too long for a line, so that not all of the output was read. */
  get incomplete(): boolean {
    return this.#matcher.incomplete
  }

  /** What went wrong with reading and keeping the output. */
  get faults(): string[] {
    const code = this.#logs?.stdout.fault ?? this.#logs?.stderr.fault
    return [
      ...(this.incomplete ? ['a regular expression of the recipe takes too long for a line of the output'] : []),
      ...(code === undefined ? [] : [`its output could not be saved (${code})`]),
    ]
  }

  /** Seconds since the last line. */
  get silentSec(): number {
    return (this.#now() - this.#lastOutput) / 1000
  }

  judge(ended: ProcessResult, wallClockSec: number, observed: Observation): Judgement | undefined {
    return this.#scanner?.judge(
      {
        started: ended.kind === 'ended',
        exitCode: ended.kind === 'ended' ? ended.status : null,
        signal: ended.kind === 'ended' ? ended.signal : null,
        timedOut: ended.kind === 'ended' && ended.timedOut,
        wallClockSec,
      },
      observed,
    )
  }
}
