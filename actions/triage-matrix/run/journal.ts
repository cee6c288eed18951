/**
 * The record of what ran: one line per attempt, appended before the next trial starts. A process that
 * is killed leaves whole lines and at most one torn one, which reading repairs. A machine that loses
 * power may lose the lines of the last moment; their trials run again.
 */
import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { triageTrialSchema } from '../../shared/artefacts/generated/triage-trial'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { isSystemError } from '../../shared/runtime/files'
import { type TrialRecord } from './trial-record'

export const JOURNAL_FILE = 'trials.jsonl'
/** A trial has at most 64 MB of result. */
const MAX_LINE_BYTES = 80 * 1024 * 1024

export interface JournalContent {
  readonly records: readonly TrialRecord[]
  /** Lines that are no record. */
  readonly badLines: number
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number
}

/** Reads a journal; a file that does not exist is empty. */
export function readJournal(file: string): JournalContent {
  try {
    return parseJournal(readFileSync(file))
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return { records: [], badLines: 0, wholeBytes: 0 }
    throw error
  }
}

export function parseJournal(bytes: Buffer): JournalContent {
  const records: TrialRecord[] = []
  let [badLines, start] = [0, 0]
  for (let end = bytes.indexOf(10); end !== -1; start = end + 1, end = bytes.indexOf(10, start)) {
    const record = end - start <= MAX_LINE_BYTES ? parseLine(bytes.toString('utf8', start, end)) : undefined
    if (record === undefined) badLines += 1
    else records.push(record)
  }
  return { records, badLines, wholeBytes: start }
}

function parseLine(line: string): TrialRecord | undefined {
  let value: JsonValue
  try {
    value = JSON.parse(line) as JsonValue
  } catch {
    return undefined
  }
  return triageTrialSchema.check(value) ? (value as unknown as TrialRecord) : undefined
}

/** Between two flushes to the disk; every trial that takes longer is flushed as it ends. */
const FLUSH_INTERVAL_MS = 200

/** Appends to one journal. */
export class JournalWriter {
  readonly #descriptor: number
  #flushed = -Infinity

  /**
   * Opens a journal, and cuts off a torn last line.
   *
   * @param wholeBytes from reading the journal; 0 for a new one
   */
  constructor(directory: string, wholeBytes: number) {
    mkdirSync(directory, { recursive: true })
    this.#descriptor = openSync(path.join(directory, JOURNAL_FILE), 'a')
    ftruncateSync(this.#descriptor, wholeBytes)
  }

  /** Returns when the line is with the operating system: no end of this process can lose it. */
  append(record: TrialRecord): void {
    const line = Buffer.from(`${JSON.stringify(record)}\n`)
    for (let written = 0; written < line.length;) written += writeSync(this.#descriptor, line, written)
    const now = performance.now()
    if (now - this.#flushed < FLUSH_INTERVAL_MS) return
    this.#flushed = now
    fdatasyncSync(this.#descriptor)
  }

  close(): void {
    fdatasyncSync(this.#descriptor)
    closeSync(this.#descriptor)
  }
}
