/** Rules a person wrote: kept as debt until a mined rule says the same or more. */
import { type ManualSeeds, manualSeedsSchema } from '../../shared/artefacts/generated/manual-seeds'
import { readOptionalArtefact } from '../../shared/artefacts/schema-check'
import { inWorkspace } from '../../shared/engines/paths'
import { Problem, UserError } from '../../shared/runtime/problems'
import { identityOf } from '../../shared/rules/canonical'
import { comparePredicates } from '../../shared/rules/compare'
import { decodeKwargs } from '../../shared/rules/corpus'
import { normalise } from '../../shared/rules/normalise'
import { decodePredicate } from '../../shared/rules/predicate-decode'
import type { Rule } from '../../shared/rules/rule'
import type { Json } from '../../shared/rules/value'
import { environmentOf, fieldsOf } from '../../shared/rules/walk'
import { MalformedValue } from '../../shared/rules/wire'
import type { World } from './world'

export type ManualSeed = ManualSeeds['seeds'][number] & { readonly shownAs: string }

/** A seed after judgement: the rule it stands for, or the mined rule that makes it superfluous. */
export interface JudgedSeed {
  readonly id: string
  readonly justification: string
  readonly coveredBy: string | null
}

/** The seeds of an engine; none when it has no `manual-seeds.yaml`. Throws UserError for a file that is not in form. */
export function readSeeds(workspace: string, engine: string): readonly ManualSeed[] {
  const file = `engine_versions/${engine}/manual-seeds.yaml`
  const document = readOptionalArtefact(inWorkspace(workspace, file), manualSeedsSchema, { shownAs: file })
  return (document?.seeds ?? []).map((seed, index) => ({ ...seed, shownAs: `${file}: seeds[${index}]` }))
}

/**
 * Splits seeds into those that are still needed, as rules, and those a mined rule of their class covers.
 *
 * @throws UserError with one problem per seed whose predicate or kwargs cannot be read
 */
export function judgeSeeds(
  seeds: readonly ManualSeed[],
  mined: readonly Rule[],
  world: World,
): { readonly rules: readonly Rule[]; readonly seeds: readonly JudgedSeed[] } {
  const problems: Problem[] = []
  const rules: Rule[] = []
  const judged = seeds.flatMap((seed): JudgedSeed[] => {
    try {
      const rule = toRule(seed, world)
      const names = world.names(seed.native_type)
      const base = rule.kwargsNegative ?? {}
      const wider = mined.find((other) => {
        if (other.nativeType !== rule.nativeType || other.severity !== rule.severity) return false
        if (!fieldsOf(other.match).some((name) => fieldsOf(rule.match).includes(name))) return false
        const { relation } = comparePredicates(rule.match, other.match, {
          first: names,
          second: names,
          base: requiredOf(base, rule),
        })
        return relation === 'equal' || relation === 'tighter'
      })
      if (wider === undefined) rules.push(rule)
      return [{ id: rule.id, justification: seed.justification, coveredBy: wider?.id ?? null }]
    } catch (error) {
      if (!(error instanceof MalformedValue)) throw error
      problems.push(
        new Problem({
          file: seed.shownAs,
          key: error.at,
          found: error.found,
          expected: 'what docs/architecture.md describes under Rules',
          advice: 'correct the seed',
        }),
      )
      return []
    }
  })
  if (problems.length > 0) throw new UserError(problems)
  return { rules, seeds: judged }
}

/** The kwargs of the negative that the predicate does not read: what the class needs to be constructible. */
function requiredOf(negative: Rule['kwargsPositive'], rule: Rule): Rule['kwargsPositive'] {
  const read = new Set(fieldsOf(rule.match))
  return Object.fromEntries(Object.entries(negative).filter(([name]) => !read.has(name)))
}

function toRule(seed: ManualSeed, world: World): Rule {
  const match = normalise(decodePredicate(seed.match as Json), world.names(seed.native_type))
  const outcome = seed.severity === 'dormant' ? 'dormant_silent' : seed.severity
  const fields = seed.normalised_fields ?? []
  const identity = identityOf(seed.native_type, match, outcome, fields)
  return {
    id: `manual_seed_${seed.native_type.split('.').at(-1)?.toLowerCase() ?? ''}_${identity.slice(0, 8)}`,
    identity,
    nativeType: seed.native_type,
    severity: seed.severity,
    match,
    kwargsPositive: decodeKwargs(seed.kwargs_positive as Json, 'kwargs_positive'),
    kwargsNegative:
      seed.kwargs_negative === null ? null : decodeKwargs(seed.kwargs_negative as Json, 'kwargs_negative'),
    expected: {
      outcome,
      emissionChannel: seed.severity === 'error' ? 'runtime_exception' : 'none',
      normalisedFields: fields,
    },
    messageTemplate: seed.message_template ?? null,
    exception: null,
    minerSource: { path: 'manual-seeds.yaml', method: '', line: 0 },
    references: [seed.justification],
    addedBy: 'manual_seed',
    crossValidatedBy: [],
    exactness: { kind: 'exact', dropped: [] },
    environment: environmentOf(match),
  }
}
