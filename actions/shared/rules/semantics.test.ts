/** Python's semantics, held against Python. */
import fc from 'fast-check'
import { arithmetic } from './arithmetic'
import { callBuiltin, callMethod, makeSet } from './builtins'
import { compilePredicate } from './evaluate'
import { type ArithmeticOp, type CompareOp } from './predicate'
import { itemOf, iterate, truthy } from './semantics'
import { ARITHMETIC, COMPARISONS, names, scalars, values } from './testing/arbitraries'
import { answerOf, askPython, canonical, type PythonAnswer } from './testing/python'
import { PySet, PyTuple, type PyValue } from './value'
import { encodeValue } from './wire'

const SAMPLE = 1500

/** An operation as Python writes it, the operands to try, and ours. */
interface Operation {
  readonly python: string
  readonly questions: readonly (readonly PyValue[])[]
  readonly ours: (left: PyValue, right: PyValue) => PyValue
}

const pairs = fc.sample(fc.tuple(values, values), { numRuns: SAMPLE, seed: 11 })
const singles = fc.sample(values, { numRuns: SAMPLE, seed: 12 }).map((value) => [value])
const ordered = singles.filter(([value = null]) => !JSON.stringify(encodeValue(value)).includes('set"'))
const numbers = fc.sample(fc.tuple(scalars, scalars), { numRuns: SAMPLE, seed: 13 })
const small = fc.constantFrom<PyValue>(0, 1, 2, 3, -1, -2, true, 0.5, 'a', null)
const powers = fc.sample(fc.tuple(small, small), { numRuns: 300, seed: 14 })
const methods = fc.sample(fc.tuple(values, values), { numRuns: 8 * SAMPLE, seed: 15 })

/** Identity is fixed by the language for these only. */
const identities = [null, true, false].flatMap((value) => singles.slice(0, 300).map(([other = null]) => [other, value]))
/** A text repeated a thousand times and more is refused by memory, if at all, and not by meaning. */
const isFew = (value: PyValue): boolean =>
  typeof value !== 'bigint' && !(typeof value === 'number' && Math.abs(value) > 100)

/** Which of two equal elements a set keeps, and where it stops at one that is unhashable, is nobody's promise. */
function isPlainOperand(value: PyValue): boolean {
  const made = answerOf(() => makeSet(iterate(value), false))
  return made !== undefined && 'value' in made && !/float|\$int|true|false/.test(JSON.stringify(encodeValue(value)))
}

const compared = (op: CompareOp) => {
  const test = compilePredicate(
    { kind: 'compare', op, left: { kind: 'field', name: 'a' }, right: { kind: 'field', name: 'b' } },
    names({}),
  )
  return (a: PyValue, b: PyValue): PyValue => test({ kwargs: { a, b }, variables: {} })
}

/** However often nothing is repeated it stays nothing, up to the largest count there is. */
const repetitions = [new PyTuple([]), [], '', 'a', [1]].flatMap((sequence) =>
  [2 ** 53, 2n ** 62n, 2n ** 70n, -(2n ** 62n), -(2n ** 70n)].map((count): PyValue[] => [sequence, count]),
)

const comparison = (op: CompareOp): Operation => ({
  python: `a ${op.replace('_', ' ')} b`,
  questions: op.startsWith('is') ? identities : pairs,
  ours: compared(op),
})

const calculation = (op: ArithmeticOp): Operation => ({
  python: `a ${op} b`,
  questions:
    op === '*'
      ? [...[...numbers, ...pairs].filter((parts) => parts.every(isFew)), ...repetitions]
      : [...numbers, ...pairs],
  ours: (left, right) => arithmetic(op, left, right),
})

const builtin = (name: string): Operation => ({
  python: `${name}(a)`,
  questions: ordered,
  ours: (value) => callBuiltin(name, [value]),
})
const method = (name: string): Operation => ({
  python: `a.${name}()`,
  questions: singles,
  ours: (value) => callMethod(name, value, []),
})
const view = (name: string): Operation => ({ ...method(name), python: `list(a.${name}())` })

const methodOf = (name: string, owners: (value: PyValue) => boolean): Operation => ({
  python: `a.${name}(b)`,
  questions: methods
    .filter(
      ([left, right]) => owners(left) && (!(left instanceof PySet) || (isPlainOperand(left) && isPlainOperand(right))),
    )
    .slice(0, SAMPLE),
  ours: (left, right) => callMethod(name, left, [right]),
})
const isText = (value: PyValue): boolean => typeof value === 'string'
const isContainer = (value: PyValue): boolean => typeof value === 'object' && value !== null

const OPERATIONS: readonly Operation[] = [
  { python: 'bool(a)', questions: singles, ours: truthy },
  ...COMPARISONS.map(comparison),
  ...ARITHMETIC.map(calculation),
  // The root of a negative number is complex, which no configuration is.
  {
    python: 'a ** b',
    questions: powers.filter(([base, power]) => !(Number(base) < 0 && power === 0.5)),
    ours: (left, right) => arithmetic('**', left, right),
  },
  { python: 'a[b]', questions: pairs, ours: itemOf },
  { python: '[item for item in a]', questions: ordered, ours: (value) => [...iterate(value)] },
  ...[
    'len',
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
  ].map(builtin),
  ...['lower', 'upper', 'strip', 'isdigit', 'split', 'copy'].map(method),
  ...['keys', 'values', 'items'].map(view),
  ...['startswith', 'endswith', 'split'].map((name) => methodOf(name, isText)),
  ...['get', 'issubset', 'issuperset', 'isdisjoint', 'union', 'intersection', 'difference'].map((name) =>
    methodOf(name, isContainer),
  ),
]

let answers: readonly (readonly PythonAnswer[])[]
beforeAll(() => {
  const code = `functions = [${OPERATIONS.map(({ python }) => `lambda a, b=None: ${python}`).join(', ')}]\nanswer = lambda index, *operands: functions[index](*operands)`
  const all = askPython(
    code,
    OPERATIONS.flatMap(({ questions }, index) => questions.map((operands) => [index, ...operands])),
  )
  let start = 0
  answers = OPERATIONS.map(({ questions }) => all.slice(start, (start += questions.length)))
})

test.each(OPERATIONS.map((operation, index) => [operation.python, operation, index] as const))(
  '%s',
  (_, { questions, ours }, position) => {
    const wrong = questions.flatMap((operands, index) => {
      const own = answerOf(() => ours(operands[0] ?? null, operands[1] ?? null))
      const real = answers[position]?.[index]
      if (own === undefined || real === undefined || canonical(own) === canonical(real)) return []
      return [
        `of ${JSON.stringify(operands.map((operand) => encodeValue(operand)))} we say ${JSON.stringify(own)}, Python ${JSON.stringify(real)}`,
      ]
    })
    expect(wrong.slice(0, 3)).toEqual([])
    expect(questions.length).toBeGreaterThan(100)
  },
)
