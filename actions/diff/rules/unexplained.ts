/** Configurations whose behaviour changed although no line says so: what the comparison missed. */
import { compileCorpus } from '../../shared/rules/predict'
import { type Corpus, type Kwargs } from '../../shared/rules/rule'
import { type Line } from '../line'
import { samePrediction } from './predictions'
import { type Seen } from './trials'

/** One configuration, as both versions of the library took it. */
export interface SharedCase {
  readonly nativeType: string
  readonly kwargs: Kwargs
  readonly old: Seen
  readonly new: Seen
}

export interface UnexplainedChange {
  readonly case: SharedCase
  /** mispredicted: a corpus does not say what its library did; no_line: both do, and no line names a rule that speaks. */
  readonly reason: 'mispredicted_before' | 'mispredicted_now' | 'no_line'
}

/**
 * The changes in a pool that no line explains; none are expected.
 *
 * @param rulesOf the ids of the rules a line is about
 */
export function unexplainedChanges(
  old: Corpus,
  now: Corpus,
  pool: readonly SharedCase[],
  lines: readonly Line[],
  rulesOf: (line: Line) => readonly string[],
): UnexplainedChange[] {
  const before = compileCorpus(old)
  const after = compileCorpus(now)
  const named = new Set(lines.flatMap(rulesOf))
  return pool.flatMap((item): UnexplainedChange[] => {
    if (samePrediction(item.old, item.new)) return []
    const [wasPredicted, isPredicted] = [
      before.predict(item.nativeType, item.kwargs),
      after.predict(item.nativeType, item.kwargs),
    ]
    if (!samePrediction(wasPredicted, item.old)) return [{ case: item, reason: 'mispredicted_before' }]
    if (!samePrediction(isPredicted, item.new)) return [{ case: item, reason: 'mispredicted_now' }]
    return [...wasPredicted.rules, ...isPredicted.rules].some((id) => named.has(id))
      ? []
      : [{ case: item, reason: 'no_line' }]
  })
}
