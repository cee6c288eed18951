import { chmodSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashInputs } from './inputs'

const root = mkdtempSync(path.join(tmpdir(), 'triage-inputs-'))
const workspace = path.join(root, 'workspace')
mkdirSync(workspace)
for (const file of ['train.py', '../train.py', 'config.yaml', 'empty'])
  writeFileSync(path.join(workspace, file), file === 'empty' ? '' : 'one')
const here = { searchPath: path.join(root, 'bin') }
mkdirSync(here.searchPath)
const program = path.join(here.searchPath, 'tool')
writeFileSync(program, '#!/bin/sh\n')
chmodSync(program, 0o755)

test.each([
  ['a file of the workspace', ['python', 'train.py'], ['train.py']],
  ['a file beside the workspace', ['python', '../train.py'], ['../train.py']],
  ['an absolute path', ['python', path.join(root, 'train.py')], [path.join(root, 'train.py')]],
  ['an option with a value', ['python', '--config=config.yaml'], ['config.yaml']],
  ['the program', ['tool', '-v'], [`program:${program}`]],
  ['nothing that is a file', ['python', '-m', 'package', '/proc', 'a\0b', 'x'.repeat(5000), 'train.py/below'], []],
])('on the machine that runs it, %s counts', (_name, command, expected) => {
  expect(Object.keys(hashInputs(workspace, [], command, here))).toEqual(expected)
})

test('a plan for other machines reads nothing outside the workspace', () => {
  const command = ['tool', '../train.py', path.join(root, 'train.py'), 'train.py']
  expect(Object.keys(hashInputs(workspace, [], command))).toEqual(['train.py'])
})

test('a change of any of them changes its hash', () => {
  const command = ['tool', '../train.py']
  const before = hashInputs(workspace, ['config.yaml'], command, here)
  expect(hashInputs(workspace, ['config.yaml'], command, here)).toEqual(before)
  writeFileSync(path.join(workspace, '../train.py'), 'two')
  writeFileSync(path.join(workspace, 'config.yaml'), 'two')
  utimesSync(program, 1, 1)
  const after = hashInputs(workspace, ['config.yaml'], command, here)
  for (const key of Object.keys(before)) expect(after[key]).not.toBe(before[key])
})

test('a file of the kernel that never ends is not read', () => {
  expect(hashInputs(workspace, [], ['/proc/kmsg', 'empty'], here)).toEqual({
    '/proc/kmsg': expect.any(String) as unknown,
    empty: expect.any(String) as unknown,
  })
})
