/** The dynamic half of the miner: every class that has complaints whose guards could not be read, probed. */
import type { Observer } from '../../../shared/engines/observer-client'
import type { EngineRequest } from '../../../shared/replay/replay'
import { decodeKwargs } from '../../../shared/rules/corpus'
import type { ObservedClass } from '../../../shared/rules/observed'
import { fieldsOf, opaqueIn } from '../../../shared/rules/walk'
import type { Logger } from '../../../shared/runtime/logger'
import { type Candidate, candidatesOf } from '../candidates'
import { rulesOfClass } from '../rules-of-class'
import { declareWorld } from '../world'
import { type OpaqueSite, probeSites } from './probe-sites'

export interface ProbingPorts {
  readonly observer: Observer
  readonly engine: EngineRequest
  readonly logger: Logger
}

/** Candidates learnt by probing, by `module:qualname`; empty, and no engine started, when every guard could be read. */
export async function probeOpaque(
  engine: string,
  version: string,
  classes: readonly ObservedClass[],
  { observer, engine: request, logger }: ProbingPorts,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const world = declareWorld(engine, version, classes)
  const learnt = new Map<string, readonly Candidate[]>()
  for (const observed of classes) {
    if (observed.opaque.length === 0) continue
    const names = world.names(observed.public_name)
    if (
      !candidatesOf(observed, names).some(
        (candidate) => !candidate.implicit && opaqueIn(candidate.predicate).length > 0,
      )
    )
      continue
    const base = decodeKwargs(observed.construct.placeholders, 'placeholders')
    const { opaque, domain } = rulesOfClass({ engine, observed, names, placeholders: base })
    const sites = opaque.flatMap((claim): OpaqueSite[] => {
      const site = observed.sites[claim.site]
      if (site === undefined) return []
      const mentioned = fieldsOf(claim.predicate)
      return [
        { candidate: claim, site, fields: mentioned.length > 0 ? mentioned : observed.fields.map((item) => item.name) },
      ]
    })
    if (sites.length === 0) continue
    const found = await probeSites(observer, request, { observed, names, base, domain, sites })
    logger.info(
      `${observed.public_name}: ${sites.length} guards could not be read; probing explains ${found.length} of them`,
    )
    learnt.set(observed.class, found)
  }
  return learnt
}
