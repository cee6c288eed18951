import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Compat } from '../shared/artefacts/generated/compat'
import { type Probe, probeSchema } from '../shared/artefacts/generated/probe'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { elementNames, renderMarkdown, seenText } from '../shared/report/testing/render-markdown'
import { probeReport } from '../shared/testing/artefacts'
import { type ActionRun, runAction } from '../shared/testing/bundle-process'

const HOSTILE = '</code></td>|<script>alert(1)</script>\n## @octocat'
const INPUTS = { engine: 'transformers', reports: 'reports', page: 'page.html' }

let workspace: string
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-compat-'))
  mkdirSync(path.join(workspace, 'engine_versions/transformers'), { recursive: true })
})
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true })
})

function put(rest: Partial<Probe>): void {
  const report = probeReport({ installed_version: rest.version ?? '5.17.0', ...rest })
  const file = `reports/${report.version}/probe-${report.producer}.json`
  writeArtefact(path.join(workspace, file), probeSchema, report)
}
const run = (inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  runAction('merge-compat', { inputs: { ...INPUTS, ...inputs }, workspace })
const written = (file: string): string => readFileSync(path.join(workspace, file), 'utf8')
const table = (): string => written('engine_versions/transformers/compat.json')
const verdicts = (): string[] =>
  (JSON.parse(table()) as Compat).results.map(({ version, producer, verdict }) => `${version} ${producer} ${verdict}`)
const planned = (...versions: string[]): string =>
  JSON.stringify(versions.map((version) => ({ engine: 'transformers', version, runner: ['ubuntu-latest'] })))

it('merges the reports of a sweep and shows them, and nothing in them is markup', async () => {
  put({ version: '5.9.0' })
  const landmarks_missing = [{ landmark: HOSTILE, reason: HOSTILE }]
  put({ version: '5.17.0', verdict: 'fail', reasons: [HOSTILE], landmarks_missing })
  const { status, outputs, summary } = await run()
  expect({ status, outputs }).toMatchObject({ status: 0, outputs: { results: '2', failed: '1', unfinished: '0' } })
  const page = written('page.html')
  expect(page).not.toContain('<script')
  expect(page.indexOf('5.17.0')).toBeLessThan(page.indexOf('5.9.0'))
  const shown = renderMarkdown(summary)
  expect(elementNames(shown).filter((name) => !/^t|^span$/.test(name))).toEqual(['h3', 'p', 'strong'])
  expect(summary).not.toContain('@octocat')
  const rows = [...shown.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => seenText(cell)),
  )
  const seen = seenText(
    `fail: ${HOSTILE.replaceAll('\n', '\\n').replace(/[<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}`,
  )
  expect(rows).toEqual([
    ['Version', 'invariants', 'schemas'],
    ['5.17.0', seen, 'not probed'],
    ['5.9.0', 'pass', 'not probed'],
  ])
  const first = table()
  await run()
  expect(table()).toBe(first)
  const foreign = await run({ engine: 'vllm' })
  expect(foreign.stdout).toContain('found transformers, expected vllm')
})

it('a long reason is cut in the summary, and the table has all of it', async () => {
  const reason = `cannot import transformers: ${'x'.repeat(4000)}`
  put({ verdict: 'fail', reasons: [reason, 'another'], version_inside_envelope: false })
  const { summary } = await run()
  expect(summary).toMatch(
    /\*\*fail\*\*, outside the approved range: cannot import transformers: x{150,200}… \(and 1 more\) \|/,
  )
  expect(table()).toContain(reason)
  expect(written('page.html')).toContain(reason)
})

it('a planned version that left no report is unfinished, and no pass of an earlier sweep stands for it', async () => {
  put({ version: '5.9.0' })
  put({ version: '5.17.0' })
  await run()
  expect(verdicts()).toEqual(['5.9.0 invariants pass', '5.17.0 invariants pass'])
  rmSync(path.join(workspace, 'reports/5.9.0'), { recursive: true })
  const { outputs, summary } = await run({ planned: planned('5.9.0', '5.17.0') })
  expect(outputs).toMatchObject({ results: '4', failed: '0', unfinished: '3' })
  expect(verdicts()).toEqual([
    '5.9.0 invariants unfinished',
    '5.9.0 schemas unfinished',
    '5.17.0 invariants pass',
    '5.17.0 schemas unfinished',
  ])
  expect(seenText(renderMarkdown(summary))).toContain('2 versions, with 1 pass, 0 fail, 3 unfinished.')
  expect(written('page.html').match(/<td class="unfinished">/g)).toHaveLength(3)
})

it('a sweep whose jobs left nothing at all is a table of unfinished rows', async () => {
  const ran = await run({ planned: planned('5.17.0') })
  expect(ran).toMatchObject({ status: 0, outputs: { results: '2', failed: '0', unfinished: '2' } })
  expect(verdicts()).toEqual(['5.17.0 invariants unfinished', '5.17.0 schemas unfinished'])
})

it.each(['', '[]'])('without a plan (%j) somebody has to say where the reports are', async (plan) => {
  const ran = await run({ planned: plan })
  expect(ran.status).toBe(1)
  expect(ran.stdout).toMatch(/^::error[^\n]*reports: found 0 reports, expected 1 to 2000 files/m)
})

it.each([
  ['{}', '"{}"'],
  ['[{"engine": "transformers"', '"[{\\"engine\\": \\"transformers\\""'],
  ['["5.17.0"]', '"5.17.0"'],
  ['[{"engine": "vllm", "version": "0.22"}]', '{"engine":"vllm","version":"0.22"}'],
  ['[{"engine": "transformers", "version": "latest"}]', '{"engine":"transformers","version":"latest"}'],
  ['[{"engine": "transformers", "version": 5}]', '{"engine":"transformers","version":5}'],
])('a plan that is none is told: %s', async (plan, found) => {
  put({})
  writeFileSync(path.join(workspace, 'page.html'), 'as it was')
  const ran = await run({ planned: plan })
  expect(ran.status).toBe(1)
  const expected = `planned: found ${found}, expected a JSON list of mappings such as {"engine": "transformers", "version": "5.17.0"}`
  expect(ran.stdout).toContain(expected)
  expect(written('page.html')).toBe('as it was')
})
