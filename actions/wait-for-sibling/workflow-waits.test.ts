import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '../shared/testing/emulator'
import { waitProblems } from './workflow-waits'

const workflow = (jobs: string): string => `on: push\njobs:\n${jobs}`
const gate = (sibling: string, needs = '[work]', name = 'llem:gate'): string =>
  `  work:\n    steps: [{run: x}]\n  gate:\n    name: '${name}'\n    needs: ${needs}\n    steps:\n      - uses: $/actions/wait-for-sibling\n        with: {siblings: ${sibling}}\n`

it('two gates may wait for each other', () => {
  expect(waitProblems({ 'a.yml': workflow(gate('b.yml')), 'b.yml': workflow(gate('a.yml')) })).toEqual([])
})

it.each([
  [
    'a job that works waits in a circle',
    { 'a.yml': workflow(gate('b.yml', '[work]', 'wait')), 'b.yml': workflow(gate('a.yml')) },
    /a\.yml: .* circle \(a\.yml -> b\.yml -> a\.yml\)/,
  ],
  [
    'a gate that does not need all work',
    { 'a.yml': workflow(gate('b.yml', '[]')), 'b.yml': workflow(gate('a.yml')) },
    /circle/,
  ],
  [
    'a circle of three',
    {
      'a.yml': workflow(gate('b.yml', '[work]', 'w')),
      'b.yml': workflow(gate('c.yml')),
      'c.yml': workflow(gate('a.yml')),
    },
    /a\.yml -> b\.yml -> c\.yml -> a\.yml/,
  ],
  ['itself', { 'a.yml': workflow(gate('a.yml')) }, /its own workflow/],
  ['nothing', { 'a.yml': workflow(gate('b.yml')) }, /does not exist/],
])('%s is refused', (_name, files, problem) => {
  expect(waitProblems(files).join('\n')).toMatch(problem)
})

it('the workflows of this repository do not wait in a circle, and some of them wait', () => {
  const folder = path.join(repositoryRoot(), '.github/workflows')
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )
  expect(waitProblems(files)).toEqual([])
  expect(waitProblems({ ...files, 'engine-schemas.yml': 'on: push' })).toEqual([])
  const broken = {
    ...files,
    'engine-schemas.yml': (files['engine-schemas.yml'] ?? '').replace('needs: [plan, work, report]', 'needs: [plan]'),
  }
  expect(waitProblems(broken).join()).toContain('circle')
})
