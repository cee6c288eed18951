import { type Clock, sourceDate } from './clock'
import { createProgress } from './progress'
import { type Logger } from './logger'

it('takes the date of an artefact from SOURCE_DATE_EPOCH only', () => {
  expect(sourceDate({})).toBeUndefined()
  expect(sourceDate({ SOURCE_DATE_EPOCH: '1700000000' })?.toISOString()).toBe('2023-11-14T22:13:20.000Z')
  for (const text of ['now', '-1', '1.5', '9'.repeat(20)]) {
    expect(() => sourceDate({ SOURCE_DATE_EPOCH: text })).toThrow('SOURCE_DATE_EPOCH: found')
  }
})

it('tells progress once per interval, and at the end', () => {
  let time = 0
  const lines: string[] = []
  const clock: Clock = { now: () => new Date(time), sleep: () => Promise.resolve() }
  const say = (message: string): void => {
    lines.push(message)
  }
  const logger: Logger = { debug: say, info: say, notice: say, warning: say, error: say, group: (_, body) => body() }
  const progress = createProgress(logger, clock, 'rules replayed', 40, 1000)
  for (let step = 0; step < 40; step += 1) {
    time += 60
    progress.advance()
  }
  progress.finish()
  expect(lines).toEqual([
    'rules replayed: 17 of 40 (1.0 s)',
    'rules replayed: 34 of 40 (2.0 s)',
    'rules replayed: 40 of 40 (2.4 s)',
  ])
})
