/** The preset finds and replaces what it should: its patterns, used as Renovate's regex manager uses them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

interface Preset {
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
