/** Hostile comments on a pull request, and hostile events about them. */
import { callApi, headOf, REPOSITORY } from '../emulator'
import { type Row, type Rows } from './ground'
import { CANARY } from './violations'

/** Comments on the pull request, by somebody who may approve. */
function comment(body: string, expected: object, event: object = {}): Row {
  return {
    stage: 'approve-reuse',
    act: async (ground) => {
      ground.proxy.answer = ({ path: route }) => (route.endsWith('/reactions') ? { status: 201, body: {} } : undefined)
      const file = ground.put(
        'event.json',
        JSON.stringify({
          action: 'created',
          issue: { number: ground.pull.number, pull_request: {} },
          comment: {
            id: 5,
            body,
            created_at: '2999-01-01T00:00:00Z',
            html_url: 'https://github.com/x',
            user: { login: 'maria', type: 'User' },
          },
          ...event,
        }),
      )
      const run = await ground.act('approve-reuse', { 'event-path': file, repository: REPOSITORY })
      expect(await headOf(ground.emulator.url, ground.pull.branch)).toBe(ground.pull.head)
      for (const { body: reply } of (
        await callApi<{ body: string }[]>(
          ground.emulator.url,
          'GET',
          `repos/${REPOSITORY}/issues/${ground.pull.number}/comments`,
        )
      ).slice(1))
        expect(reply).not.toMatch(/^\/|(?<![`\w])@[a-z]|<script|<img/m)
      return run
    },
    expected,
  }
}
const SILENCE = { status: 0, outputs: { outcome: 'silence' } }
const REFUSED = { status: 0, outputs: { outcome: 'refused', sha: '' } }
const APPROVE = '/approve-reuse transformers invariants'

export const COMMENTS: Rows = {
  'a command after white space': comment(`\t${APPROVE}`, SILENCE),
  'a quoted command': comment(`> ${APPROVE}`, SILENCE),
  'a command in a code span': comment(`\`${APPROVE}\``, SILENCE),
  'a command on the second line': comment(`thanks\n${APPROVE}`, SILENCE),
  'a command after two mentions': comment(`@a @b ${APPROVE}`, SILENCE),
  'a command behind a character of no width': comment(`\u200b${APPROVE}`, SILENCE),
  'a command that is written backwards': comment(`\u202e${APPROVE}`, SILENCE),
  'a command behind a hidden remark': comment(`<!-- -->${APPROVE}`, SILENCE),
  'a command with other letters': comment(APPROVE.replace('approve', '\u0430pprove'), SILENCE),
  'an engine that is a path': comment('/approve-reuse ../../etc invariants', REFUSED),
  'an engine that is a command': comment(`/approve-reuse $(touch\u00a0${CANARY}) invariants`, REFUSED),
  'a second command after the producer': comment(`${APPROVE}; touch ${CANARY}`, REFUSED),
  'a producer that is a line of the log': comment(`/approve-reuse transformers ::error::${CANARY}`, REFUSED),
  'a comment of a million characters': comment(`/approve-reuse ${'x '.repeat(500_000)}`, REFUSED),
  'an event with a forged author': comment(APPROVE, SILENCE, {
    comment: { id: 5, body: APPROVE, created_at: 'now', user: { login: '../../orgs/x', type: 'User' } },
  }),
  'an event with a number that is none': comment(APPROVE, SILENCE, {
    issue: { number: '1/../../secrets', pull_request: {} },
  }),
}
