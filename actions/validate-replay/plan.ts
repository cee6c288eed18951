/** What is replayed for a corpus: per class, the witnesses of its rules and a pool. */
import { type InvariantsProposed } from '../shared/artefacts/generated/invariants.proposed'
import { encodeKwargs, tabulate } from '../shared/replay/case-table'
import { harvest } from '../shared/replay/harvest'
import { buildPool, type Pool, type PoolField } from '../shared/replay/pool'
import { type Accumulator, type ReplayClass, type ValidateStep } from '../shared/replay/protocol'
import { type Corpus, type Kwargs, type Rule } from '../shared/rules/rule'
import { type Json } from '../shared/rules/value'
import { encodeValue } from '../shared/rules/wire'

type ClassDocument = InvariantsProposed['classes'][number]

/** The kwarg that no class has: whether it is refused, dropped or kept is part of what is predicted. */
export const NO_SUCH_FIELD = 'no_such_field'

export interface ClassPlan {
  readonly document: ClassDocument
  readonly rules: readonly Rule[]
  /** What every replay of the class has in common. */
  readonly base: Pick<ReplayClass, 'className' | 'validate' | 'accumulators'>
  readonly witnesses: ReplayClass
  /** The case of each rule's positive and negative in `witnesses`; -1 for a rule without a negative. */
  readonly witnessCases: ReadonlyMap<Rule, { readonly positive: number; readonly negative: number }>
  readonly pool: ReplayClass & Pool
}

/**
 * @param size configurations per class
 * @param seed any text
 */
export function planReplay(document: InvariantsProposed, corpus: Corpus, size: number, seed: string): ClassPlan[] {
  return document.classes.map((item) => {
    const rules = corpus.rules.filter((rule) => rule.nativeType === item.native_type)
    const base = {
      className: item.class,
      validate: item.construct.validate as unknown as ValidateStep[],
      accumulators: accumulatorsOf(item),
      declares: new Set(item.fields.map((field) => field.name)),
    }
    return {
      document: item,
      rules,
      base,
      ...planWitnesses(rules, base),
      pool: { ...base, ...planPool(item, rules, corpus, size, seed), messages: 'first' },
    }
  })
}

function accumulatorsOf(item: ClassDocument): Accumulator[] {
  return item.sites.flatMap((site) =>
    site.variable === undefined ? [] : [{ file: site.path, line: site.line, variable: site.variable }],
  )
}

function planWitnesses(rules: readonly Rule[], base: ClassPlan['base']): Pick<ClassPlan, 'witnesses' | 'witnessCases'> {
  const configurations: Record<string, Json>[] = []
  const known = new Map<string, number>()
  const add = (kwargs: Kwargs): number => {
    const encoded = encodeKwargs(kwargs)
    const key = JSON.stringify(encoded)
    const at = known.get(key) ?? configurations.push(encoded) - 1
    known.set(key, at)
    return at
  }
  const witnessCases = new Map(
    rules.map((rule) => [
      rule,
      { positive: add(rule.kwargsPositive), negative: rule.kwargsNegative === null ? -1 : add(rule.kwargsNegative) },
    ]),
  )
  return { witnesses: { ...base, ...tabulate(configurations), messages: 'all' }, witnessCases }
}

function planPool(item: ClassDocument, rules: readonly Rule[], corpus: Corpus, size: number, seed: string): Pool {
  const fields = item.fields.map((field): PoolField => {
    const placeholder = placeholderOf(item, field, rules)
    return {
      name: field.name,
      ...('default' in field ? { default: field.default as Json } : {}),
      ...(placeholder === undefined ? {} : { placeholder }),
    }
  })
  return buildPool({
    className: item.class,
    fields: [...fields, { name: NO_SUCH_FIELD, spare: true }],
    ...harvest(rules, corpus.enums),
    size,
    seed,
  })
}

/** What engine.yaml says, else for a field the class cannot do without the value it has in a configuration that is fine. */
function placeholderOf(
  item: ClassDocument,
  field: ClassDocument['fields'][number],
  rules: readonly Rule[],
): Json | undefined {
  const given = (item.construct.placeholders as Readonly<Record<string, Json>>)[field.name]
  if (given !== undefined || !field.required) return given
  const fine = rules.map((rule) => rule.kwargsNegative?.[field.name]).find((value) => value !== undefined)
  return fine === undefined ? 'x' : encodeValue(fine)
}
