/** What a scenario found: one line each, and the part of the log that explains a failure. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RunLog } from './run-log'

export interface Verdicts {
  /**
   * @param name what is claimed
   * @param facts by what they say, whether they are so
   * @param logs of the runs they are about
   */
  readonly judge: (name: string, facts: Readonly<Record<string, boolean>>, ...logs: readonly RunLog[]) => void
  readonly failures: () => number
}

export function createVerdicts(logDirectory: string | undefined): Verdicts {
  if (logDirectory !== undefined) mkdirSync(logDirectory, { recursive: true })
  let failures = 0
  return {
    judge: (name, facts, ...logs) => {
      const wrong = Object.keys(facts).filter((fact) => facts[fact] !== true)
      const text = logs.map((log) => log.text).join('\n')
      if (logDirectory !== undefined) writeFileSync(path.join(logDirectory, `${name.replace(/\W+/g, '-')}.log`), text)
      process.stdout.write(
        `${wrong.length === 0 ? 'pass' : 'FAIL'}  ${name}${wrong.length === 0 ? '' : `: not ${wrong.join(', not ')}`}\n`,
      )
      if (wrong.length === 0) return
      failures += 1
      const telling = text.split('\n').filter((line) => /Failure|::error|Error|rror:|❌/.test(line))
      process.stdout.write(`${telling.slice(0, 30).join('\n')}\n`)
    },
    failures: () => failures,
  }
}
