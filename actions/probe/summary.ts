/** The job summary of a probe. */
import { type ApprovedReuse, type Probe } from '../shared/artefacts/generated/probe'
import {
  bold,
  bullets,
  code,
  details,
  document,
  heading,
  type Inline,
  md,
  type Markdown,
  table,
} from '../shared/report/markdown'

/**
 * @param producer one sentence about the code that is used
 * @param warm whether an earlier probe of the same environment saw all this
 */
export function summarise(report: Probe, producer: string, warm: boolean): string {
  const rows: (readonly [Inline, Inline])[] = [
    ['Installed', report.installed_version === null ? 'not known' : code(report.installed_version)],
    ['Envelope', md`${code(report.envelope)}, ${report.version_inside_envelope ? 'inside' : 'outside'}`],
    ['Producer', producer],
    [
      'Landmarks',
      md`${report.landmarks.length}, missing ${report.landmarks_missing.length}, aliased ${report.landmarks_aliased.length}`,
    ],
    [
      'Moved since',
      report.archive === null
        ? 'no archive'
        : md`${code(report.archive.version)}: ${report.fingerprint_drift.length}, new ${report.landmarks_added.length}`,
    ],
    ...(warm ? ([['Seen', 'by an earlier probe of the same environment']] as const) : []),
    ['Archived result', report.reuse ? 'can be reused' : md`not reused: ${report.reuse_refused.join('; ')}`],
  ]
  return document([
    heading(3, md`Probe of ${report.engine} ${code(report.version)}, ${report.producer}: ${bold(report.verdict)}`),
    ...(report.reasons.length === 0 ? [] : [bullets(report.reasons)]),
    ...(report.approved_reuse === undefined
      ? []
      : [md`${approvedSentence(report, report.approved_reuse)}:`, bullets(report.approved_reuse.despite)]),
    table(['', ''], rows),
    ...named(
      'Missing landmarks',
      report.landmarks_missing.map(({ landmark, reason }) => md`${code(landmark)}: ${reason}`),
    ),
    ...named(
      'Aliased landmarks',
      report.landmarks_aliased.map(({ landmark, now }) => md`${code(landmark)} is ${code(now)}`),
    ),
    ...named('Landmarks that moved', report.fingerprint_drift.map(code)),
  ])
}

/** Who said that the archived result holds, for the log and the summary. */
export function approvedSentence({ engine, version, producer, archive }: Probe, approved: ApprovedReuse): string {
  return `the ${producer} of ${engine} ${archive?.version ?? ''} stand for ${version}, as ${approved.approved_by} approved at ${approved.approved_at}, although the probe by itself fails`
}

function named(title: string, items: readonly Inline[]): Markdown[] {
  return items.length === 0 ? [] : [details(`${title} (${items.length})`, bullets(items))]
}
