/** Which paths the artefacts of which concern may write. */
import { pathGlob } from '../shared/github/path-glob'

export interface AllowRule {
  /** Undefined for a rule that holds for all concerns. */
  readonly concern: string | undefined
  readonly glob: string
}

/** `glob`, or `concern=glob` for the artefacts of one concern; no folder of artefacts has a `=` in its name. */
export function parseAllow(line: string): AllowRule {
  const [, concern, glob] = /^([^=/]*)=(.*)$/s.exec(line) ?? []
  return glob === undefined ? { concern: undefined, glob: line } : { concern, glob }
}

/** Whether a path may be written by a concern; without one, by any. */
export function allowance(rules: readonly AllowRule[]): (path: string, concern?: string) => boolean {
  const tests = rules.map(({ concern, glob }) => ({ concern, matches: pathGlob(glob) }))
  return (path, concern) =>
    tests.some(
      (rule) => (concern === undefined || rule.concern === undefined || rule.concern === concern) && rule.matches(path),
    )
}
