import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { type Problem } from '../shared/runtime/problems'
import { type BulkCounts, checkLines } from './bulk'
import { lineBatches } from './lines'

/** Feeds bytes in pieces of a size, and collects what is written. */
async function check(
  bytes: Buffer,
  size: number,
  lint = false,
): Promise<{ results: unknown[]; problems: string[]; counts: BulkCounts }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )
  let output = ''
  const problems: Problem[] = []
  const counts = await checkLines({
    input: Readable.from(pieces),
    shownAs: 'in.ndjson',
    predict: (kwargs) => ({
      outcome: kwargs['a'] === 1 ? 'dormant' : 'ok',
      fields: kwargs['a'] === 1 ? ['a'] : [],
      rules: kwargs['a'] === 1 ? ['r'] : [],
    }),
    write: (text) => {
      output += text
      return Promise.resolve()
    },
    report: (problem) => {
      problems.push(problem)
    },
    lint,
  })
  return {
    results: output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown),
    problems: problems.map(String),
    counts,
  }
}

const INPUT = Buffer.concat([
  Buffer.from(
    '{"kwargs": {"a": 1}}\r\n{"kwargs": {"a": 1.0, "b": "é🙂"}, "id": 7}\n\nnot json\n{"kwargs": []}\n{}\n3\n',
  ),
  Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
  Buffer.from('{"kwargs": {"x": {"$tuple": 1}}}\n{"kwargs": {}}'),
])

test('one result for each line, in order, however the bytes arrive', async () => {
  const whole = await check(INPUT, INPUT.length)
  expect(whole.results).toEqual([
    { outcome: 'dormant', fields: ['a'], rules: ['r'] },
    { outcome: 'ok', fields: [], rules: [] },
    { outcome: 'invalid', error: 'column 1: found the end of the text, expected a value' },
    { outcome: 'invalid', error: 'column 1: found "n", expected a value' },
    { outcome: 'invalid', error: 'column 1: found `kwargs` is a list, expected an object of keyword arguments' },
    { outcome: 'invalid', error: 'column 1: found no key `kwargs`, expected an object such as {"kwargs": {}}' },
    { outcome: 'invalid', error: 'column 1: found a number, expected an object such as {"kwargs": {}}' },
    { outcome: 'invalid', error: 'column 1: found bytes that are not UTF-8, expected UTF-8 text' },
    {
      outcome: 'invalid',
      error:
        'column 1: found at $.kwargs.x: $tuple is not a list, expected an encoded value as in the formats of this project',
    },
    { outcome: 'ok', fields: [], rules: [] },
  ])
  expect(whole.counts).toEqual({ lines: 10, error: 0, dormant: 1, warn: 0, ok: 2, invalid: 7 })
  expect(whole.problems[1]).toBe('in.ndjson:4:1: found "n", expected a value; correct the line')
  for (const size of [1, 2, 3, 7, 50]) expect(await check(INPUT, size)).toEqual(whole)
})

test('a byte order mark is named', async () => {
  expect((await check(Buffer.from('\ufeff{"kwargs": {}}'), 99)).results).toEqual([
    { outcome: 'invalid', error: 'column 1: found a byte order mark, expected UTF-8 without one' },
  ])
})

test('with lint, keys that are there twice are reported and the last counts', async () => {
  const { results, problems } = await check(Buffer.from('{"kwargs": {"a": 2, "a": 1}}\n'), 99, true)
  expect(results).toEqual([{ outcome: 'dormant', fields: ['a'], rules: ['r'] }])
  expect(problems).toEqual([
    'in.ndjson:1:21: found the key "a" a second time, expected each key once; remove one of the two: Python uses the last',
  ])
})

test('lines are those of the whole text, whatever the chunks and whatever the limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', '')),
        { minLength: 1 },
      ),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
      async (texts, size, longest) => {
        const bytes = Buffer.from(texts.join('\n'))
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        const lines = []
        for await (const batch of lineBatches(Readable.from(pieces), longest)) lines.push(...batch)
        const expected = texts.map((text) => (Buffer.byteLength(text) > longest ? { fault: 'too-long' } : { text }))
        // A text that ends with a line end has no line after it.
        if (texts.at(-1) === '') expected.pop()
        expect(lines).toEqual(expected)
      },
    ),
  )
})
