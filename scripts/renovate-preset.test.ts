/** The preset finds and replaces what it should: its patterns, used as Renovate's regex manager uses them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { definitionsFor, PROBE_BLOCKED } from '../actions/report/labels'
import { JOB_LOGIN } from '../actions/shared/github/token-login'
import { pageFile, withApp } from './act/guide'

interface Preset {
  readonly gitIgnoredAuthors: readonly string[]
  readonly stopUpdatingLabel: string
  readonly packageRules: readonly { readonly matchUpdateTypes?: readonly string[]; readonly rebaseWhen?: string }[]
  readonly customManagers: readonly {
    readonly managerFilePatterns: readonly string[]
    readonly matchStrings: readonly string[]
    readonly datasourceTemplate: string
    readonly versioningTemplate: string
  }[]
}
const root = path.dirname(__dirname)
const preset = JSON.parse(readFileSync(path.join(root, 'renovate/default.json'), 'utf8')) as Preset
const manager = preset.customManagers[0]!
/** A pattern between slashes is a regular expression; Renovate runs match strings globally. */
const filePattern = new RegExp(manager.managerFilePatterns[0]!.slice(1, -1))
const matches = (text: string): RegExpExecArray[] => [...text.matchAll(new RegExp(manager.matchStrings[0]!, 'g'))]

it('looks at the version in force of every engine, and at no output', () => {
  for (const file of ['engine_versions/transformers/current.yaml', 'sub/engine_versions/tensorrt_llm/current.yaml'])
    expect(file).toMatch(filePattern)
  for (const file of [
    'engine_versions/transformers/v5_17_0/outputs/current.yaml',
    'engine_versions/transformers/pins.yaml',
    'engine_versions/current.yaml',
    'my_engine_versions/x/current.yaml',
  ])
    expect(file).not.toMatch(filePattern)
})

it('finds package and version in the file of this repository, and the edit is the version alone', () => {
  const file = path.join(root, 'engine_versions/transformers/current.yaml')
  const text = readFileSync(file, 'utf8')
  const [match, ...others] = matches(text)
  expect(others).toEqual([])
  const { library } = parse(text) as { library: { pep503_name: string; current_version: string } }
  expect(match?.groups).toEqual({ depName: library.pep503_name, currentValue: library.current_version })
  const edited = text.replace(match![0], match![0].replace(library.current_version, '99.0.0'))
  expect(parse(edited)).toEqual({ ...(parse(text) as object), library: { ...library, current_version: '99.0.0' } })
})

it('reads other spellings people write, and never a version without quotes', () => {
  expect(matches('library:\n  pep503_name: "vllm"  # from PyPI\n  current_version: "0.20"\n')[0]?.groups).toEqual({
    depName: 'vllm',
    currentValue: '0.20',
  })
  expect(matches('library:\n  pep503_name: vllm\n  current_version: 0.20\n')).toEqual([])
  expect([manager.datasourceTemplate, manager.versioningTemplate]).toEqual(['pypi', 'pep440'])
})

/** Renovate compares addresses as they are, and one author that it does not know makes the branch somebody else's. */
const isLeftAlone = (ignored: readonly string[], authors: readonly string[]): boolean =>
  authors.some((author) => author !== 'bot@renovateapp.com' && !ignored.includes(author))
const job = `41898282+${JOB_LOGIN}@users.noreply.github.com`

it('a commit of the job leaves the branch to Renovate, and one of a person takes it', () => {
  const { gitIgnoredAuthors: ignored } = preset
  expect(isLeftAlone(ignored, ['bot@renovateapp.com', job])).toBe(false)
  expect(isLeftAlone(ignored, ['bot@renovateapp.com', job, 'maria@example.org'])).toBe(true)
})

it('the list of the page, which takes the place of that of the preset, holds it and an App', () => {
  const settings = (text: string): Partial<Preset> => JSON.parse(text) as Partial<Preset>
  // Without an App there is nothing to add, so there is no list that could lack an address.
  expect(settings(pageFile('renovate.json')).gitIgnoredAuthors).toBeUndefined()
  const { gitIgnoredAuthors: ignored = [] } = settings(withApp('renovate.json'))
  expect(ignored).toEqual(expect.arrayContaining([...preset.gitIgnoredAuthors]))
  const others = ignored.filter((author) => !preset.gitIgnoredAuthors.includes(author))
  expect(others).toEqual([expect.stringMatching(/^\d+\+[a-z0-9-]+\[bot\]@users\.noreply\.github\.com$/)])
  expect(isLeftAlone(ignored, [job, ...others])).toBe(false)
})

it('stops at the label that the report sets, also on pull requests about several engines', () => {
  expect(preset.stopUpdatingLabel).toBe(PROBE_BLOCKED)
  expect(definitionsFor('vllm/').map(({ name }) => name)).toContain(preset.stopUpdatingLabel)
})

it('a branch that is only behind is not written anew, which would drop what was approved on it', () => {
  const [everyUpdate] = preset.packageRules.filter(({ matchUpdateTypes }) => matchUpdateTypes === undefined)
  expect(everyUpdate?.rebaseWhen).toBe('conflicted')
})
