/**
 * The short way: when nothing the rules rest on has changed, every rule's own pair is replayed, and the archived
 * verdict stands. The pool says nothing new about the same guards of the same library under the same code.
 */
import { type InvariantsProposed } from '../shared/artefacts/generated/invariants.proposed'
import { type InvariantsValidated } from '../shared/artefacts/generated/invariants.validated'
import { type Probe } from '../shared/artefacts/generated/probe'
import { type Observer } from '../shared/engines/observer-client'
import { vouchesFor } from '../shared/engines/probe-report'
import { POOL_VERSION } from '../shared/replay/pool'
import { type EngineRequest, replay } from '../shared/replay/replay'
import { compileCorpus } from '../shared/rules/predict'
import { type Corpus } from '../shared/rules/rule'
import { checkWitnesses } from './checks'
import { digestOf, type Envelope } from './documents'
import { gatherEvidence } from './evidence'
import { planReplay } from './plan'
import { trialsOf } from './trials'

/** Whether an archived document answers the question that is asked: same probe result, same proposal, same pool and image. */
export function answersTheSame(
  probe: Probe | undefined,
  proposed: InvariantsProposed,
  archived: InvariantsValidated | undefined,
  envelope: Envelope,
): archived is InvariantsValidated {
  return (
    archived !== undefined &&
    vouchesFor(probe, proposed.engine_version) &&
    archived.proposed_digest === digestOf(proposed) &&
    archived.image_ref === envelope.imageRef &&
    archived.image_digest === envelope.imageDigest &&
    archived.pool.version === POOL_VERSION &&
    archived.pool.seed === envelope.seed &&
    archived.pool.size === envelope.size
  )
}

/** Replays the pair of every archived rule. False when one of them no longer does what its rule says. */
export async function pairsStillHold(
  proposed: InvariantsProposed,
  corpus: Corpus,
  archived: InvariantsValidated,
  observer: Observer,
  request: EngineRequest,
): Promise<boolean> {
  // The smallest pool there is: only the plan of the witnesses is used.
  const plans = planReplay(proposed, corpus, 1, '0')
  const answers = await replay(
    observer,
    request,
    plans.map((plan) => plan.witnesses),
  )
  const compiled = compileCorpus(corpus)
  const holding = new Set(
    plans.flatMap((plan, index) => {
      const answer = answers[index]
      if (answer === undefined) return []
      const trials = trialsOf(plan, gatherEvidence(plan.witnesses, answer), compiled.testOf)
      return trials.filter((trial) => checkWitnesses(trial).length === 0).map((trial) => trial.rule.id)
    }),
  )
  return archived.rules.every((rule) => holding.has(rule.id))
}
