/** The page in a real browser, with names as long and text as hostile as an engine can make them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { visible } from '../shared/report/escape'
import { type Browser, startBrowser } from '../shared/report/testing/browser'
import { FAINT } from '../shared/report/testing/faint-text'
import { probeReport } from '../shared/testing/artefacts'
import { mergeCompat } from './compat'
import { compatPage } from './page'

const HOSTILE = '</code></summary><script>document.title = "owned"</script>\n\u202eevil'
const LONG = `transformers.generation.configuration_utils:${'GenerationConfigWithAVeryLongName'.repeat(6)}.validate`
const FAILURE = `cannot import transformers: ImportError: ${LONG}`

const folder = mkdtempSync(path.join(tmpdir(), 'llem-compat-page-'))
const file = path.join(folder, 'compat.html')
let browser: Browser
beforeAll(() => {
  const fail = (version: string, reasons: string[], missing: string[] = []): ReturnType<typeof probeReport> =>
    probeReport({
      version,
      installed_version: version,
      producer: 'schemas',
      verdict: 'fail',
      reasons,
      landmarks_missing: missing.map((landmark) => ({ landmark, reason: `there is no ${landmark}` })),
    })
  const compat = mergeCompat(
    'transformers',
    undefined,
    [
      probeReport({ version: '5.16.0', installed_version: '5.16.0' }),
      fail('5.16.0', [`landmarks are missing: ${LONG}`, 'the second reason'], [LONG, HOSTILE]),
      fail('5.17.0', [FAILURE]),
      probeReport({ version: '5.18.0', installed_version: '5.17.0', version_inside_envelope: false }),
      fail('5.18.0', [HOSTILE]),
    ],
    ['5.19.0'],
  )
  writeFileSync(file, compatPage(compat))
  browser = startBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const open: Browser['open'] = (hash, view) => browser.open(`${pathToFileURL(file).href}${hash}`, view)
/** What a reader sees in each cell before anything is unfolded. */
const CELLS = `Object.fromEntries([...document.querySelectorAll('tbody tr')].map((row) => [row.cells[0].innerText, [...row.cells].slice(1).map((cell) => cell.innerText.trim().replace(/\\s+/g, ' '))]))`

it('tells at once what broke, and has the rest folded', async () => {
  const tab = await open('')
  expect(tab.complaints).toEqual([])
  expect(await tab.evaluate(CELLS)).toEqual({
    '5.19.0': [expect.stringMatching(/^unfinished the sweep has no report/), expect.stringMatching(/^unfinished /)],
    '5.18.0': ['fail outside the approved range the library that is installed is 5.17.0', `fail ${visible(HOSTILE)}`],
    '5.17.0': ['not probed', `fail ${FAILURE}`],
    '5.16.0': ['pass', `fail landmarks are missing: ${LONG} (and 3 more)`],
  })
  await tab.evaluate('document.querySelector("summary").click()')
  const { '5.16.0': unfolded } = await tab.evaluate<Record<string, string[]>>(CELLS)
  expect(unfolded?.[1]).toContain(`the second reason ${LONG}: there is no ${LONG} ${visible(HOSTILE)}: there is no`)
  expect(await tab.evaluate('document.title')).toBe('transformers: compatibility')
  expect(await tab.evaluate('document.scripts.length')).toBe(0)
})

it.each([320, 500, 1200])('fits a window of %d pixels, with the last column in view', async (width) => {
  const tab = await open('', { width, height: 800 })
  await tab.evaluate('document.querySelectorAll("details").forEach((item) => { item.open = true })')
  expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width)
  const table =
    '(() => { const { scrollWidth, clientWidth } = document.querySelector(".scroll"); return scrollWidth - clientWidth })()'
  // A telephone held upright may scroll the table; it is too narrow for two columns of text.
  if (width > 320) expect(await tab.evaluate(table)).toBe(0)
})

it.each(['light', 'dark'] as const)('can be read in %s colours', async (scheme) => {
  const tab = await open('', { scheme })
  await tab.evaluate('document.querySelectorAll("details").forEach((item) => { item.open = true })')
  expect(await tab.evaluate(FAINT)).toEqual([])
  // What is around the page and the bars to scroll it go by the root.
  expect(await tab.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light dark')
  const [red = 0] = await tab.evaluate<number[]>(
    'getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)',
  )
  expect(red < 128).toBe(scheme === 'dark')
})
