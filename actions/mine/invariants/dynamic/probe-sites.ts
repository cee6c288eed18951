/** Tries the sites whose guards could not be read on the live library, and turns what is learnt into candidates. */
import type { EngineRequest } from '../../../shared/replay/replay'
import { replay } from '../../../shared/replay/replay'
import { encodeKwargs, tabulate } from '../../../shared/replay/case-table'
import type { Frame, Observation } from '../../../shared/replay/observation'
import type { ReplayClass } from '../../../shared/replay/protocol'
import type { Observer } from '../../../shared/engines/observer-client'
import type { Names } from '../../../shared/rules/evaluate'
import type { ObservedClass, ObservedSite } from '../../../shared/rules/observed'
import type { Kwargs } from '../../../shared/rules/rule'
import type { PyValue } from '../../../shared/rules/value'
import type { Candidate } from '../candidates'
import { learn } from './learn'

/** A site whose guard reaches something that was not modelled. */
export interface OpaqueSite {
  readonly candidate: Candidate
  readonly site: ObservedSite
  /** Fields its readable part mentions; all fields of the class when it mentions none. */
  readonly fields: readonly string[]
}

export interface ProbedClass {
  readonly observed: ObservedClass
  readonly names: Names
  readonly base: Kwargs
  readonly domain: ReadonlyMap<string, readonly PyValue[]>
  readonly sites: readonly OpaqueSite[]
}

/** More fields than this make the grid too thin to learn from. */
const MOST_FIELDS = 6

/** What could be learnt, per site that spoke and for which a hypothesis survived. */
export async function probeSites(
  observer: Observer,
  engine: EngineRequest,
  probed: ProbedClass,
): Promise<readonly Candidate[]> {
  const { observed, names, base, domain } = probed
  const learnt: Candidate[] = []
  for (const { candidate, site, fields } of probed.sites) {
    const predicate = await learn({
      fields: fields.slice(0, MOST_FIELDS),
      names,
      base,
      domain,
      ask: async (configurations) => {
        if (configurations.length === 0) return []
        const [answer] = await replay(observer, engine, [requestFor(observed, configurations)])
        return configurations.map((_, index) => spoke(site, answer?.cases[index]))
      },
    })
    if (predicate !== undefined)
      learnt.push({ ...candidate, predicate, addedBy: 'dynamic_miner', learntFrom: 'probing' })
  }
  return learnt
}

function requestFor(observed: ObservedClass, configurations: readonly Kwargs[]): ReplayClass {
  return {
    className: observed.class,
    validate: observed.construct.validate,
    accumulators: [],
    ...tabulate(configurations.map(encodeKwargs)),
    messages: 'all',
  }
}

/** Whether a site spoke, by file and line; undefined when another one ended the configuration, or the process did. */
function spoke(site: ObservedSite, observation: Observation | undefined): boolean | undefined {
  if (observation === undefined) return undefined
  const at = (chain: readonly Frame[]): boolean =>
    chain.some(
      (frame) => frame.file === site.file && frame.line >= site.line && frame.line <= (site.end_line ?? site.line),
    )
  if (observation.messages.some((message) => at(message.chain))) return true
  if (observation.status === 'raised')
    return observation.exception !== null && at(observation.exception.chain) ? true : undefined
  return observation.status === 'returned' ? false : undefined
}
