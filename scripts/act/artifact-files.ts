/** What a run uploaded, as act's artifact server keeps it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { artifactsOf } from './act'

/** The files of an artifact by their path in it; none when the run has no such artifact. */
export function artifactFiles(home: string, run: number, name: string): Record<string, string> {
  const folder = mkdtempSync(path.join(home, 'artifact-'))
  const archive = path.join(artifactsOf(home), `${run}`, name, `${name}.zip`)
  try {
    execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder], { stdio: 'ignore' })
  } catch {
    return {}
  }
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return [path.relative(folder, file), readFileSync(file, 'utf8')]
      }),
  )
}
