/** What may be reused for a version: the approved range, or an approval of exactly this version. */
import { type EnginePins, type ReuseApproval } from '../artefacts/generated/engine-pins'
import { type Producer } from './paths'
import { sameVersion } from './versions'

/** The approval of a version by itself; undefined when nobody gave one. */
export function approvalOf(pins: EnginePins, producer: Producer, version: string): ReuseApproval | undefined {
  return pins.approvals?.find((entry) => entry.producer === producer && sameVersion(entry.version, version))
}

/** The specifier set that applies to a version: `==V` when a person approved V by itself. */
export function approvedEnvelope(pins: EnginePins, producer: Producer, version: string): string {
  const approval = approvalOf(pins, producer, version)
  return approval === undefined ? pins.producers[producer] : `==${approval.version}`
}
