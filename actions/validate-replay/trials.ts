/** The rules of a class beside what their own examples did. */
import { type Kwargs } from '../shared/rules/rule'
import { type CompiledCorpus } from '../shared/rules/predict'
import { type Replayed, type Trial } from './checks'
import { type Evidence } from './evidence'
import { type ClassPlan } from './plan'

/** One trial per rule of the plan, in its order. */
export function trialsOf(plan: ClassPlan, evidence: Evidence, testOf: CompiledCorpus['testOf']): Trial[] {
  const classFields = new Set(plan.document.fields.map((field) => field.name))
  const replayed = (kwargs: Kwargs, index: number): Replayed => {
    const observation = evidence.observations[index]
    const classified = evidence.classified[index]
    // A class that could not be replayed at all has no observations.
    if (observation === undefined || classified === undefined)
      return {
        kwargs,
        observation: NOTHING,
        classified: { outcome: 'unbuilt', dormant: [], announced: [], silent: [] },
      }
    return { kwargs, observation, classified }
  }
  return plan.rules.map((rule) => {
    const cases = plan.witnessCases.get(rule) ?? { positive: -1, negative: -1 }
    return {
      rule,
      test: testOf(rule),
      classFields,
      positive: replayed(rule.kwargsPositive, cases.positive),
      negative: rule.kwargsNegative === null ? null : replayed(rule.kwargsNegative, cases.negative),
    }
  })
}

const NOTHING = { status: 'skipped', exception: null, messages: [], announcements: [], effects: [] } as const
