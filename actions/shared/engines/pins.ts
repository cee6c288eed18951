/** What may be reused for a version: the approved range, or an approval of exactly this version. */
import { type EnginePins } from '../artefacts/generated/engine-pins'
import { type Producer } from './paths'
import { sameVersion } from './versions'

/** The specifier set that applies to a version: `==V` when a person approved V by itself. */
export function approvedEnvelope(pins: EnginePins, producer: Producer, version: string): string {
  const approval = pins.approvals?.find((entry) => entry.producer === producer && sameVersion(entry.version, version))
  return approval === undefined ? pins.producers[producer] : `==${approval.version}`
}
