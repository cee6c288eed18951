/** What two corpora say of the same configurations of a class. */
import { type CompiledCorpus } from '../../shared/rules/predict'
import { type ClassDeclaration, type Kwargs, type Prediction, type Rule } from '../../shared/rules/rule'

/** One corpus, looked at through one class. */
export interface Side {
  readonly compiled: CompiledCorpus
  readonly declaration: ClassDeclaration
  /** The rules of the class, by id. */
  readonly rules: ReadonlyMap<string, Rule>
}

/** A configuration that the two sides predict differently. */
export interface Changed {
  readonly kwargs: Kwargs
  readonly old: Prediction
  readonly new: Prediction
}

/** What changes about a configuration: nothing, or one change. */
export function changeOf(kwargs: Kwargs, nativeType: string, old: Side, now: Side): Changed[] {
  const [before, after] = [old.compiled.predict(nativeType, kwargs), now.compiled.predict(nativeType, kwargs)]
  return samePrediction(before, after) ? [] : [{ kwargs, old: before, new: after }]
}

/** Whether two predictions say the same of the library. */
export function samePrediction(
  a: Pick<Prediction, 'outcome' | 'fields'>,
  b: Pick<Prediction, 'outcome' | 'fields'>,
): boolean {
  return (
    a.outcome === b.outcome &&
    a.fields.length === b.fields.length &&
    a.fields.every((field, index) => field === b.fields[index])
  )
}
