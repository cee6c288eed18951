/** The concern `schemas`: what changed in the parameters. */
import { type Line } from '../../shared/artefacts/generated/engine-step-diff'
import { type Observer } from '../../shared/engines/observer-client'
import { type Change } from '../../shared/schema/compare/change'
import { compareSchemas } from '../../shared/schema/compare/compare'
import { KINDS } from '../../shared/schema/compare/kinds'
import { judgeChanges } from '../../shared/schema/compare/trial'
import { observerTrials } from '../../shared/schema/observer-trials'
import { DISCOVERED_SCHEMA_FILE, readDiscoveredSchema, type SchemaDiscovered } from '../../shared/schema/read'
import { type Trials } from '../../shared/schema/trial'
import { type ComparedSide, type Concern } from '../concern'
import { makeLine } from '../line'

export const schemasConcern: Concern = {
  artefact: DISCOVERED_SCHEMA_FILE,
  titleOf: (kind) => (Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS].title : kind),
  compare: async ({ engine, base, head, observer, baseObserver, logger }) => {
    const [old, now] = [read(base), read(head)]
    const library = (known: Observer | undefined, version: string): Trials | undefined =>
      known === undefined ? undefined : observerTrials(known, engine, version, logger)
    const libraries = { head: library(observer, head.version), base: library(baseObserver, base.version) }
    return (await judgeChanges(compareSchemas(old, now), old, now, libraries)).map(toLine)
  },
}

function read(side: ComparedSide): SchemaDiscovered {
  return readDiscoveredSchema(`${side.folder}/${DISCOVERED_SCHEMA_FILE}`, {
    shownAs: `${side.shownAs}/${DISCOVERED_SCHEMA_FILE}`,
  })
}

/** A change as a line of the document. */
export function toLine(change: Change): Line {
  return makeLine({
    kind: change.kind,
    levels: change.levels,
    subject: { class: change.class, ...(change.field === undefined ? {} : { field: change.field }) },
    ...(change.aspect === undefined ? {} : { aspect: change.aspect }),
    before: change.before,
    after: change.after,
    ...(change.witness === undefined ? {} : { witness: change.witness }),
    ...(change.note === undefined ? {} : { note: change.note }),
  })
}
