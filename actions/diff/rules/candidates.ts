/**
 * Two corpora as candidate lines: a change is a configuration that is predicted otherwise, and a line names the rule
 * whose difference explains it. So a guard that is written in another way, split in two, moved or reworded gives no
 * line, and no configuration of the grid changes without one.
 */
import { type CompiledCorpus, compileCorpus } from '../../shared/rules/predict'
import { type ClassDeclaration, type Corpus, type Kwargs, type Rule } from '../../shared/rules/rule'
import { fieldsOf } from '../../shared/rules/walk'
import { classChanges } from './class-changes'
import { renamedClasses, withNewNames } from './class-names'
import { explain, type Finding } from './explain'
import { kindOf, type RuleKind } from './kinds'
import { type Pair, pairRules } from './pairing'
import { type Changed, type Side } from './predictions'
import { sameMeaning } from './same-meaning'

/** A change before the library has been asked. */
export interface Candidate {
  readonly kind: RuleKind
  readonly nativeType: string
  readonly direction: Finding['direction']
  /** The rule that spoke, and the rule that speaks. */
  readonly old: Rule | undefined
  readonly new: Rule | undefined
  /** Configurations that show it, the plainest first; never empty. */
  readonly shownBy: readonly Changed[]
}

/** A class that only one corpus has, and how many rules go with it. */
export interface LoneClass {
  readonly nativeType: string
  readonly side: 'old' | 'new'
  readonly rules: number
}

export interface Comparison {
  readonly candidates: readonly Candidate[]
  readonly loneClasses: readonly LoneClass[]
}

/**
 * @param placeholders kwargs without which a class cannot be built
 */
export function compareCorpora(before: Corpus, now: Corpus, placeholders: (nativeType: string) => Kwargs): Comparison {
  const old = withNewNames(before, renamedClasses(before, now))
  const compiled = { old: compileCorpus(old), new: compileCorpus(now) }
  const names = (corpus: Corpus): Map<string, ClassDeclaration> =>
    new Map(corpus.classes.map((item) => [item.nativeType, item]))
  const known = { old: names(old), new: names(now) }
  const candidates = [...known.new.values()].flatMap((declaration) => {
    const previous = known.old.get(declaration.nativeType)
    if (previous === undefined) return []
    const same = sameMeaning({ corpus: old, declaration: previous }, { corpus: now, declaration })
    return compareClass(
      sideOf(old, compiled.old, previous),
      sideOf(now, compiled.new, declaration),
      same,
      placeholders(declaration.nativeType),
    )
  })
  return { candidates, loneClasses: [...loneClasses(old, known.new, 'old'), ...loneClasses(now, known.old, 'new')] }
}

function loneClasses(
  corpus: Corpus,
  others: ReadonlyMap<string, ClassDeclaration>,
  side: LoneClass['side'],
): LoneClass[] {
  return corpus.classes
    .filter((item) => !others.has(item.nativeType))
    .map(({ nativeType }) => ({
      nativeType,
      side,
      rules: corpus.rules.filter((rule) => rule.nativeType === nativeType).length,
    }))
    .filter(({ rules }) => rules > 0)
}

function sideOf(corpus: Corpus, compiled: CompiledCorpus, declaration: ClassDeclaration): Side {
  const rules = corpus.rules.filter((rule) => rule.nativeType === declaration.nativeType)
  return { compiled, declaration, rules: new Map(rules.map((rule) => [rule.id, rule])) }
}

function compareClass(old: Side, now: Side, means: (rule: Rule) => boolean, base: Kwargs): Candidate[] {
  const identities = { old: identitiesOf(old), new: identitiesOf(now) }
  const unchanged = new Set(
    [...now.rules.values()]
      .filter((rule) => identities.old.has(rule.identity) && means(rule))
      .map((rule) => rule.identity),
  )
  const suspectsOf = (side: Side): Rule[] => [...side.rules.values()].filter((rule) => !unchanged.has(rule.identity))
  const suspects = { old: suspectsOf(old), new: suspectsOf(now) }
  if (suspects.old.length + suspects.new.length === 0) return []
  const { changed, extents } = classChanges(old, now, suspects, base)
  if (changed.length === 0) return []
  const pairs = pairRules(extents.old, extents.new)
  return merge(explain(changed, old, now, unchanged).flatMap((finding) => candidateOf(finding, pairs, old, now)))
}

const identitiesOf = (side: Side): ReadonlySet<string> => new Set([...side.rules.values()].map((rule) => rule.identity))

/** Names a finding, and says which rule of the other side it belongs to. */
function candidateOf(finding: Finding, pairs: readonly Pair[], old: Side, now: Side): Candidate[] {
  const { direction, rule } = finding
  const { nativeType } = now.declaration
  const added = direction === 'added'
  const shownBy = plainestFirst(finding.shownBy, old, now)
  const [plainest] = shownBy
  if (plainest === undefined) return []
  const foreign = oneSided(plainest, old, now)
  // That a field came or went is what the comparison of the parameters says; here it matters to the rules that read it.
  if (foreign !== undefined && (foreign.side === 'new' ? !added : added)) return []
  if (foreign !== undefined && !fieldsOf(rule.match).includes(foreign.field)) return []
  const partner = partnerOf(finding, pairs, plainest)
  const [before, after] = added ? [partner, rule] : [rule, partner]
  const kind = kindOfFinding(before, after, added, foreign?.side)
  const ill =
    (kind === (added ? 'rule_added' : 'rule_removed') || kind === (added ? 'rule_tightened' : 'rule_loosened')) &&
    isIllTyped(rule, shownBy)
  return [
    {
      kind: ill ? (added ? 'ill_typed_refused' : 'ill_typed_accepted') : kind,
      nativeType,
      direction,
      old: before,
      new: after,
      shownBy: shownBy.slice(0, MOST_TRIED),
    },
  ]
}

/** Most configurations of a change that the library is asked about. */
const MOST_TRIED = 8

/**
 * Whether a rule is about values that a guard cannot evaluate, and no configuration shows it in which all that the rule
 * reads is None: None is what people pass when they mean the default.
 */
function isIllTyped(rule: Rule, shownBy: readonly Changed[]): boolean {
  const conditions = rule.match.kind === 'all_of' ? rule.match.of : [rule.match]
  if (!conditions.some((condition) => condition.kind === 'raises')) return false
  const read = fieldsOf(rule.match)
  return shownBy.every(({ kwargs }) =>
    Object.entries(kwargs).some(([name, value]) => read.includes(name) && value !== null),
  )
}

/** A partner of another severity must itself speak on the configuration: else what it says there is nothing. */
function partnerOf({ direction, rule }: Finding, pairs: readonly Pair[], shown: Changed): Rule | undefined {
  const pair = pairs.find((item) => (direction === 'added' ? item.new : item.old) === rule)
  const partner = direction === 'added' ? pair?.old : pair?.new
  if (partner === undefined || partner.severity === rule.severity) return partner
  return (direction === 'added' ? shown.old : shown.new).rules.includes(partner.id) ? partner : undefined
}

function kindOfFinding(
  before: Rule | undefined,
  after: Rule | undefined,
  added: boolean,
  foreign: 'old' | 'new' | undefined,
): RuleKind {
  if (foreign !== undefined) return foreign === 'new' ? 'rules_of_new_field' : 'rules_of_removed_field'
  if (
    before?.severity === 'dormant' &&
    after?.severity === 'dormant' &&
    before.expected.normalisedFields.join('\n') !== after.expected.normalisedFields.join('\n')
  )
    return 'normalisation_changed'
  return kindOf(before?.severity, after?.severity, added)
}

/** A kwarg of a configuration that only one side declares. */
function oneSided(
  change: Changed,
  old: Side,
  now: Side,
): { readonly field: string; readonly side: 'old' | 'new' } | undefined {
  for (const name of Object.keys(change.kwargs)) {
    const [before, after] = [old, now].map((side) => side.declaration.fields.some((field) => field.name === name))
    if (before !== after) return { field: name, side: after === true ? 'new' : 'old' }
  }
  return undefined
}

/** A configuration whose kwargs both versions know, and of which only the rules in question speak, says most. */
function plainestFirst(shownBy: readonly Changed[], old: Side, now: Side): Changed[] {
  const cost = (change: Changed): number =>
    (oneSided(change, old, now) === undefined ? 0 : 1000) +
    10 * (change.old.rules.length + change.new.rules.length) +
    Object.keys(change.kwargs).length
  return shownBy
    .map((change) => ({ change, cost: cost(change) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ change }) => change)
}

/** What is found from both ends is one change. */
function merge(candidates: readonly Candidate[]): Candidate[] {
  const merged = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = [candidate.kind, candidate.old?.id, candidate.new?.id].join(' ')
    const known = merged.get(key)
    merged.set(key, known === undefined ? candidate : { ...known, shownBy: [...known.shownBy, ...candidate.shownBy] })
  }
  return [...merged.values()]
}
