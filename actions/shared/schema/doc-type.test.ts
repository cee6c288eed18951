import { parseDocType } from './doc-type'
import { type KnownClasses, typeSchema } from './type-schema'
import { typeText } from './type-text'

const known: KnownClasses = {
  models: new Map([['lib.nested:Nested', 'lib.Nested']]),
  enums: new Map([['lib.modes:Mode', ['fast', 'slow']]]),
}
const NAMES = { Nested: 'lib.nested:Nested', Mode: 'lib.modes:Mode' }

/** What a documented type means, in Python's words; undefined when it is not one. */
function read(text: string): string | undefined {
  const node = parseDocType(text, NAMES)
  return node === undefined ? undefined : typeText(typeSchema(node, known))
}

test.each([
  ['`int`', 'int'],
  ['int', 'int'],
  ['`bool` or `str`', 'bool | str'],
  ['`str or list[str]`', 'list[str] | str'],
  ['`int` or list[int]`', 'list[int] | int'],
  ['`Union[int, list[int]]`', 'list[int] | int'],
  ['`Union[list[str]]`', 'list[str]'],
  ['`Optional[List[int]]`', 'list[int] | None'],
  ['`Optional`', 'Any'],
  ['`Union[float, list[float]]`', 'list[float] | float'],
  ['`list[list[int]]`', 'list[list[int]]'],
  ['`tuple(int, float)`', 'tuple[int, float]'],
  ['`tuple[int, ...]`', 'tuple[int, ...]'],
  ['`dict[tuple[int], float]`', 'dict[tuple[int], float]'],
  ['`dict[str, any]`', 'dict'],
  ["`typing.dict[str, typing.Union[ForwardRef('Scheme'), typing.list[str]]]`", 'dict[str, Scheme | list[str]]'],
  ['`typing.Union[typing.list[str], NoneType]`', 'list[str] | None'],
  ['`int | None`', 'int | None'],
  ['`str`, `int` or `None`', 'int | str | None'],
  ['`torch.dtype` or str', 'dtype | str'],
  ['`Nested` or `dict`', 'Nested | dict'],
  ['`Mode`', 'Literal["fast", "slow"]'],
  ['`SomethingElse`', 'SomethingElse'],
  ["'dict'", 'dict'],
  ['"auto" or `int`', 'Literal["auto"] | int'],
  ["`Literal['a', 'b', None]`", 'Literal["a", "b"] | None'],
  ['list of ints', 'list[int]'],
  ['List of strings', 'list[str]'],
  ['list of `list` of `int`', 'list[list[int]]'],
  ['tuple of (int, str)', 'tuple[int, str]'],
  ['dict of str to int', 'dict[str, int]'],
  ['a non-negative integer', 'int'],
  [':class:`Nested`', 'Nested'],
  ['`Callable[[int], str]`', 'Callable'],
  ['bool/str', 'bool | str'],
  ['`[int, str]`', 'list[int]'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  'whatever fits',
  'see below',
  '',
  '`',
  'int int',
  'list[',
  'constructor',
  'toString',
  'a',
  'the model (see docs',
  '3.x',
  `${'list['.repeat(60)}int${']'.repeat(60)}`,
])('%j is no type', (text) => {
  expect(read(text)).toBeUndefined()
})
