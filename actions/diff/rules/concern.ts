/** The concern `invariants`: what changed in the rules. */
import path from 'node:path'
import {
  type InvariantsValidated,
  invariantsValidatedSchema,
} from '../../shared/artefacts/generated/invariants.validated'
import { readArtefact } from '../../shared/artefacts/schema-check'
import { encodeKwargs } from '../../shared/replay/case-table'
import { decodeCorpus, decodeKwargs } from '../../shared/rules/corpus'
import { renderPredicate } from '../../shared/rules/render'
import { type Corpus, type Kwargs, type Rule } from '../../shared/rules/rule'
import { type Json } from '../../shared/rules/value'
import { type ComparedSide, type Concern } from '../concern'
import { type Line, makeLine } from '../line'
import { compareCorpora, type LoneClass } from './candidates'
import { RULE_KINDS, type RuleKind } from './kinds'
import { settle, type Settled } from './settle'
import { observerTrials } from './trials'

/** The name of the artefact in a version's outputs. */
export const VALIDATED_FILE = 'invariants.validated.yaml'

export const rulesConcern: Concern = {
  artefact: VALIDATED_FILE,
  titleOf: (kind) => (kind in RULE_KINDS ? RULE_KINDS[kind as RuleKind].title : kind),
  compare: async ({ engine, base, head, observer, baseObserver, logger }) => {
    const [old, now] = [read(base), read(head)]
    const comparison = compareCorpora(old.corpus, now.corpus, placeholdersOf(now.document))
    const settled = await settle(comparison.candidates, {
      base: baseObserver === undefined ? undefined : observerTrials(baseObserver, engine, old.document, logger),
      head: observer === undefined ? undefined : observerTrials(observer, engine, now.document, logger),
    })
    return [...settled.map(toLine), ...comparison.loneClasses.map(loneClassLine)]
  },
}

function read(side: ComparedSide): { readonly document: InvariantsValidated; readonly corpus: Corpus } {
  const shownAs = `${side.shownAs}/${VALIDATED_FILE}`
  const document = readArtefact(path.join(side.folder, VALIDATED_FILE), invariantsValidatedSchema, { shownAs })
  return { document, corpus: decodeCorpus(document, shownAs) }
}

/** What each class of a corpus cannot be built without. */
export function placeholdersOf(document: Pick<InvariantsValidated, 'classes'>): (nativeType: string) => Kwargs {
  const byType = new Map(
    document.classes.map((item) => [item.native_type, decodeKwargs(item.construct.placeholders as Json)]),
  )
  return (nativeType) => byType.get(nativeType) ?? {}
}

/** A settled change as a line of the document. */
export function toLine({ candidate, kind, witness, note }: Settled): Line {
  const { nativeType, old, new: now } = candidate
  return makeLine({
    kind,
    levels: RULE_KINDS[kind].levels,
    subject: { class: nativeType, rule: (now ?? old)?.id ?? '' },
    before: old === undefined ? null : ruleText(old),
    after: now === undefined ? null : ruleText(now),
    witness: { kwargs: encodeKwargs(witness.kwargs), old: witness.old.outcome, new: witness.new.outcome },
    note,
    ...(kind === 'still_enforced_miner_lost_it' ? { blocks: true } : {}),
  })
}

const EFFECTS: Readonly<Record<Rule['severity'], string>> = {
  error: 'refused',
  warn: 'warned about',
  dormant: 'without effect',
}

/** `refused if max_new_tokens <= 0`, `without effect: top_k if do_sample is False` */
function ruleText(rule: Rule): string {
  const fields = rule.severity === 'dormant' ? `: ${rule.expected.normalisedFields.join(', ')}` : ''
  return `${EFFECTS[rule.severity]}${fields} if ${renderPredicate(rule.match)}`
}

function loneClassLine({ nativeType, side, rules }: LoneClass): Line {
  const kind = side === 'old' ? 'class_rules_removed' : 'class_rules_added'
  const text = `${rules} ${rules === 1 ? 'rule' : 'rules'}`
  return makeLine({
    kind,
    levels: RULE_KINDS[kind].levels,
    subject: { class: nativeType },
    before: side === 'old' ? text : null,
    after: side === 'new' ? text : null,
  })
}
