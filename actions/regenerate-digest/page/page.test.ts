/** The page in a real browser, on what the stage wrote for an engine with hostile text. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { toolkitRoot } from '../../shared/engines/paths'
import { visible } from '../../shared/report/escape'
import { type Browser, startBrowser, type View } from '../../shared/report/testing/browser'
import { FAINT } from '../../shared/report/testing/faint-text'
import { CLASS, HOSTILE, RULES } from '../testing/artefacts'
import { type Workspace, workspace } from '../testing/run-stage'

let space: Workspace
let browser: Browser
let summary = ''
beforeAll(() => {
  space = workspace()
  space.put('engine_versions/demo/curated.yaml', `schema_version: 1\nengine: demo\nclasses:\n  ${CLASS}: [size]\n`)
  const run = space.run()
  if (run.status !== 0) throw new Error(run.log)
  summary = run.summary
  browser = startBrowser()
})
afterAll(async () => {
  await browser.close()
  space.remove()
})

const url = (hash = ''): string => `${pathToFileURL(path.join(space.root, 'docs/generated/demo.html')).href}${hash}`
const open = (view?: View, hash?: string) => browser.open(url(hash), view)
/** The ids and first words of what is shown. */
const SHOWN = `[...document.querySelectorAll('[data-item]')].filter((item) => item.checkVisibility()).map((item) => item.id || item.querySelector('th code, p .id, p code:nth-of-type(2)')?.textContent || item.textContent.trim().split(/\\s/)[0])`
const choose = (name: string, value: string): string =>
  `{ const control = document.getElementById('filter').elements.namedItem(${JSON.stringify(name)}); control.value = ${JSON.stringify(value)}; control.dispatchEvent(new Event('input', { bubbles: true })) }`

describe('the page', () => {
  it('loads nothing, logs nothing, and runs nothing but its own script', async () => {
    const tab = await open()
    expect(tab.complaints).toEqual([])
    expect(await tab.evaluate('document.title')).toBe('demo 2.0: rules and parameters')
    expect(
      await tab.evaluate(
        'document.images.length + document.querySelectorAll("iframe, object, embed, link, base").length',
      ),
    ).toBe(0)
    expect(await tab.evaluate('document.scripts.length')).toBe(1)
  })

  it('forbids what it does not do', async () => {
    const tab = await open()
    await tab.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "owned"' }))`,
    )
    await tab.evaluate(`fetch('https://a.example/').catch(() => undefined)`)
    expect(await tab.evaluate('document.title')).toBe('demo 2.0: rules and parameters')
    expect(tab.complaints.join('\n')).toMatch(/Content Security Policy/)
    expect(tab.complaints.filter((complaint) => complaint.startsWith('asked for'))).toEqual([])
  })

  it('shows hostile text as it is', async () => {
    const tab = await open()
    expect(await tab.evaluate('document.body.textContent')).toContain(visible(HOSTILE))
  })

  it('is searched from the keyboard, in every section', async () => {
    const tab = await open()
    await tab.press('/')
    await tab.type('DEPTH')
    expect(await tab.evaluate(SHOWN)).toEqual([RULES.dormant.id, 'depth'])
    expect(await tab.evaluate('document.getElementById("count").value')).toMatch(/^2 of \d+ entries$/)
    expect(await tab.evaluate('document.querySelector("#rules .of").textContent')).toBe('(1 of 4)')
    expect(await tab.evaluate('document.querySelector("#fidelity").checkVisibility()')).toBe(false)
  })

  it('is filtered by class, severity and change, also into what is folded, and cleared', async () => {
    const tab = await open()
    const everything = await tab.evaluate<string[]>(SHOWN)
    await tab.evaluate(choose('severity', 'dormant'))
    expect(await tab.evaluate(SHOWN)).toEqual([RULES.dormant.id])
    await tab.evaluate(choose('severity', ''))
    await tab.evaluate(choose('change', 'error'))
    expect(await tab.evaluate(SHOWN)).toEqual([RULES.positive.id, RULES.positive.id])
    await tab.evaluate(choose('change', 'info'))
    expect(await tab.evaluate(SHOWN)).toEqual([RULES.hostile.id, RULES.hostile.id])
    await tab.evaluate(choose('change', ''))
    await tab.evaluate(choose('class', CLASS))
    expect((await tab.evaluate<string[]>(SHOWN)).length).toBeGreaterThanOrEqual(everything.length)
    await tab.evaluate(`document.querySelector('button[type=reset]').click()`)
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 20))')
    expect(await tab.evaluate(SHOWN)).toEqual(everything)
  })

  it('shows a rule that a link names', async () => {
    const tab = await open({}, `#${RULES.dormant.id}`)
    await tab.evaluate(choose('search', 'nothing has this'))
    expect(await tab.evaluate(SHOWN)).toEqual([])
    await tab.evaluate(`location.hash = '#${RULES.positive.id}'`)
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 50))')
    expect(await tab.evaluate(SHOWN)).toContain(RULES.positive.id)
  })

  it('shows everything without its script', async () => {
    const [plain, scripted] = [await open({ javascript: false }), await open()]
    const count = 'document.querySelectorAll("[data-item]").length'
    expect(await plain.evaluate(count)).toBe(await scripted.evaluate(count))
    expect(await plain.evaluate('document.querySelectorAll("[data-item][hidden]").length')).toBe(0)
    expect(await plain.evaluate('document.getElementById("filter").checkVisibility()')).toBe(false)
  })

  it.each([320, 390, 768, 1280])('fits a window of %d pixels', async (width) => {
    const tab = await open({ width, height: 800 })
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  it.each(['light', 'dark'] as const)('can be read in %s colours', async (scheme) => {
    const tab = await open({ scheme })
    expect(await tab.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(scheme === 'dark')
    expect(await tab.evaluate(FAINT)).toEqual([])
  })

  it('is one a screen reader can walk through', async () => {
    const tab = await open()
    expect(await tab.evaluate('document.documentElement.lang')).toBe('en')
    expect(
      await tab.evaluate(
        '[...document.querySelectorAll("input, select")].filter((control) => control.labels.length !== 1).length',
      ),
    ).toBe(0)
    expect(
      await tab.evaluate('["header", "nav", "main", "footer"].map((name) => document.querySelectorAll(name).length)'),
    ).toEqual([1, 1, 1, 1])
    expect(await tab.evaluate('document.querySelectorAll("th:not([scope])").length')).toBe(0)
    expect(
      await tab.evaluate(
        'new Set([...document.querySelectorAll("[id]")].map((element) => element.id)).size === document.querySelectorAll("[id]").length',
      ),
    ).toBe(true)
    const levels = await tab.evaluate<number[]>(
      '[...document.querySelectorAll("h1, h2, h3")].map((heading) => Number(heading.localName[1]))',
    )
    expect(levels[0]).toBe(1)
    expect(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)).toBe(true)
    expect(
      await tab.evaluate(
        '[...document.querySelectorAll("a[href^=\'#\']")].filter((link) => !document.getElementById(link.hash.slice(1))).length',
      ),
    ).toBe(0)
  })
})

describe('the chart of the job summary', () => {
  it('is drawn by Mermaid', async () => {
    const source = /```mermaid\n([^]*?)```/.exec(summary)![1]!
    space.put(
      'chart.html',
      `<!doctype html><meta charset="utf-8"><body><script src="${pathToFileURL(path.join(toolkitRoot(__dirname), 'node_modules/mermaid/dist/mermaid.min.js')).href}"></script>`,
    )
    const tab = await browser.open(pathToFileURL(path.join(space.root, 'chart.html')).href)
    const drawn = await tab.evaluate<string>(
      `mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }); mermaid.render('chart', ${JSON.stringify(source)}).then(({ svg }) => { document.body.innerHTML = svg; return document.body.textContent })`,
    )
    for (const label of [
      '5 sites',
      '5 rules',
      '3 refused',
      '1 without effect',
      '1 rulein quarantine',
      '1 site without a ruleenv gated',
    ])
      expect(drawn).toContain(label)
  })
})
