/** A captured stream on disk: created with its first line, capped, redacted. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { type Redact } from './redaction'

const MAX_LOG_BYTES = 16 * 1024 * 1024
const FLUSH_CHARACTERS = 64 * 1024

export class LogFile {
  readonly #file: string
  readonly #redact: Redact
  #descriptor: number | undefined
  #pending = ''
  #bytes = 0
  #dropped = 0

  constructor(file: string, redact: Redact) {
    this.#file = file
    this.#redact = redact
  }

  line(text: string): void {
    this.#pending += `${text}\n`
    if (this.#pending.length > FLUSH_CHARACTERS) this.#flush()
  }

  /** Writes what is left, and how much did not fit. */
  close(): void {
    this.#flush()
    if (this.#descriptor === undefined) return
    if (this.#dropped > 0) writeSync(this.#descriptor, `[${this.#dropped} bytes of output were dropped]\n`)
    closeSync(this.#descriptor)
  }

  #flush(): void {
    if (this.#pending === '') return
    const bytes = Buffer.from(this.#redact(this.#pending))
    this.#pending = ''
    const room = MAX_LOG_BYTES - this.#bytes
    if (room > 0) {
      this.#descriptor ??= openSync(this.#file, 'a')
      writeSync(this.#descriptor, bytes.subarray(0, room))
    }
    this.#bytes += Math.min(bytes.length, Math.max(0, room))
    this.#dropped += Math.max(0, bytes.length - Math.max(0, room))
  }
}
