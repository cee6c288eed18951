/** What the facts of a probe mean: the verdict, what moved, and whether an archived result still holds. */
import { type ReuseApproval } from '../shared/artefacts/generated/engine-pins'
import { type ApprovedReuse, type Probe } from '../shared/artefacts/generated/probe'
import { type Landmarks } from '../shared/artefacts/generated/landmarks'
import { type ProducerArchive, type ResultArchive } from '../shared/engines/archives'
import { type Producer } from '../shared/engines/paths'
import { sameVersion, satisfies } from '../shared/engines/versions'

const VERDICT_IS_FAIL = 'the verdict is fail'

/** What was observed of the library. */
export interface Seen {
  readonly python: string
  readonly installed: string | null
  readonly landmarks: Probe['landmarks']
  readonly missing: Probe['landmarks_missing']
  readonly aliased: Probe['landmarks_aliased']
  readonly packagesPresent: string[]
}

/** What was observed; `failure` instead, when the engine could not be observed. */
export type Observed = Seen | { readonly failure: string }

/** Everything a judgement rests on. */
export interface ProbeFacts {
  readonly engine: string
  readonly producer: Producer
  /** The version that is pinned. */
  readonly version: string
  readonly envelope: string
  /** The approval of this very version, if there is one. */
  readonly approval: ReuseApproval | undefined
  readonly code: ProducerArchive
  readonly archive: ResultArchive | undefined
  readonly observed: Observed
  /** Digests of engine.yaml and of the code that mines. */
  readonly definition: string
  readonly toolkit: string
  readonly mayReuse: boolean
}

/** The report. Pure: the same facts give the same report. */
export function judge(facts: ProbeFacts): Probe {
  const { observed, archive } = facts
  const seen = 'failure' in observed ? undefined : observed
  const missing = (seen?.missing ?? []).filter(({ landmark }) => !isHelper(landmark))
  const inside = satisfies(facts.version, facts.envelope)
  const reasons = reasonsToFail(facts, missing, inside)
  const changes = compareLandmarks(seen?.landmarks ?? [], archive?.landmarks.landmarks ?? [])
  const refused = reasonsNotToReuse(facts, inside, reasons, changes)
  const approved = approvedReuse(facts, missing, reasons, refused)
  return {
    schema_version: 1,
    engine: facts.engine,
    producer: facts.producer,
    version: facts.version,
    installed_version: seen?.installed ?? null,
    python: seen?.python ?? null,
    verdict: reasons.length === 0 || approved !== undefined ? 'pass' : 'fail',
    reasons: approved === undefined ? reasons : [],
    envelope: facts.envelope,
    version_inside_envelope: inside,
    producer_archive: { kind: facts.code.kind, version: facts.code.version },
    landmarks: seen?.landmarks ?? [],
    landmarks_missing: missing,
    landmarks_aliased: seen?.aliased ?? [],
    packages_present: seen?.packagesPresent ?? [],
    archive: archive === undefined ? null : { version: archive.version, directory: archive.directory },
    fingerprint_drift: changes.moved,
    landmarks_added: archive === undefined ? [] : changes.added,
    reuse: refused.length === 0 || approved !== undefined,
    reuse_refused: approved === undefined ? refused : [],
    ...(approved === undefined ? {} : { approved_reuse: approved }),
    definition: facts.definition,
    toolkit: facts.toolkit,
  }
}

/**
 * Whether a landmark is a method the library keeps to itself. One that is gone was folded into another one, which is
 * mined all the same; its absence shows among what moved and forbids reuse, but no caller ever relied on it.
 */
function isHelper(landmark: string): boolean {
  return /\._(?!_)[^.]*$/.test(landmark)
}

function reasonsToFail(facts: ProbeFacts, missing: Probe['landmarks_missing'], inside: boolean): string[] {
  const reasons: string[] = []
  if ('failure' in facts.observed) reasons.push(facts.observed.failure)
  else if (missing.length > 0) reasons.push(`landmarks are missing: ${list(missing.map(({ landmark }) => landmark))}`)
  if (facts.code.kind === 'fallback' && !inside) {
    reasons.push(
      `${facts.version} is outside the approved envelope ${facts.envelope}, so the ${facts.producer} code of ${facts.code.version ?? ''} may not be used for it`,
    )
  }
  return reasons
}

function reasonsNotToReuse(
  facts: ProbeFacts,
  inside: boolean,
  failed: readonly string[],
  changes: LandmarkChanges,
): string[] {
  const { archive, observed } = facts
  if (archive === undefined) return ['there is no archived result']
  if ('failure' in observed) return ['the engine could not be observed']
  const reasons: string[] = []
  const rests = archive.landmarks
  const doubt = (holds: boolean, reason: string): void => {
    if (!holds) reasons.push(reason)
  }
  doubt(facts.mayReuse, 'reuse was not wanted')
  doubt(failed.length === 0, VERDICT_IS_FAIL)
  doubt(
    sameVersion(archive.version, facts.version) || inside,
    `the result of ${archive.version} may be used only inside the envelope ${facts.envelope}`,
  )
  doubt(
    observed.installed !== null && sameVersion(observed.installed, facts.version),
    `the library that is installed is ${observed.installed ?? 'unknown'}, not ${facts.version}`,
  )
  doubt(rests.definition === facts.definition, 'engine.yaml changed')
  doubt(rests.toolkit === facts.toolkit, 'the code that mines changed')
  doubt(same(rests.packages_present, observed.packagesPresent), 'other packages are installed')
  doubt(changes.moved.length === 0, `fingerprints moved: ${list(changes.moved)}`)
  doubt(changes.added.length === 0, `landmarks were added: ${list(changes.added)}`)
  doubt(changes.removed.length === 0, `landmarks were removed: ${list(changes.removed)}`)
  doubt(changes.untold.length === 0, `landmarks have no source to compare: ${list(changes.untold)}`)
  // Descriptions come from docstrings, which no fingerprint holds.
  if (facts.producer === 'schemas')
    doubt(changes.reworded.length === 0, `documentation changed: ${list(changes.reworded)}`)
  return reasons
}

/**
 * A person looked at the failed probe and said that the archived result holds for this very version: it stands although
 * landmarks are missing or moved, and the replay on the live library tells what of it is true. It takes a result, the
 * library it was approved for, and a look at that library: an approval is no way around an engine that does not import.
 */
function approvedReuse(
  { approval, archive, observed, mayReuse, version }: ProbeFacts,
  missing: Probe['landmarks_missing'],
  failed: readonly string[],
  refused: readonly string[],
): ApprovedReuse | undefined {
  if (approval === undefined || archive === undefined || !mayReuse || missing.length === 0) return undefined
  if ('failure' in observed || observed.installed === null || !sameVersion(observed.installed, version))
    return undefined
  const { approved_by, approved_at, head, probe_report } = approval
  const despite = [...failed, ...refused.filter((reason) => reason !== VERDICT_IS_FAIL)]
  return { approved_by, approved_at, head, probe_report, despite }
}

interface LandmarkChanges {
  readonly moved: string[]
  readonly added: string[]
  readonly removed: string[]
  readonly reworded: string[]
  /** Without a fingerprint, so that nobody knows. */
  readonly untold: string[]
}

type Landmark = Landmarks['landmarks'][number]

function compareLandmarks(now: readonly Landmark[], then: readonly Landmark[]): LandmarkChanges {
  const before = new Map(then.map((landmark) => [landmark.name, landmark]))
  const present = new Set(now.map(({ name }) => name))
  const both = now.flatMap((landmark) => {
    const old = before.get(landmark.name)
    return old === undefined ? [] : [{ landmark, old }]
  })
  return {
    moved: both
      .filter(({ landmark, old }) => landmark.fingerprint !== old.fingerprint)
      .map(({ landmark }) => landmark.name),
    reworded: both
      .filter(({ landmark, old }) => landmark.documentation !== old.documentation)
      .map(({ landmark }) => landmark.name),
    added: now.filter(({ name }) => !before.has(name)).map(({ name }) => name),
    removed: then.filter(({ name }) => !present.has(name)).map(({ name }) => name),
    untold: now.filter(({ fingerprint }) => fingerprint === null).map(({ name }) => name),
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** The first few of a list, and how many more there are; the report has them all. */
function list(names: readonly string[], shown = 3): string {
  const more = names.length - shown
  return names.slice(0, shown).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
