/** What the job summary says about a wait. */
import { link } from '../shared/report/link'
import { code, document, heading, join, md, table } from '../shared/report/markdown'
import { type ConcernState } from './decision'
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
  const role =
    report.leader === undefined ? 'Nobody leads' : leader ? 'This run leads' : md`${code(report.leader)} leads`
  return document([
    heading(3, `Siblings: ${conclusion}`),
    md`${role}. Waited ${Math.round(waited / 1000)} s with ${requests} requests.`,
    table(
      ['Concern', 'Result', { title: 'Attempt', numeric: true }, 'Waiting for'],
      [row(report.self, true), ...report.siblings.map((sibling) => row(sibling, false))],
    ),
  ])
}
