/** What people decided about lines, from `diff-overrides.yaml`. */
import { type DiffOverrides, diffOverridesSchema } from '../shared/artefacts/generated/diff-overrides'
import { type EngineStepDiff, type Line } from '../shared/artefacts/generated/engine-step-diff'
import { readOptionalArtefact } from '../shared/artefacts/schema-check'
import { Problem, UserError } from '../shared/runtime/problems'

export type Override = DiffOverrides['overrides'][number]

/**
 * Reads the file.
 *
 * @param shownAs the path messages name
 * @returns no entries when there is no file
 * @throws UserError with every mistake, two entries for one line included
 */
export function readOverrides(file: string, shownAs: string): readonly Override[] {
  const overrides = readOptionalArtefact(file, diffOverridesSchema, { shownAs })?.overrides ?? []
  const problems = overrides.flatMap((entry, index) => {
    const first = overrides.findIndex((other) => other.fingerprint === entry.fingerprint)
    if (first === index) return []
    return [
      new Problem({
        file: shownAs,
        key: `overrides[${index}].fingerprint`,
        found: `${entry.fingerprint}, which overrides[${first}] has too`,
        expected: 'one entry per line',
        advice: 'join the two entries',
      }),
    ]
  })
  if (problems.length > 0) throw new UserError(problems)
  return overrides
}

/** Applies entries to lines. */
export function applyOverrides(lines: readonly Line[], overrides: readonly Override[]): Line[] {
  const entries = new Map(overrides.map((entry) => [entry.fingerprint, entry]))
  return lines.map((line) => {
    const entry = entries.get(line.fingerprint)
    if (entry === undefined) return line
    return {
      ...line,
      ...(entry.level === undefined
        ? {}
        : { level: entry.level, levels: { kwargs: entry.level, measure: entry.level } }),
      ...(entry.acknowledged === true ? { acknowledged: entry.reason } : {}),
    }
  })
}

/** Which entries matched a line, and which none: those are listed, so that the file does not outlive its lines. */
export function overridesReport(lines: readonly Line[], overrides: readonly Override[]): EngineStepDiff['overrides'] {
  const present = new Set(lines.map((line) => line.fingerprint))
  return {
    applied: overrides.filter((entry) => present.has(entry.fingerprint)),
    unmatched: overrides.filter((entry) => !present.has(entry.fingerprint)),
  }
}
