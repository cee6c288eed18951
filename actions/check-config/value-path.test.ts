import { parsePythonYaml } from '../shared/rules/python-text/yaml'
import { parseValuePath, selectValues } from './value-path'

const document = parsePythonYaml(`
generation: {a: 1}
studies:
  - engine: {sampling: {b: 2}}
  - engine: {sampling: {c: 3}}
  - other: 1
"a.b": {d: 4}
empty:
`)[0]!.value

test.each([
  ['generation', ['generation']],
  ['$.generation', ['generation']],
  ['$', ['']],
  ['$.studies[*].engine.sampling', ['studies.0.engine.sampling', 'studies.1.engine.sampling']],
  ['studies[1].engine', ['studies.1.engine']],
  ['studies[9]', []],
  ['studies.*.engine', ['studies.0.engine', 'studies.1.engine']],
  ['..sampling', ['studies.0.engine.sampling', 'studies.1.engine.sampling']],
  ['studies..sampling.b', ['studies.0.engine.sampling.b']],
  ["['a.b']", ['a.b']],
  ['$["a.b"].d', ['a.b.d']],
  ['empty', ['empty']],
  ['generation.a.b', []],
  ['missing', []],
])('%s', (text, paths) => {
  const pattern = parseValuePath(text)
  expect(pattern).toBeDefined()
  expect(selectValues(document, pattern!).map(({ path }) => path.join('.'))).toEqual(paths)
})

test.each(['a..', '.', 'a[', 'a[x]', 'a b', 'a[-1]', "a['b", 'a.[0]x', 'a[0]b'])('%s is no path', (text) => {
  expect(parseValuePath(text)).toBeUndefined()
})
