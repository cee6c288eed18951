import fc from 'fast-check'
import { escapeLine, escapeText } from './logger'

/** How the runner looks for a command in a line it read from a step. */
const startsCommand = (line: string): boolean => line.trimStart().startsWith('::') || line.includes('##[')

it.each([
  ['::set-output name=a::b', '| ::set-output name=a::b'],
  ['  \t::error::x', '|   \t::error::x'],
  ['\u00a0::error::x', '| \u00a0::error::x'],
  ['text ##[set-env name=PATH]x', 'text ## [set-env name=PATH]x'],
  ['a::b', 'a::b'],
  ['\u001b[2Jhidden\u0007', '\\x1b[2Jhidden\\x07'],
  ['a \u202edrawkcab', 'a \\u202edrawkcab'],
])('makes %j harmless and visible', (line, expected) => {
  expect(escapeLine(line)).toBe(expected)
})

it('never lets a line of a text start a workflow command', () => {
  const piece = fc.constantFrom(
    '::',
    '##[',
    '#',
    '[',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u00a0',
    '\u000b',
    '\u000c',
    'error',
    'set-output',
    'stop-commands::x',
    '\u001b',
    'a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const line of escapeText(pieces.join('')).split(/\r\n|[\n\r]/)) expect(startsCommand(line)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})
