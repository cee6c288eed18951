import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startBrowser } from '../../shared/report/testing/browser'
import { type PlannedCell } from '../plan/model'
import { parseRecipe } from '../recipe/parse-recipe'
import { type TrialRecord } from '../run/trial-record'
import { cellResult } from './cell-result'
import { makeMatrix, type Matrix, bestMitigations } from './matrix'
import { formatMatrixJson } from './matrix-json'
import { formatMatrixMarkdown } from './matrix-markdown'
import { type FailOn, policyFailure } from './policy'
import { formatReport } from './report-html'

/** A cell in short: how many trials fail, pass and end in an error, and how long a step takes. */
interface Sketch {
  readonly name: string
  readonly failed?: number
  readonly passed?: number
  readonly errors?: number
  readonly ms?: number
  readonly planned?: number
  readonly environment?: string
  readonly hardware?: string
  readonly hint?: string
  readonly mitigation?: string
}

function matrixOf(sketches: readonly Sketch[], confound: object = {}): Matrix {
  const cells = sketches.map(({ name, environment = 'local', mitigation = 'm' }) => ({
    name,
    mitigations: [mitigation],
    environment,
  }))
  const { recipe } = parseRecipe({
    schema_version: 1,
    workload: 'w | <i>',
    command: ['true'],
    trials: 10,
    steps: 2,
    cells,
    confound: { ...confound } as never,
  })
  const planned = sketches.map((sketch, index): PlannedCell => ({
    id: `c${index}`,
    name: sketch.name,
    mitigations: [sketch.mitigation ?? 'm'],
    image: null,
    extra_env: {},
    resolved_env_vars: {},
    bundle_sha256: '',
    mitigation_sources: {},
    environment: {
      name: sketch.environment ?? 'local',
      docker: null,
      venv: null,
      gpu: 'none',
      runs_on: [],
      source_package: 'aorta',
      inline: false,
    },
    trials: sketch.planned ?? (sketch.failed ?? 0) + (sketch.passed ?? 0) + (sketch.errors ?? 0),
    steps: 2,
    workload_config: {},
    command: ['true'],
    step_time_regex: null,
    content_hash: '',
  }))
  const results = planned.map((cell, index) => {
    const { failed = 0, passed = 0, errors = 0, ms = 100, hardware = 'h', hint = 'lost' } = sketches[index]!
    const records = Array.from({ length: failed + passed + errors }, (_, trial): TrialRecord => {
      const verdict = trial < failed ? 'fail' : trial < failed + passed ? 'pass' : 'error'
      return {
        schema_version: 1,
        cell: cell.name,
        trial,
        attempt: 0,
        role: 'trial',
        final: true,
        content_hash: '',
        session: 's',
        verdict,
        exit_status: verdict === 'pass' ? 'ok' : verdict === 'fail' ? 'workload_failed' : 'infrastructure_failed',
        wall_clock_sec: 1,
        hardware,
        nonfinite_step_samples: 0,
        exit_code: 0,
        signal: null,
        note: verdict === 'error' ? 'the driver is too old' : null,
        result: {
          passed: verdict === 'pass',
          step_times_ms: verdict === 'error' ? [] : [ms * (1 + (trial % 3) / 500), ms],
          failure_details: verdict === 'fail' ? [{ hint }] : [],
        },
      }
    })
    return cellResult({ cell, records, sessions: new Set(['s']), stopAfter: null })
  })
  const lock = {
    schema_version: 1 as const,
    recipe_sha256: '',
    recipe_source: { path: 'r|<b>.yaml', sha256: null },
    workload: 'w',
    ticket: null,
    baseline_cell: '',
    inputs: {},
    sidecars: [],
    cells: planned,
  }
  return makeMatrix({ recipe, lock, timestamp: '2026-01-01T00-00-00', results, trialPaths: new Map(), warnings: [] })
}

const effects = (matrix: Matrix): unknown[] =>
  matrix.cells.map(({ result, comparison }) => [
    result.cell.name,
    comparison.effect,
    comparison.speed,
    comparison.trusted,
    comparison.possiblyInert,
  ])

test('effect and speed are two answers', () => {
  const matrix = matrixOf([
    { name: 'baseline-0', failed: 9, passed: 1 },
    { name: 'fix', passed: 10 },
    { name: 'slow-fix', passed: 10, ms: 130 },
    { name: 'reduces', failed: 3, passed: 7 },
    { name: 'inert', failed: 9, passed: 1 },
    { name: 'few', passed: 2 },
    { name: 'broken', errors: 4 },
    { name: 'shaky', passed: 8, errors: 2 },
    { name: 'lost', planned: 5 },
  ])
  expect(effects(matrix)).toEqual([
    ['baseline-0', 'baseline', '(baseline)', true, false],
    ['fix', 'fixes', '+0%', true, false],
    ['slow-fix', 'fixes', 'speed (+30%)', true, false],
    ['reduces', 'reduces', '+0%', true, false],
    ['inert', 'no effect', '+0%', true, true],
    ['few', 'inconclusive', '+0%', false, false],
    ['broken', 'inconclusive', 'n/a (did_not_run)', false, false],
    ['shaky', 'fixes', '+0%', false, false],
    ['lost', 'inconclusive', 'n/a (no_result)', false, false],
  ])
  expect(bestMitigations(matrix)).toEqual(['fix', 'reduces'])
})

test('what is convincing alone (p = 0.03) is not as the best of sixty', () => {
  const lucky = { name: 'lucky', passed: 10 }
  const inert = Array.from({ length: 59 }, (_, index) => ({ name: `inert-${index}`, failed: 5, passed: 5 }))
  const baseline = { name: 'baseline-0', failed: 5, passed: 5 }
  expect(bestMitigations(matrixOf([baseline, lucky]))).toEqual(['lucky'])
  const among = matrixOf([baseline, lucky, ...inert])
  expect(bestMitigations(among)).toEqual([])
  expect(among.cells[1]!.comparison).toMatchObject({
    effect: 'fixes',
    trusted: false,
    effectReason: 'no trial fails, which among so many cells may be chance',
  })
})

test('a cell that fails more often is worse, and a baseline that did not reproduce is said at the top', () => {
  const matrix = matrixOf([
    { name: 'baseline-0', passed: 10 },
    { name: 'worse', failed: 8, passed: 2 },
    { name: 'same', passed: 10 },
  ])
  expect(effects(matrix).slice(1)).toEqual([
    ['worse', 'worse', '+0%', true, false],
    ['same', 'inconclusive', '+0%', false, false],
  ])
  expect(formatMatrixMarkdown(matrix).split('\n').slice(2, 4).join()).toMatch(/WARNING.*did not reproduce the failure/)
})

test('times of different hardware are not compared', () => {
  const [, cell] = matrixOf([
    { name: 'baseline-0', failed: 9 },
    { name: 'a', passed: 9, hardware: 'other' },
  ]).cells
  expect(cell!.comparison).toMatchObject({ tag: 'n/a', speed: 'n/a (runner mismatch)', effect: 'fixes' })
})

test('each environment has its own baseline when asked', () => {
  const sketches = [
    { name: 'baseline-a', failed: 9, environment: 'a' },
    { name: 'x', passed: 9, environment: 'a' },
    { name: 'baseline-b', passed: 9, environment: 'b' },
    { name: 'y', failed: 9, environment: 'b' },
  ]
  expect(matrixOf(sketches).cells.map(({ comparison }) => comparison.effect)).toEqual([
    'baseline',
    'fixes',
    'fixes',
    'no effect',
  ])
  expect(matrixOf(sketches, { per_environment: true }).cells.map(({ comparison }) => comparison.effect)).toEqual([
    'baseline',
    'fixes',
    'baseline',
    'worse',
  ])
})

test('an automatic baseline that never ran is passed over; a configured one is not', () => {
  const sketches = [
    { name: 'baseline-a', errors: 3 },
    { name: 'baseline-b', failed: 9 },
    { name: 'x', passed: 9 },
  ]
  expect(matrixOf(sketches)).toMatchObject({ baseline: 'baseline-b', baselineUsable: true })
  expect(matrixOf(sketches, { baseline_cell: 'baseline-a' })).toMatchObject({
    baseline: 'baseline-a',
    baselineUsable: false,
  })
})

test.each<[readonly FailOn[], RegExp | undefined]>([
  [['error'], /2 cell\(s\) with too many errors to be relied on: broken, shaky/],
  [['no-result'], /1 cell\(s\) without any result: lost/],
  [['incomplete'], /1 cell\(s\) with missing trials: cut/],
  [['regression'], undefined],
  [['never', 'error'], undefined],
])('the policy %j is applied', (policy, expected) => {
  const matrix = matrixOf([
    { name: 'baseline-0', failed: 9 },
    { name: 'broken', errors: 3 },
    { name: 'shaky', passed: 8, errors: 2 },
    { name: 'lost', planned: 3 },
    { name: 'cut', passed: 2, planned: 9 },
  ])
  const failure = policyFailure(matrix, policy)
  if (expected === undefined) expect(failure).toBeUndefined()
  else expect(failure).toMatch(expected)
})

const hostile =
  '</script><script>document.title="pwned"</script> | `x` [a](http://evil) @team <img src=x onerror=alert(1)>\n\u202e'
const shown = matrixOf([
  { name: 'baseline-0', failed: 9, passed: 1, hint: hostile },
  { name: 'fix', passed: 10, ms: 150, environment: 'x|y <b>', mitigation: 'a|b' },
  { name: 'lost', planned: 4 },
])

test('every cell has a sentence for a reader who knows no statistics', () => {
  const text = formatMatrixMarkdown(
    matrixOf([
      { name: 'baseline-a', failed: 10, passed: 10 },
      { name: 'fixed', passed: 20 },
      { name: 'slow', passed: 20, ms: 130 },
      { name: 'worse', failed: 20 },
      { name: 'setup', errors: 3 },
      { name: 'inert', failed: 10, passed: 10 },
      { name: 'few', failed: 1, passed: 1 },
      { name: 'lost', planned: 4 },
    ]),
  )
  const [, shown = ''] = /## What this shows\n\n([\s\S]*?)\n\n## /.exec(text) ?? []
  expect(shown.split('\n')).toEqual([
    '- **baseline-a** is the baseline, and shows the failure: 10 of 20 trials fail.',
    '- **fixed** fixes the failure: 0 of 20 trials fail, against 10 of 20 of the baseline.',
    '- **slow** may only hide the failure by being slow: 0 of 20 trials fail, against 10 of 20 of the baseline, but its steps take 30% longer.',
    '- **worse** makes it worse: 20 of 20 trials fail, against 10 of 20 of the baseline.',
    expect.stringMatching(/^- \*\*setup\*\* tells nothing: all 3 trials .* \(the driver is too old\)\.$/),
    '- **inert** changes nothing at all: 10 of 20 trials fail, against 10 of 20 of the baseline, and the speed is the same. The setting may be read by nothing.',
    '- **few** shows nothing yet: 1 of 2 trials fails, against 10 of 20 of the baseline (fewer than 5 trials with a verdict).',
    '- **lost** has no result.',
  ])
})

test('the table survives what names and hints hold', () => {
  const text = formatMatrixMarkdown(shown)
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1)
  expect(text).not.toMatch(/<script|<img|<b>|@team|(?<!\\)\]\(/)
  expect(JSON.parse(formatMatrixJson(shown))).toMatchObject({ schema_version: 1, baseline_cell: 'baseline-0' })
})

test('the report is one page without requests or scripts, and a browser shows it', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'triage-report-')), 'report.html')
  writeFileSync(file, formatReport(shown))
  expect(readFileSync(file, 'utf8')).not.toMatch(/<script|<link|<img|href="(?!#)|@import|url\(/i)
  const browser = startBrowser()
  try {
    for (const width of [1200, 400]) {
      const tab = await browser.open(`file://${file}`, { width, height: 800 })
      const text = (selector: string): Promise<string[]> =>
        tab.evaluate(
          `[...document.querySelectorAll(${JSON.stringify(selector)})].map((found) => (found.innerText ?? found.textContent).replace(/\\s+/g, ' ').trim())`,
        )
      expect(await tab.evaluate('document.title')).toBe('Triage Matrix - w | <i>')
      expect(await text('.heat tbody tr')).toEqual([
        'm 90% 9 / 10 baseline',
        'a|b 0% 0 / 10 fixes, speed (+50%)',
        'm (lost) no_result',
      ])
      expect((await text('.findings li'))[1]).toMatch(
        /^fix may only hide the failure by being slow: 0 of 10 trials fail/,
      )
      expect(await tab.evaluate('document.querySelectorAll("svg rect").length')).toBeGreaterThan(2)
      expect(await text('svg g')).toEqual([
        expect.stringMatching(/^baseline-0: median/),
        expect.stringMatching(/^fix: median .*\+50%$/),
      ])
      // A place of the heat map leads to the trials behind it, which open without a script.
      expect(await text('details[open]')).toEqual([])
      await tab.evaluate('document.querySelector(".heat a").click()')
      await tab.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')
      const [open = ''] = await text('details[open]')
      expect(open).toMatch(/^baseline-0: 9 failed, 1 passed, 0 errors .*Trial Verdict Ended/)
      // What a workload wrote is text.
      expect(open).toContain('<script>document.title="pwned"</script>')
      expect(await tab.evaluate('document.querySelectorAll("script, img, link, iframe").length')).toBe(0)
      expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(tab.complaints).toEqual([])
    }
  } finally {
    await browser.close()
  }
}, 400_000)
