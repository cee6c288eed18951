/** `compat.json`: what the probes of a sweep over versions found. */
import { type Compat } from '../shared/artefacts/generated/compat'
import { type Probe } from '../shared/artefacts/generated/probe'
import { digest } from '../shared/engines/digests'
import { PRODUCERS } from '../shared/engines/paths'
import { compareVersions } from '../shared/engines/versions'

/**
 * Puts reports into the table: a result for the same version and producer is replaced, others stay. The order of the
 * reports does not matter unless two are for the same version and producer, when the last one counts.
 *
 * @param known the table so far, or undefined when there is none
 * @throws Error for a report of another engine
 */
export function mergeCompat(engine: string, known: Compat | undefined, reports: readonly Probe[]): Compat {
  const results = new Map((known?.results ?? []).map((result) => [keyOf(result), result]))
  for (const report of reports) {
    if (report.engine !== engine)
      throw new Error(`A probe of ${report.engine} does not belong into the table of ${engine}`)
    results.set(keyOf(report), resultOf(report))
  }
  const order = (a: Compat['results'][number], b: Compat['results'][number]): number =>
    compareVersions(a.version, b.version) || PRODUCERS.indexOf(a.producer) - PRODUCERS.indexOf(b.producer)
  return { schema_version: 1, engine, results: [...results.values()].sort(order) }
}

function keyOf({ version, producer }: { readonly version: string; readonly producer: string }): string {
  return `${version} ${producer}`
}

function resultOf(report: Probe): Compat['results'][number] {
  return {
    version: report.version,
    producer: report.producer,
    // What the library is, not what a person accepted of it.
    verdict: report.approved_reuse === undefined ? report.verdict : 'fail',
    installed_version: report.installed_version,
    version_inside_envelope: report.version_inside_envelope,
    fingerprint: digest(
      report.landmarks.map(({ name, fingerprint }) => Buffer.from(`${name} ${fingerprint ?? 'none'}`)),
    ),
    landmarks_missing: report.landmarks_missing.map(({ landmark }) => landmark),
    landmarks_aliased: report.landmarks_aliased.map(({ landmark }) => landmark),
  }
}
