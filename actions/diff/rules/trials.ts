/** Asks a library what it does with configurations, by the protocol of the replay observer. */
import { type InvariantsValidated } from '../../shared/artefacts/generated/invariants.validated'
import { type Engine } from '../../shared/artefacts/generated/engine'
import { type Observer } from '../../shared/engines/observer-client'
import { EngineFailure } from '../../shared/engines/observer-report'
import { sameVersion } from '../../shared/engines/versions'
import { encodeKwargs, tabulate } from '../../shared/replay/case-table'
import { type Classified, classifyAll, type ObservedOutcome } from '../../shared/replay/outcome'
import { type ReplayClass, type ValidateStep } from '../../shared/replay/protocol'
import { replay } from '../../shared/replay/replay'
import { type Kwargs, type Prediction } from '../../shared/rules/rule'
import { type Logger } from '../../shared/runtime/logger'

export interface TrialCase {
  readonly nativeType: string
  readonly kwargs: Kwargs
}

/** What the library did: as a prediction would say it. */
export type Seen = Pick<Prediction, 'outcome' | 'fields'>

/** Answers case by case; undefined where a case says nothing (a crash, a value that cannot be built, no library). */
export type RuleTrials = (cases: readonly TrialCase[]) => Promise<readonly (Seen | undefined)[]>

const OUTCOMES: Readonly<Record<ObservedOutcome, Seen['outcome'] | undefined>> = {
  ok: 'ok',
  error: 'error',
  dormant_announced: 'dormant',
  dormant_silent: 'dormant',
  warn: 'warn',
  crash: undefined,
  timeout: undefined,
  unbuilt: undefined,
}

/**
 * @param observer one that holds the library in the version of `document`, which says how each class is built
 */
export function observerTrials(
  observer: Observer,
  engine: Engine,
  document: Pick<InvariantsValidated, 'engine_version' | 'classes'>,
  logger: Logger,
): RuleTrials {
  return async (cases) => {
    const types = [...new Set(cases.map((item) => item.nativeType))]
    const classes = types.flatMap((nativeType) => {
      const declared = document.classes.find((item) => item.native_type === nativeType)
      return declared === undefined
        ? []
        : [
            {
              nativeType,
              request: replayClass(
                declared,
                cases.filter((item) => item.nativeType === nativeType),
              ),
            },
          ]
    })
    try {
      const answers = await replay(
        ofVersion(observer, document.engine_version),
        { engine },
        classes.map((item) => item.request),
      )
      const seen = new Map(
        classes.map(({ nativeType, request }, index) => [
          nativeType,
          classifyAll(answers[index]?.cases ?? [], request).map(read),
        ]),
      )
      const next = new Map<string, number>()
      return cases.map(({ nativeType }) => {
        const index = next.get(nativeType) ?? 0
        next.set(nativeType, index + 1)
        return seen.get(nativeType)?.[index]
      })
    } catch (error) {
      if (!(error instanceof EngineFailure) && !(error instanceof OtherVersion)) throw error
      const reason = error instanceof EngineFailure ? error.reason : error.message
      logger.warning(`The changes were not tried on ${document.engine_version}: ${reason}`)
      return cases.map(() => undefined)
    }
  }
}

class OtherVersion extends Error {}

/** What another version does says nothing about this one. */
function ofVersion(observer: Observer, version: string): Observer {
  return {
    observe: async (command, request) => {
      const report = await observer.observe(command, request)
      if (report.library_version !== null && sameVersion(report.library_version, version)) return report
      throw new OtherVersion(`the library at hand is ${report.library_version ?? 'of no known version'}`)
    },
  }
}

function read({ outcome, dormant }: Classified): Seen | undefined {
  const known = OUTCOMES[outcome]
  return known === undefined ? undefined : { outcome: known, fields: dormant }
}

function replayClass(declared: InvariantsValidated['classes'][number], cases: readonly TrialCase[]): ReplayClass {
  return {
    className: declared.class,
    validate: declared.construct.validate as ValidateStep[],
    accumulators: declared.sites.flatMap((site) =>
      site.variable === undefined ? [] : [{ file: site.path, line: site.line, variable: site.variable }],
    ),
    ...tabulate(cases.map((item) => encodeKwargs(item.kwargs))),
    declares: new Set(declared.fields.map((field) => field.name)),
    messages: 'first',
  }
}
