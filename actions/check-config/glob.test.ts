import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UserError } from '../shared/runtime/problems'
import { findFiles, matchesAny } from './glob'

let root = ''
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'glob-'))
  for (const file of [
    'a.yaml',
    'b.yml',
    'c/d.yaml',
    'c/e/f.json',
    'c/e/[g].yaml',
    'node_modules/x.yaml',
    '.git/y.yaml',
    '.hidden/z.yaml',
  ]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), '')
  }
  symlinkSync('c/d.yaml', path.join(root, 'link.yaml'))
  symlinkSync('/etc/hostname', path.join(root, 'outside.yaml'))
  symlinkSync('c', path.join(root, 'folder'))
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

test.each([
  [['a.yaml'], ['a.yaml']],
  [['./a.yaml', 'a.yaml'], ['a.yaml']],
  [['*.yaml'], ['a.yaml', 'link.yaml']],
  [['**/*.yaml'], ['.hidden/z.yaml', 'a.yaml', 'c/d.yaml', 'c/e/[g].yaml', 'link.yaml']],
  [['**/*.{yml,json}'], ['b.yml', 'c/e/f.json']],
  [['c/**'], ['c/d.yaml', 'c/e/[g].yaml', 'c/e/f.json']],
  [['c/?.yaml'], ['c/d.yaml']],
  [['[ab].y*'], ['a.yaml', 'b.yml']],
  [['[!a].y*'], ['b.yml']],
  [
    ['**/*.yaml', '!c/**', '!.*/**', 'c/d.yaml'],
    ['a.yaml', 'c/d.yaml', 'link.yaml'],
  ],
  [['missing/*.yaml'], []],
])('%j', (patterns, files) => {
  expect(findFiles(root, patterns)).toEqual(files)
})

test('patterns that lead out of the workspace are refused, all at once', () => {
  expect(() => findFiles(root, ['../x', '/etc/*', 'ok', 'C:/x', '!../y', ''])).toThrow(UserError)
  try {
    findFiles(root, ['../x', '/etc/*', 'ok', 'C:/x', '!../y', ''])
  } catch (error) {
    expect((error as UserError).problems).toHaveLength(5)
  }
})

test('a path is matched as the files are', () => {
  expect(matchesAny('c/e/f.json', ['*.json'])).toBe(false)
  expect(matchesAny('c/e/f.json', ['**/*.json'])).toBe(true)
})
