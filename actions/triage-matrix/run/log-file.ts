/** A captured stream on disk: created with its first line, capped, redacted. A disk that takes no more ends the file, not the trial. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { isSystemError } from '../../shared/runtime/files'
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
  #fault: string | undefined

  constructor(file: string, redact: Redact) {
    this.#file = file
    this.#redact = redact
  }

  /** The code of the error, such as `ENOSPC`, that kept a part from being written. */
  get fault(): string | undefined {
    return this.#fault
  }

  line(text: string): void {
    if (this.#fault !== undefined) return
    this.#pending += `${text}\n`
    if (this.#pending.length > FLUSH_CHARACTERS) this.#flush()
  }

  /** Writes what is left, and how much did not fit. */
  close(): void {
    this.#flush()
    if (this.#descriptor === undefined) return
    const descriptor = this.#descriptor
    this.#attempt(() => {
      if (this.#dropped > 0) writeSync(descriptor, `[${this.#dropped} bytes of output were dropped]\n`)
    })
    this.#attempt(() => {
      closeSync(descriptor)
    })
  }

  #flush(): void {
    if (this.#pending === '') return
    const bytes = Buffer.from(this.#redact(this.#pending))
    this.#pending = ''
    const room = Math.max(0, MAX_LOG_BYTES - this.#bytes)
    if (room > 0)
      this.#attempt(() => {
        this.#descriptor ??= openSync(this.#file, 'a')
        writeSync(this.#descriptor, bytes.subarray(0, room))
      })
    this.#bytes += Math.min(bytes.length, room)
    this.#dropped += Math.max(0, bytes.length - room)
  }

  /** Lines come while the trial runs; what is thrown there would end the process that watches it. */
  #attempt(action: () => void): void {
    try {
      action()
    } catch (error) {
      if (!isSystemError(error)) throw error
      this.#fault ??= error.code ?? 'unknown'
    }
  }
}
