/** What the job summary says about a wait. */
import { link } from '../shared/report/link'
import { code, document, heading, type Inline, join, md, table } from '../shared/report/markdown'
import { type ConcernState, type Report } from './decision'
import { type WaitResult } from './wait'

export function waitSummary({ conclusion, report, leader, waited, requests }: WaitResult): string {
  const row = (concern: ConcernState, own: boolean): Parameters<typeof table>[1][number] => [
    join(
      [
        concern.url === undefined ? code(concern.path) : link(code(concern.path), concern.url),
        ...(own ? [md`(this run)`] : []),
      ],
      ' ',
    ),
    concern.state === 'done' ? (concern.conclusion ?? '') : concern.state,
    concern.attempt ?? '',
    concern.blockedBy.join(', '),
  ]
  return document([
    heading(3, `Siblings: ${conclusion}`),
    md`${roleOf(report, leader)}. Waited ${Math.round(waited / 1000)} s with ${requests} requests.`,
    table(
      ['Concern', 'Result', { title: 'Attempt', numeric: true }, 'Waiting for'],
      [row(report.self, true), ...report.siblings.map((sibling) => row(sibling, false))],
    ),
  ])
}

function roleOf({ leader, successor }: Report, leads: boolean): Inline {
  if (successor !== undefined)
    return md`A ${successor.url === undefined ? 'newer run' : link('newer run', successor.url)} of this workflow acts instead of this one`
  if (leader === undefined) return 'Nobody leads'
  return leads ? 'This run leads' : md`${code(leader)} leads`
}
