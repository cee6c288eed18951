/** The files of the getting-started page are ones this toolkit takes. act runs them: `npm run test-act`. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { loadCurrent, loadEngine, loadPins } from '../../actions/shared/engines/definitions'
import { repositoryRoot } from '../../actions/shared/testing/emulator'
import { downstream, ENGINE } from './downstream'
import { ownImages, pageFile, pageFiles, withApp } from './guide'

const workspace = mkdtempSync(path.join(tmpdir(), 'llem-guide-'))
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true })
})

const put = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true })
    writeFileSync(path.join(workspace, name), text)
  }
}

it('the engine of the page is one, with images of its own as well', () => {
  put(downstream())
  expect(loadCurrent(workspace, ENGINE).library.current_version).toBe('5.17.0')
  expect(loadEngine(workspace, ENGINE).engine).toBe(ENGINE)
  expect(loadPins(workspace, ENGINE).engine).toBe(ENGINE)
  const definition = `engine_versions/${ENGINE}/engine.yaml`
  put({ [definition]: `${pageFile(definition)}${ownImages()}` })
  expect(loadEngine(workspace, ENGINE).image_source).toBe('first-party')
})

it('what the page calls exists, and the App is added to the workflow of step 2', () => {
  for (const { name, note, text } of pageFiles()) {
    if (!name.startsWith('.github/workflows/')) continue
    const { jobs } = parse(text) as { jobs: Record<string, { uses: string }> }
    for (const { uses } of Object.values(jobs)) {
      const called = /^org\/llem-actions\/(\.github\/workflows\/[\w-]+\.yml)@v1$/.exec(uses)?.[1] ?? uses
      const exists = existsSync(path.join(repositoryRoot(), called))
      expect({ name, note, called, exists }).toMatchObject({ exists: true })
    }
  }
  for (const text of [pageFile('renovate.json'), withApp('renovate.json')]) {
    const { extends: presets } = JSON.parse(text) as { extends: string[] }
    const files = presets.map((preset) => `${preset.split('//')[1] ?? ''}.json`)
    expect(files.map((file) => existsSync(path.join(repositoryRoot(), file)))).toEqual([true])
  }
  const job = (text: string): Record<string, unknown> =>
    (parse(text) as { jobs: { llem: Record<string, unknown> } }).jobs.llem
  const plain = job(pageFile('.github/workflows/llem.yml'))
  expect(job(withApp('.github/workflows/llem.yml'))).toEqual({
    ...plain,
    with: { ...(plain['with'] as object), 'app-id': '${{ vars.LLEM_APP_ID }}' },
    secrets: { 'app-private-key': '${{ secrets.LLEM_APP_KEY }}' },
  })
})
