/** `compat.json`: what the probes of a sweep over versions found. */
import { type Compat, type CompatResult } from '../shared/artefacts/generated/compat'
import { type Probe } from '../shared/artefacts/generated/probe'
import { digest } from '../shared/engines/digests'
import { PRODUCERS } from '../shared/engines/paths'
import { compareVersions, normalVersion, satisfies } from '../shared/engines/versions'

const NO_REPORT = 'the sweep has no report of it: the environment could not be made, or the job failed'

/**
 * Puts reports into the table: a result for the same version and producer is replaced, others stay. The order of the
 * reports does not matter unless two are for the same version and producer, when the last one counts. What was planned
 * and has no report is unfinished, whatever an earlier sweep found: that was another environment.
 *
 * @param known the table so far, or undefined when there is none
 * @param planned versions that were to be probed for each producer, in their normal spelling
 * @throws Error for a report of another engine
 */
export function mergeCompat(
  engine: string,
  known: Compat | undefined,
  reports: readonly Probe[],
  planned: readonly string[] = [],
): Compat {
  const results = new Map((known?.results ?? []).map((result) => [keyOf(result), result]))
  for (const result of planned.flatMap(unfinished)) results.set(keyOf(result), result)
  for (const report of reports) {
    if (report.engine !== engine)
      throw new Error(`A probe of ${report.engine} does not belong into the table of ${engine}`)
    results.set(keyOf(report), resultOf(report))
  }
  const order = (a: CompatResult, b: CompatResult): number =>
    compareVersions(a.version, b.version) || PRODUCERS.indexOf(a.producer) - PRODUCERS.indexOf(b.producer)
  return { schema_version: 1, engine, results: [...results.values()].sort(order) }
}

function keyOf({ version, producer }: { readonly version: string; readonly producer: string }): string {
  return `${version} ${producer}`
}

/** What is known of a version before its reports come. */
function unfinished(version: string): CompatResult[] {
  return PRODUCERS.map((producer) => ({
    version,
    producer,
    verdict: 'unfinished',
    reasons: [NO_REPORT],
    installed_version: null,
    version_inside_envelope: null,
    fingerprint: null,
    landmarks_missing: [],
    landmarks_aliased: [],
  }))
}

function resultOf(report: Probe): CompatResult {
  const { version, installed_version: installed, approved_reuse: approved } = report
  // A build for one kind of hardware, 2.0+cu128, is the 2.0 that was asked for.
  const known = installed === null ? undefined : normalVersion(installed)
  const another = installed !== null && (known === undefined || !satisfies(known, `==${version}`))
  return {
    version,
    producer: report.producer,
    // What the library of this version is: not what another one is, and not what a person accepted of it.
    verdict: another || approved !== undefined ? 'fail' : report.verdict,
    reasons: [
      // It comes first, since everything else is about that library.
      ...(another ? [`the library that is installed is ${installed}`] : []),
      ...(approved?.despite ?? report.reasons),
    ],
    installed_version: installed,
    version_inside_envelope: report.version_inside_envelope,
    fingerprint: digest(
      report.landmarks.map(({ name, fingerprint }) => Buffer.from(`${name} ${fingerprint ?? 'none'}`)),
    ),
    landmarks_missing: report.landmarks_missing,
    landmarks_aliased: report.landmarks_aliased.map(({ landmark }) => landmark),
  }
}
