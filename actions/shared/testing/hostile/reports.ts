/** Hostile reports of an engine's job, for the job that tells the pull request. */
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { diffLine, probeReport, stepDiff, writeCell } from '../artefacts'
import { callApi, REPOSITORY, TOKEN } from '../emulator'
import { FAILED, type Ground, type Row, type Rows } from './ground'
import { CANARY, TEXTS } from './violations'

/** A report of what an engine's job handed over. */
function told(make: (ground: Ground) => void, expected: Row['expected'], inputs: Record<string, string> = {}): Row {
  return {
    stage: 'report',
    act: (ground) => {
      make(ground)
      return ground.act('report', {
        cells: 'transformers 5.17.0 invariants',
        'head-sha': 'a'.repeat(40),
        'run-id': '7',
        repository: REPOSITORY,
        post: 'never',
        ...inputs,
      })
    },
    expected,
  }
}
const CELL = '.llem/transformers/5.17.0'
const probeFile =
  (text: string) =>
  (ground: Ground): void => {
    ground.put(`${CELL}/probe-invariants.json`, text)
  }
const probeWith = (rest: object): string => JSON.stringify({ ...probeReport(), ...rest })

export const REPORTS: Rows = {
  ...Object.fromEntries(
    Object.entries(TEXTS).flatMap(([name, text]): [string, Row][] => [
      [
        `a landmark that is ${name}`,
        told(
          probeFile(
            probeWith({
              verdict: 'fail',
              reasons: [text],
              landmarks_missing: [{ landmark: text, reason: text }],
              landmarks_aliased: [{ landmark: text, now: text }],
              fingerprint_drift: [text],
            }),
          ),
          { status: 1, outputs: { verdict: 'blocked' } },
        ),
      ],
      [
        `a change of a field that is ${name}`,
        told(
          (ground) => {
            const subject = { class: `m:${text}`, field: text }
            const line = diffLine({
              before: text,
              after: { [text]: text },
              subject,
              witness: { kwargs: { [text]: text } },
            })
            writeCell(ground.workspace, { probe: probeReport(), diff: stepDiff([line]) })
          },
          { status: 0, outputs: { verdict: 'breaking' } },
        ),
      ],
    ]),
  ),
  'a report of another version': told(probeFile(probeWith({ version: '9.9.9' })), FAILED),
  'a report of another engine': told(probeFile(probeWith({ engine: 'vllm' })), FAILED),
  'a report that is not JSON': told(probeFile(`{"verdict": ${CANARY}`), FAILED),
  'a report with the same key twice': told(probeFile(`{"verdict": "fail", ${probeWith({}).slice(1)}`), FAILED),
  'a report with a key of the language': told(
    probeFile(`{"__proto__": {"verdict": "pass"}, ${probeWith({}).slice(1)}`),
    FAILED,
  ),
  'a report of a hundred thousand levels': told(probeFile(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), FAILED),
  'a report that is a link to a file outside': told(
    (ground) => {
      mkdirSync(path.join(ground.workspace, CELL), { recursive: true })
      symlinkSync('/etc/passwd', path.join(ground.workspace, CELL, 'probe-invariants.json'))
    },
    (run) => {
      expect(run.status).toBe(1)
      expect(run.stdout).not.toContain('root:')
    },
  ),
  'a report with a reason of a million characters': told(
    probeFile(probeWith({ verdict: 'fail', reasons: ['x'.repeat(1_000_000)] })),
    { status: 1, outputs: { verdict: 'blocked' } },
  ),
  'a version that is a path': told(() => undefined, FAILED, { cells: 'transformers ../../5 invariants' }),
  'a prefix of labels that is no prefix': told(() => undefined, FAILED, { 'label-prefix': `${'x'.repeat(60)}/` }),
  'labels of people with hostile names': {
    stage: 'report',
    act: async (ground) => {
      const { number, head } = await ground.openPullRequest()
      const route = `repos/${REPOSITORY}/issues/${number}/labels`
      const names = Object.values(TEXTS).map((text) => text.slice(0, 50))
      await callApi(ground.emulator.url, 'POST', route, { labels: names })
      writeCell(ground.workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
      const run = await ground.act('report', {
        cells: 'transformers 5.17.0 invariants',
        'head-sha': head,
        'run-id': '7',
        'pull-request': String(number),
        repository: REPOSITORY,
        token: TOKEN,
      })
      const now = (await callApi<{ name: string }[]>(ground.emulator.url, 'GET', route)).map(({ name }) => name)
      expect(now).toEqual(expect.arrayContaining(names))
      return run
    },
    expected: { status: 0, outputs: { verdict: 'breaking', comment: 'updated' } },
  },
}
