/** Bulk use: one line of kwargs in, one line of outcome out, in order and in bounded memory. */
import { type Kwargs, type Prediction } from '../shared/rules/rule'
import { duplicateKeys, parseKwargsLine } from '../shared/rules/python-text/kwargs-line'
import { TextFault } from '../shared/rules/python-text/places'
import { Problem } from '../shared/runtime/problems'
import { type Line, lineBatches } from './lines'

/** What was counted over a whole input. */
export interface BulkCounts {
  lines: number
  error: number
  dormant: number
  warn: number
  ok: number
  invalid: number
}

/** What the lines are checked with, and where results go. */
export interface BulkPorts {
  readonly input: AsyncIterable<Buffer>
  /** How problems name the input. */
  readonly shownAs: string
  readonly predict: (kwargs: Kwargs) => Prediction
  /** Receives whole lines; resolves when more may be written. */
  readonly write: (text: string) => Promise<void>
  readonly report: (problem: Problem) => void
  /** Also report keys that a line has twice. */
  readonly lint: boolean
}

/** A line may have this many bytes. */
const LONGEST_LINE = 4 * 1024 * 1024

/** Checks every line; a line that cannot be read gives the outcome `invalid` and a problem with its place. */
export async function checkLines(ports: BulkPorts): Promise<BulkCounts> {
  const counts: BulkCounts = { lines: 0, error: 0, dormant: 0, warn: 0, ok: 0, invalid: 0 }
  for await (const batch of lineBatches(ports.input, LONGEST_LINE)) {
    let output = ''
    for (const line of batch) {
      counts.lines += 1
      output += checkLine(line, counts, ports)
    }
    await ports.write(output)
  }
  return counts
}

function checkLine(line: Line, counts: BulkCounts, ports: BulkPorts): string {
  let prediction: Prediction
  try {
    prediction = ports.predict(kwargsOf(line, counts.lines))
  } catch (error) {
    if (!(error instanceof TextFault)) throw error
    counts.invalid += 1
    ports.report(problemAt(ports, counts.lines, error.offset, error.found, error.expected, 'correct the line'))
    return `${JSON.stringify({ outcome: 'invalid', error: `column ${error.offset + 1}: ${error.message}` })}\n`
  }
  counts[prediction.outcome] += 1
  if (ports.lint && 'text' in line) {
    for (const { key, offset } of duplicateKeys(line.text)) {
      ports.report(
        problemAt(
          ports,
          counts.lines,
          offset,
          `the key ${JSON.stringify(key)} a second time`,
          'each key once',
          'remove one of the two: Python uses the last',
        ),
      )
    }
  }
  return `{"outcome":"${prediction.outcome}","fields":${namesToJson(prediction.fields)},"rules":${namesToJson(prediction.rules)}}\n`
}

const namesToJson = (names: readonly string[]): string => (names.length === 0 ? '[]' : JSON.stringify(names))

function kwargsOf(line: Line, number: number): Kwargs {
  if ('text' in line) {
    if (number === 1 && line.text.startsWith('\ufeff')) throw new TextFault(0, 'a byte order mark', 'UTF-8 without one')
    return parseKwargsLine(line.text)
  }
  if (line.fault === 'not-utf8') throw new TextFault(0, 'bytes that are not UTF-8', 'UTF-8 text')
  throw new TextFault(0, `a line of more than ${LONGEST_LINE} bytes`, 'a shorter line')
}

function problemAt(
  ports: BulkPorts,
  line: number,
  offset: number,
  found: string,
  expected: string,
  advice: string,
): Problem {
  return new Problem({ file: ports.shownAs, line, column: offset + 1, found, expected, advice })
}
