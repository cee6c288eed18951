/** The table of versions and producers, as the page and the job summary show it. */
import { type Compat, type CompatResult } from '../shared/artefacts/generated/compat'
import { PRODUCERS } from '../shared/engines/paths'

/** Of a version that no pin approves. */
export const OUTSIDE = 'outside the approved range'

/** One version, with what is known of it for each producer. */
export interface VersionRow {
  readonly version: string
  /** In the order of `PRODUCERS`; undefined where nobody ever probed. */
  readonly results: readonly (CompatResult | undefined)[]
}

/** Newest version first. */
export function rowsOf({ results }: Compat): VersionRow[] {
  const versions = [...new Set(results.map(({ version }) => version))].reverse()
  const byCell = new Map(results.map((result) => [`${result.version} ${result.producer}`, result]))
  return versions.map((version) => ({
    version,
    results: PRODUCERS.map((producer) => byCell.get(`${version} ${producer}`)),
  }))
}

const VERDICTS = ['pass', 'fail', 'unfinished'] as const satisfies readonly CompatResult['verdict'][]

/** How many results have a verdict. */
export const countOf = ({ results }: Compat, verdict: CompatResult['verdict']): number =>
  results.filter((result) => result.verdict === verdict).length

/** The figures in one sentence. */
export function headline(compat: Compat): string {
  const versions = rowsOf(compat).length
  const counts = VERDICTS.map((verdict) => `${countOf(compat, verdict)} ${verdict}`)
  return `${versions} ${versions === 1 ? 'version' : 'versions'}, with ${counts.join(', ')}.`
}
