/** What pydantic makes of a value, held against pydantic. */
import fc from 'fast-check'
import { ENVIRONMENT_TIMEOUT_MS } from '../engines/engine-environment'
import { tinyEnvironment } from '../engines/testing/fixture-engines'
import { coercion } from './coerce'
import { type DeclaredType } from './predicate'
import { entriesOf } from './semantics'
import { names, values } from './testing/arbitraries'
import { answerOf, askPython, canonical, type PythonAnswer } from './testing/python'
import { type Json, PySet, PyTuple, type PyValue } from './value'
import { encodeValue, isPyList } from './wire'

const named = (name: string): DeclaredType => ({ kind: 'class', class: `builtins:${name}` })
const generic = (name: string, ...args: DeclaredType[]): DeclaredType => ({
  kind: 'generic',
  class: `builtins:${name}`,
  args,
})
const bounded = (of: DeclaredType, bounds: Readonly<Record<string, Json>>): DeclaredType => ({
  kind: 'constrained',
  of,
  bounds,
})
const union = (...of: DeclaredType[]): DeclaredType => ({ kind: 'union', of })
const [int, float, str, bool] = [named('int'), named('float'), named('str'), named('bool')]
const none: DeclaredType = { kind: 'none' }

/** Each type as Python writes it, and as the observer describes it. */
const TYPES: readonly (readonly [python: string, type: DeclaredType])[] = [
  ['int', int],
  ['float', float],
  ['str', str],
  ['bool', bool],
  ['list', named('list')],
  ['tuple', named('tuple')],
  ['set', named('set')],
  ['dict', named('dict')],
  ['object', named('object')],
  ['Any', { kind: 'any' }],
  ['None', none],
  ['Optional[int]', union(int, none)],
  ['Optional[float]', union(float, none)],
  ['Union[int, str]', union(int, str)],
  ['Union[str, int, None]', union(str, int, none)],
  ['Union[int, float]', union(int, float)],
  ['Union[bool, int]', union(bool, int)],
  ['Union[float, bool, None]', union(float, bool, none)],
  ['Union[List[str], str, None]', union(generic('list', str), str, none)],
  ['List[int]', generic('list', int)],
  ['List[Optional[str]]', generic('list', union(str, none))],
  ['Set[int]', generic('set', int)],
  ['Tuple[int, ...]', generic('tuple', int)],
  ['Tuple[int, str]', { kind: 'tuple', items: [int, str] }],
  ['Dict[str, int]', generic('dict', str, int)],
  ['Literal["a", "B", 1, True, None]', { kind: 'literal', values: ['a', 'B', 1, true, null] }],
  ['Literal[1]', { kind: 'literal', values: [1] }],
  ['Annotated[int, Field(ge=1, lt=5)]', bounded(int, { ge: 1, lt: 5 })],
  ['Annotated[float, Field(gt=0, le=1)]', bounded(float, { gt: 0, le: 1 })],
  ['Annotated[int, Field(multiple_of=2)]', bounded(int, { multiple_of: 2 })],
  ['Annotated[str, Field(min_length=1, max_length=2)]', bounded(str, { min_length: 1, max_length: 2 })],
  ['Annotated[str, Field(pattern="^[a-z]+$")]', bounded(str, { pattern: '^[a-z]+$' })],
  ['Annotated[List[int], Field(max_length=1)]', bounded(generic('list', int), { max_length: 1 })],
  ['Annotated[int, Field(strict=True)]', bounded(int, { strict: true })],
]

const TEXTS = [
  '0',
  '1',
  '-1',
  '+2',
  '1.0',
  '1.50',
  '1e3',
  ' 4 ',
  '1_000',
  '_1',
  'inf',
  'nan',
  '-Infinity',
  'true',
  'False',
  'YES',
  'off',
  't',
  'abc',
  'a\n',
  '',
  '１',
]
const texts = fc.constantFrom<PyValue>(...TEXTS)
/** The order of a set's elements is nobody's promise. */
function hasOrder(value: PyValue): boolean {
  if (value instanceof PySet) return value.items.length < 2
  if (isPyList(value)) return value.every(hasOrder)
  if (value instanceof PyTuple) return value.items.every(hasOrder)
  return entriesOf(value)?.every(([, item]) => hasOrder(item)) ?? true
}

const anything: fc.Arbitrary<PyValue> = fc.oneof(
  { weight: 3, arbitrary: values },
  { weight: 1, arbitrary: texts },
  { weight: 1, arbitrary: fc.array(texts, { maxLength: 2 }) },
)

const SAMPLE = [...TEXTS.map((text): PyValue => text), ...fc.sample(anything, { numRuns: 1200, seed: 31 })].filter(
  hasOrder,
)

const CODE = `
from typing import *
from typing import Annotated
from pydantic import Field, TypeAdapter
adapters = [TypeAdapter(annotation) for annotation in [${TYPES.map(([written]) => written).join(', ')}]]
def answer(index, value):
    return adapters[index].validate_python(value)
`

let answers: readonly PythonAnswer[]
beforeAll(async () => {
  answers = askPython(
    CODE,
    TYPES.flatMap((_, index) => SAMPLE.map((value) => [index, value])),
    await tinyEnvironment(),
  )
}, ENVIRONMENT_TIMEOUT_MS)

test.each(TYPES.map(([written, type], index) => [written, type, index] as const))('%s', (_, type, position) => {
  const coerce = coercion(type, names({}))
  const wrong = SAMPLE.flatMap((value, index) => {
    const own = answerOf(() => coerce(value))
    const real = answers[position * SAMPLE.length + index]
    if (own === undefined || real === undefined || canonical(own) === canonical(real)) return []
    return [`of ${JSON.stringify(encodeValue(value))} we make ${JSON.stringify(own)}, pydantic ${JSON.stringify(real)}`]
  })
  expect(wrong.slice(0, 4)).toEqual([])
})
