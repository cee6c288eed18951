/** The variables of a trial as a file, for commands that must hand them on (`docker run --env-file`). */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Redact } from './redaction'

export const ENV_FILE = 'probe.env'

/** Whether `KEY=VALUE` on one line can hold a value. */
export function fitsEnvFile(value: string): boolean {
  return !/[\r\n]/.test(value)
}

/** One `KEY=VALUE` per line, sorted, readable by this user only. Values were checked with the recipe. */
export function writeEnvFile(trialDir: string, variables: Readonly<Record<string, string>>): void {
  writeFileSync(path.join(trialDir, ENV_FILE), formatEnvFile(variables), { mode: 0o600 })
}

/** Replaces the file by one without what the recipe wants hidden, once the command has read it. */
export function redactEnvFile(trialDir: string, variables: Readonly<Record<string, string>>, redact: Redact): void {
  const shown = Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, redact(value)]))
  writeFileSync(path.join(trialDir, ENV_FILE), formatEnvFile(shown))
}

function formatEnvFile(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')
}
