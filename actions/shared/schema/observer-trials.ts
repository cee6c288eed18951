/** Trials on the live library, by the protocol of the replay observer. */
import { type Engine } from '../artefacts/generated/engine'
import { type Outcome } from '../artefacts/generated/engine-step-diff'
import { type Observer } from '../engines/observer-client'
import { EngineFailure, type ObserverReport } from '../engines/observer-report'
import { sameVersion } from '../engines/versions'
import { readClassObservations } from '../replay/observation'
import { classifyAll, type ObservedOutcome } from '../replay/outcome'
import { DEFAULT_LIMITS, type ReplayClass, replayRequest, type WireClass } from '../replay/protocol'
import { type Json } from '../rules/value'
import { type Logger } from '../runtime/logger'
import { type TrialCase, type Trials } from './trial'

const OUTCOMES: Readonly<Record<ObservedOutcome, Outcome | undefined>> = {
  ok: 'ok',
  error: 'error',
  dormant_announced: 'dormant',
  dormant_silent: 'dormant',
  warn: 'warn',
  crash: 'crash',
  timeout: 'timeout',
  unbuilt: undefined,
}

/**
 * @param version the version the answers must be about; another one answers nothing
 */
export function observerTrials(observer: Observer, engine: Engine, version: string, logger: Logger): Trials {
  return async (cases) => {
    const none = cases.map(() => undefined)
    const classes = [...new Set(cases.map((item) => item.className))].map((name) =>
      replayClass(
        name,
        cases.filter((item) => item.className === name),
      ),
    )
    let report: ObserverReport
    try {
      report = await observer.observe('replay', { engine, ...replayRequest(classes, DEFAULT_LIMITS) })
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      logger.warning(`Nothing was tried: ${error.reason}`)
      return none
    }
    if (report.library_version === null || !sameVersion(report.library_version, version)) {
      logger.warning(
        `Nothing was tried: the library at hand is ${report.library_version ?? 'of no known version'}, not ${version}`,
      )
      return none
    }
    const answers = report['classes'] as unknown as readonly WireClass[]
    const outcomes = new Map(classes.map((item) => [item.className, outcomesOf(item, answers)]))
    const next = new Map<string, number>()
    return cases.map(({ className }) => {
      const index = next.get(className) ?? 0
      next.set(className, index + 1)
      return outcomes.get(className)?.[index]
    })
  }
}

/** The cases of one class: fields and values in the order of their first use. */
function replayClass(className: string, cases: readonly TrialCase[]): ReplayClass {
  const fields: string[] = []
  const values: Json[][] = []
  const picks = cases.map(({ kwargs }) =>
    Object.entries(kwargs).flatMap(([name, value]) => {
      let field = fields.indexOf(name)
      if (field < 0) {
        field = fields.push(name) - 1
        values.push([])
      }
      return [field, (values[field] as Json[]).push(value as Json) - 1]
    }),
  )
  const validate = (cases[0]?.validate ?? []) as ReplayClass['validate']
  return { className, validate, accumulators: [], fields, values, cases: picks, messages: 'first' }
}

function outcomesOf(item: ReplayClass, answers: readonly WireClass[]): readonly (Outcome | undefined)[] {
  const answer = answers.find((other) => other.class === item.className)
  if (answer === undefined || answer.error !== undefined) return []
  const observations = readClassObservations(answer, item.cases.length)
  return classifyAll(observations.cases, item).map(({ outcome }) => OUTCOMES[outcome])
}
