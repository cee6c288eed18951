/** Python's semantics, held against Python. */
import fc from 'fast-check'
import { arithmetic } from './arithmetic'
import { callBuiltin, callMethod, makeSet, Unknown } from './builtins'
import { COMPARISONS, names, scalars, values } from './testing/arbitraries'
import { askPython, canonical, type PythonAnswer } from './testing/python'
import { type ArithmeticOp, type Predicate } from './predicate'
import { compilePredicate } from './evaluate'
import { itemOf, iterate, Raised, truthy } from './semantics'
import { PySet, type PyValue } from './value'
import { encodeValue } from './wire'

const SAMPLE = 1200

/** What our function answers, in the words of Python's answer; undefined where it says that it does not know. */
function answerOf(run: () => PyValue): PythonAnswer | undefined {
  try {
    return { value: encodeValue(run()) }
  } catch (end) {
    if (end instanceof Raised) return { raises: end.exception }
    if (end instanceof Unknown) return undefined
    throw end
  }
}

/** The questions that we answer otherwise than Python. */
function disagreements(
  code: string,
  questions: readonly (readonly PyValue[])[],
  ours: (...parts: readonly PyValue[]) => PyValue,
): readonly string[] {
  const theirs = askPython(code, questions)
  return questions.flatMap((question, index) => {
    const own = answerOf(() => ours(...question))
    const real = theirs[index]
    if (own === undefined || real === undefined || canonical(own) === canonical(real)) return []
    return [
      `of ${JSON.stringify(question.map((part) => encodeValue(part)))} we say ${JSON.stringify(own)}, Python ${JSON.stringify(real)}`,
    ]
  })
}

const pairs = fc.sample(fc.tuple(values, values), { numRuns: SAMPLE, seed: 11 })
const singles = fc.sample(values, { numRuns: SAMPLE, seed: 12 })

test('truth', () => {
  expect(
    disagreements(
      'answer = lambda a: bool(a)',
      singles.map((value) => [value]),
      (value = null) => truthy(value),
    ),
  ).toEqual([])
})

/** Identity is fixed by the language for these only. */
const hasIdentity = (value: PyValue): boolean => value === null || typeof value === 'boolean'

test.each(COMPARISONS)('a %s b', (op) => {
  const questions = op.startsWith('is')
    ? pairs.filter(([left, right]) => hasIdentity(left) || hasIdentity(right))
    : pairs
  const compare = ([left = null, right = null]: readonly PyValue[]): PyValue => {
    const predicate: Predicate = {
      kind: 'compare',
      op,
      left: { kind: 'field', name: 'a' },
      right: { kind: 'field', name: 'b' },
    }
    return compilePredicate(predicate, names({}))({ kwargs: { a: left, b: right }, variables: {} })
  }
  expect(
    disagreements(`answer = lambda a, b: a ${op.replace('_', ' ')} b`, questions, (...parts) => compare(parts)).slice(
      0,
      3,
    ),
  ).toEqual([])
})

test.each<ArithmeticOp>(['+', '-', '*', '/', '//', '%', '|', '&', '^'])('a %s b', (op) => {
  // Numbers mostly: that is what guards calculate with; the other half tells which operands are refused.
  const numbers = fc.sample(fc.tuple(scalars, scalars), { numRuns: SAMPLE, seed: 13 })
  // A text repeated 10**20 times is refused by memory, not by meaning.
  const questions = [...numbers, ...pairs].filter(
    (parts) =>
      op !== '*' ||
      parts.every((part) => typeof part !== 'bigint' && !(typeof part === 'number' && Math.abs(part) > 100)),
  )
  expect(
    disagreements(`answer = lambda a, b: a ${op} b`, questions, (left = null, right = null) =>
      arithmetic(op, left, right),
    ).slice(0, 3),
  ).toEqual([])
})

test('a ** b of small numbers', () => {
  const small = fc.constantFrom<PyValue>(0, 1, 2, 3, -1, -2, true, 0.5, 'a', null)
  const questions = fc
    .sample(fc.tuple(small, small), { numRuns: 300, seed: 14 })
    .filter(([base, power]) => !(typeof base === 'number' && base < 0 && power === 0.5))
  expect(
    disagreements('answer = lambda a, b: a ** b', questions, (left = null, right = null) =>
      arithmetic('**', left, right),
    ).slice(0, 3),
  ).toEqual([])
})

test('a[b]', () => {
  expect(
    disagreements('answer = lambda a, b: a[b]', pairs, (left = null, right = null) => itemOf(left, right)).slice(0, 3),
  ).toEqual([])
})

test('iteration', () => {
  const ordered = singles.filter((value) => !(value instanceof PySet))
  expect(
    disagreements(
      'answer = lambda a: [x for x in a]',
      ordered.map((value) => [value]),
      (value = null) => [...iterate(value)],
    ).slice(0, 3),
  ).toEqual([])
})

test.each([
  'len',
  'bool',
  'int',
  'float',
  'str',
  'repr',
  'tuple',
  'list',
  'set',
  'frozenset',
  'abs',
  'min',
  'max',
  'sum',
  'sorted',
  'any',
  'all',
  'round',
])('%s(a)', (name) => {
  const ordered = singles.filter((value) => !holdsSet(value))
  expect(
    disagreements(
      `answer = lambda a: ${name}(a)`,
      ordered.map((value) => [value]),
      (value = null) => callBuiltin(name, [value]),
    ).slice(0, 3),
  ).toEqual([])
})

/** Which of two equal elements a set keeps, and where it stops at one that is unhashable, is nobody's promise. */
function isPlainOperand(value: PyValue): boolean {
  const made = answerOf(() => makeSet(iterate(value), false))
  return made !== undefined && 'value' in made && !/float|\$int|true|false/.test(JSON.stringify(encodeValue(value)))
}

/** The order of a set's elements is nobody's promise. */
function holdsSet(value: PyValue): boolean {
  return JSON.stringify(encodeValue(value)).includes('set"')
}

test.each(['lower', 'upper', 'strip', 'isdigit', 'split', 'keys', 'values', 'items', 'copy'])('a.%s()', (name) => {
  const code = `answer = lambda a: list(a.${name}()) if ${JSON.stringify(name)} in ("keys", "values", "items") else a.${name}()`
  expect(
    disagreements(
      code,
      singles.map((value) => [value]),
      (value = null) => callMethod(name, value, []),
    ).slice(0, 3),
  ).toEqual([])
})

test.each([
  'startswith',
  'endswith',
  'split',
  'get',
  'issubset',
  'issuperset',
  'isdisjoint',
  'union',
  'intersection',
  'difference',
])('a.%s(b)', (name) => {
  const code = `answer = lambda a, b: a.${name}(b)`
  const sets = fc
    .sample(fc.tuple(values, values), { numRuns: 6 * SAMPLE, seed: 15 })
    .filter(([left, right]) =>
      left instanceof PySet
        ? isPlainOperand(left) && isPlainOperand(right)
        : typeof left === 'string' || typeof left === 'object',
    )
  expect(
    disagreements(code, sets.slice(0, SAMPLE), (left = null, right = null) => callMethod(name, left, [right])).slice(
      0,
      3,
    ),
  ).toEqual([])
})
