/** What a child process printed, and how it ended. */
import { type ChildProcessByStdio } from 'node:child_process'
import { type Readable } from 'node:stream'

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Resolves when the process has ended and its pipes are closed. */
export async function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    texts.stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    texts.stderr += chunk.toString()
  })
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, ...texts }
}
