import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Json } from '../rules/value'
import { type Observation } from './observation'
import { classify, type Classified } from './outcome'
import { type Replayed, replayFixture } from './test-support'

const SOURCE = readFileSync(path.join(__dirname, '__fixtures__/hostile_engine/__init__.py'), 'utf8').split('\n')
const lineOf = (text: string): number => SOURCE.findIndex((line) => line.includes(text)) + 1

const bombs = (...actions: (string | null)[]): Record<string, Json>[] => actions.map((action) => ({ action }))
const statuses = (replayed: Replayed): string[] => replayed.observations.cases.map((item) => item.status)
const outcomes = (replayed: Replayed): Classified[] =>
  replayed.observations.cases.map((item, index) => classify(item, replayed.class.cases[index]!, replayed.class))
const only = (replayed: Replayed): Observation => replayed.observations.cases[0]!

describe('what a case does to the process costs that case only', () => {
  test.each([
    ['exit', 'crash'],
    ['exit_now', 'crash'],
    ['segfault', 'crash'],
    ['kill_group', 'crash'],
    ['spin', 'timeout'],
    ['eat_memory', 'crash'],
  ])('%s ends as %s', (action, outcome) => {
    const replayed = replayFixture('Bomb', bombs(null, 'refuse', action, null, 'warn', 'refuse'))
    expect(outcomes(replayed).map((item) => item.outcome)).toEqual(['ok', 'error', outcome, 'ok', 'warn', 'error'])
  })

  test('code that swallows the time limit, or blocks the signals, is ended from outside', () => {
    const replayed = replayFixture('Bomb', bombs(null, 'spin_and_catch', null, 'hang_in_c', null), {
      limits: { batch: 2 },
    })
    expect(statuses(replayed)).toEqual(['returned', 'timeout', 'returned', 'timeout', 'returned'])
  })

  test('several crashes in one batch are each found', () => {
    const actions = Array.from({ length: 60 }, (_, index) =>
      index % 10 === 3 ? 'segfault' : index % 10 === 7 ? 'exit_now' : 'refuse',
    )
    const expected = actions.map((action) => (action === 'refuse' ? 'raised' : 'crash'))
    expect(statuses(replayFixture('Bomb', bombs(...actions)))).toEqual(expected)
  })

  test('a class whose cases keep timing out is given up, and what was not run says so', () => {
    const replayed = replayFixture('Bomb', bombs(...Array.from({ length: 30 }, () => 'spin')), {
      limits: { secondsPerCase: 0.05 },
    })
    expect(statuses(replayed).filter((status) => status === 'timeout').length).toBeGreaterThanOrEqual(20)
    expect(statuses(replayed)).toContain('skipped')
  })

  test('nothing a case prints comes out', () => {
    expect(replayFixture('Bomb', bombs('print', 'log', 'warn', 'refuse')).printed).toBe('')
  })

  test('reading from standard input meets its end', () => {
    expect(only(replayFixture('Bomb', bombs('read_input'))).exception?.type).toBe('builtins:EOFError')
  })
})

describe('a case does not notice the one before', () => {
  test('environment, directory, logging, warnings, module and class state are put back', () => {
    const replayed = replayFixture('Bomb', bombs('look', 'environment', 'look', 'log'))
    expect(outcomes(replayed).map((item) => item.outcome)).toEqual(['warn', 'ok', 'warn', 'warn'])
  })

  test('kwargs are copied, and a changed copy is a changed value', () => {
    const replayed = replayFixture('Bomb', [
      { action: 'mutate', payload: ['a', 'b'] },
      { action: 'mutate_in_place', payload: ['a', 'b'] },
      { payload: ['a', 'b'] },
    ])
    expect(outcomes(replayed).map((item) => item.silent)).toEqual([['payload'], ['payload'], []])
    expect(only(replayed).effects[0]?.value).toEqual(['a'])
  })

  test('a message that is said once per process is said in each case', () => {
    const replayed = replayFixture('Bomb', bombs('log_once', 'log_once'))
    expect(replayed.observations.cases.map((item) => item.messages.map((message) => message.message))).toEqual([
      ['said once'],
      ['said once'],
    ])
  })
})

describe('what is recorded', () => {
  test('an exception has its type, message and the lines it came through, innermost first', () => {
    const { exception } = only(replayFixture('Bomb', [{ action: 'refuse', number: 7 }]))
    expect(exception).toMatchObject({ type: 'builtins:ValueError', stage: 'construct', message: 'number is 7' })
    expect(exception?.chain).toEqual([
      { file: 'hostile_engine/__init__.py', line: lineOf('raise ValueError("number is') },
      { file: 'hostile_engine/__init__.py', line: lineOf('getattr(self, "_" + action)()') },
    ])
  })

  test('a warning is attributed to the call, not to where its stacklevel points, and once', () => {
    const [first, twice] = replayFixture('Bomb', bombs('warn', 'warn_twice')).observations.cases
    expect(first?.messages).toHaveLength(1)
    expect(first?.messages[0]).toMatchObject({
      kind: 'warning',
      category: 'builtins:FutureWarning',
      message: 'look here',
    })
    expect(first?.messages[0]?.chain[0]?.line).toBe(lineOf('stacklevel=2'))
    expect(twice?.messages).toHaveLength(1)
  })

  test('a log record is there once however it propagates, at the line that logs, not in the helper', () => {
    const [plain, once] = replayFixture('Bomb', bombs('log', 'log_once')).observations.cases
    expect(plain?.messages).toHaveLength(1)
    expect(plain?.messages[0]).toMatchObject({
      kind: 'log',
      category: 'WARNING hostile_engine',
      message: 'said twice at most',
    })
    expect(once?.messages[0]?.chain[0]?.line).toBe(lineOf('warning_once("said once")'))
  })

  test('an exception without a text, and a runaway recursion, are recorded', () => {
    const [mute, deep] = replayFixture('Bomb', bombs('no_text', 'recurse')).observations.cases
    expect(mute?.exception?.message).toBe('<no text: RuntimeError>')
    expect(deep?.exception?.type).toBe('builtins:RecursionError')
    expect(deep?.exception?.chain.length).toBeLessThanOrEqual(24)
  })

  test('only the first message of a site is kept when asked for sites', () => {
    const cases = [
      { action: 'refuse', number: 7 },
      { action: 'refuse', number: 8 },
    ]
    const { observations } = replayFixture('Bomb', cases, { messages: 'first' })
    expect(observations.cases.map((item) => item.exception?.message)).toEqual(['number is 7', 'number is 7'])
  })

  test('effects: missing, unreadable and different attributes, but not another form of the same value', () => {
    const replayed = replayFixture('Unreadable', [
      { secret: 1 },
      { dropped: 1 },
      { doubled: 4 },
      { doubled: 0 },
      { table: { rows: 2 } },
      { kept: [1, 2] },
      { name: 'float16' },
      { dropped: null },
    ])
    expect(outcomes(replayed).map((item) => item.silent)).toEqual([
      ['secret'],
      ['dropped'],
      ['doubled'],
      [],
      [],
      [],
      [],
      [],
    ])
    expect(outcomes(replayed)[0]?.outcome).toBe('dormant_silent')
  })

  test('flushed minor issues are announcements, by raise and by log, and an error is still an error', () => {
    const accumulators = [lineOf('raise ValueError("invalid: %s"'), lineOf('warning_once("ignored: %s"')].map(
      (line) => ({
        file: 'hostile_engine/__init__.py',
        line,
        variable: 'minor_issues',
      }),
    )
    const cases: Record<string, Json>[] = [
      {},
      { early: true },
      { early: true, rate: 0.5 },
      { beams: 2, early: true },
      { rate: -1 },
    ]
    const strict = [{ method: 'validate', kwargs: { strict: true } }]
    for (const validate of [strict, []]) {
      const replayed = replayFixture('Strict', cases, { validate, accumulators })
      expect(outcomes(replayed).map((item) => [item.outcome, item.announced])).toEqual([
        ['ok', []],
        ['dormant_announced', ['early']],
        ['dormant_announced', ['early', 'rate']],
        ['ok', []],
        ['error', []],
      ])
      expect(replayed.observations.cases[1]?.announcements).toEqual([
        { field: 'early', message: '`early` is set to True' },
      ])
    }
  })

  test('a class is built from the kwargs of the case and nothing else', () => {
    const replayed = replayFixture('NeedsModel', [{}, { model: 'm' }, { model: 'm', size: 4 }])
    expect(outcomes(replayed).map((item) => item.outcome)).toEqual(['error', 'ok', 'error'])
    expect(only(replayed).exception?.chain).toEqual([])
  })

  test('a value that cannot be built is reported, and its cases are not judged', () => {
    const replayed = replayFixture('Bomb', [
      { payload: { $new: 'hostile_engine:NoSuchClass', kwargs: {} } },
      { payload: { $new: 'hostile_engine:Table', kwargs: { rows: 1 } } },
    ])
    expect(statuses(replayed)).toEqual(['unbuilt', 'returned'])
    expect(replayed.observations.refused[0]?.slice(0, 2)).toEqual(['payload', 0])
    expect(outcomes(replayed)[1]?.outcome).toBe('ok')
  })

  test('a class that is not there is said so', () => {
    expect(replayFixture('NoSuchClass', []).observations.error).toContain('NoSuchClass')
  })
})
