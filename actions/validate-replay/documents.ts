/** The two artefacts, from what was judged. */
import { createHash } from 'node:crypto'
import { type InvariantsProposed } from '../shared/artefacts/generated/invariants.proposed'
import { type InvariantsQuarantined } from '../shared/artefacts/generated/invariants.quarantined'
import { type InvariantsValidated } from '../shared/artefacts/generated/invariants.validated'
import { encodeKwargs } from '../shared/replay/case-table'
import { POOL_VERSION } from '../shared/replay/pool'
import { encodeRule } from '../shared/rules/corpus'
import { type Replayed } from './checks'
import { siteText } from './evidence'
import { addUp, fidelityOf, type NotJudged } from './fidelity'
import { type JudgedClass, type Quarantined } from './judge-class'
import { stableMessage } from './noise'

/** What a validated document was made from: 16 hex digits of the sha256 of the proposed one. */
export function digestOf(proposed: InvariantsProposed): string {
  return createHash('sha256').update(JSON.stringify(proposed)).digest('hex').slice(0, 16)
}

export interface Envelope {
  readonly imageRef: string | null
  readonly imageDigest: string | null
  readonly seed: string
  readonly size: number
}

/** @param classes in the order of the proposed document */
export function validatedDocument(
  proposed: InvariantsProposed,
  classes: readonly JudgedClass[],
  envelope: Envelope,
): InvariantsValidated {
  const confirmed = new Set(classes.flatMap((item) => item.confirmed.map((rule) => rule.id)))
  const rules = proposed.rules.filter((rule) => confirmed.has(rule.id))
  return {
    schema_version: '2.0.0',
    engine: proposed.engine,
    engine_version: proposed.engine_version,
    image_ref: envelope.imageRef,
    image_digest: envelope.imageDigest,
    proposed_digest: digestOf(proposed),
    pool: poolOf(envelope),
    totals: {
      rules_proposed: proposed.rules.length,
      rules_confirmed: rules.length,
      rules_quarantined: classes.reduce((sum, item) => sum + item.quarantined.length, 0),
      configurations: classes.reduce((sum, item) => sum + judged(item) + count(item.notJudged), 0),
      fidelity: addUp(classes.flatMap((item) => item.samples)).map(fidelityOf),
    },
    quality: classes.map((item) => ({
      native_type: item.nativeType,
      rules: item.confirmed.length,
      ...(item.error === null ? {} : { error: stableMessage(item.error) }),
      default_configuration: item.defaultConfiguration,
      fidelity: item.samples.map(fidelityOf),
      not_judged: { ...item.notJudged },
      values_refused: item.refused,
      coverage: item.coverage,
      mutation: item.mutation,
      mispredicted: { kinds: item.mispredicted.kinds, shown: [...item.mispredicted.shown] },
    })),
    manual_seeds: proposed.manual_seeds,
    environment: proposed.environment,
    enums: proposed.enums,
    classes: proposed.classes.map((item) => ({
      ...item,
      sites: item.sites.map((site) => shippedSite(site, confirmed)),
    })),
    rules,
  }
}

/** A site names only rules that ship. */
function shippedSite(
  site: InvariantsProposed['classes'][number]['sites'][number],
  confirmed: ReadonlySet<string>,
): typeof site {
  return site.rules === undefined ? site : { ...site, rules: site.rules.filter((id) => confirmed.has(id)) }
}

/** @param shrunk smaller counter-examples, where there are any */
export function quarantinedDocument(
  proposed: InvariantsProposed,
  classes: readonly JudgedClass[],
  shrunk: ReadonlyMap<Quarantined, Replayed>,
  envelope: Envelope,
): InvariantsQuarantined {
  return {
    schema_version: '2.0.0',
    engine: proposed.engine,
    engine_version: proposed.engine_version,
    pool: poolOf(envelope),
    rules: classes.flatMap((item) => item.quarantined.map((entry) => quarantinedRule(entry, shrunk.get(entry)))),
  }
}

type Entry = InvariantsQuarantined['rules'][number]

function quarantinedRule(entry: Quarantined, shrunk: Replayed | undefined): Entry {
  const { trial, failures, poolFailure } = entry
  const onPool =
    poolFailure === null
      ? []
      : [
          {
            check: poolFailure.check,
            expected: poolFailure.expected,
            found: poolFailure.found,
            configurations: poolFailure.configurations,
            counter_example: counterExample(shrunk ?? poolFailure.counterExample),
          },
        ]
  const [first, ...others] = [...failures, ...onPool]
  if (first === undefined) throw new Error(`${trial.rule.id} is quarantined without a failing check`)
  return {
    rule: encodeRule(trial.rule),
    failures: [first, ...others],
    positive_observed: observed(trial.positive),
    negative_observed: trial.negative === null ? null : observed(trial.negative),
  }
}

function counterExample(replayed: Replayed): {
  readonly kwargs: Record<string, unknown>
  readonly observed: Entry['positive_observed']
} {
  return { kwargs: encodeKwargs(replayed.kwargs), observed: observed(replayed) }
}

function observed({ observation, classified }: Replayed): Entry['positive_observed'] {
  const { exception } = observation
  const site = siteText(exception === null ? observation.messages[0]?.chain[0] : exception.chain[0])
  const messages = [...observation.announcements, ...observation.messages].map((item) => stableMessage(item.message))
  return {
    outcome: classified.outcome,
    ...(classified.dormant.length === 0 ? {} : { fields: [...classified.dormant] }),
    ...(exception === null
      ? {}
      : { exception: exception.type.replace(/^builtins:/, ''), message: stableMessage(exception.message) }),
    ...(site === undefined ? {} : { site }),
    ...(messages.length === 0 ? {} : { messages }),
  }
}

function poolOf({ seed, size }: Envelope): InvariantsValidated['pool'] {
  return { version: POOL_VERSION, seed, size }
}

function judged(item: JudgedClass): number {
  return item.samples.reduce((sum, counts) => sum + counts.size, 0)
}

function count({ crash, timeout, unbuilt }: NotJudged): number {
  return crash + timeout + unbuilt
}
