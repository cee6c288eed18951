/**
 * Every fault at every call of an action. The calls of a run without a fault are counted; then the run is repeated for
 * each call and each fault, on a situation of its own. Time is a parameter, so that no wait takes long.
 */
import { type Clock } from '../runtime/clock'
import { reportError, type StageContext, type StageOutcome } from '../runtime/run-stage'
import { fakeClock } from './fake-clock'
import { type Fault, type Proxy } from './proxy'
import { recordingLogger } from './recording-logger'
import { stageContext } from './stage-context'

/** The faults, by what GitHub or the network does. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'a 500': { kind: 'status', status: 500 },
  'a 502 after the work was done': { kind: 'status', status: 502, late: true },
  'a 429': { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
  'a secondary limit': {
    kind: 'status',
    status: 403,
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  },
  'a used up rate limit': {
    kind: 'status',
    status: 403,
    message: 'API rate limit exceeded',
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.UTC(2026, 0, 1) / 1000 + 60) },
  },
  'a reset': { kind: 'reset' },
  'a reset after the work was done': { kind: 'reset', late: true },
  'a cut answer': { kind: 'truncated' },
  'a slow answer': { kind: 'slow', milliseconds: 10 },
}

/** A situation of its own: what the action is run on, and how it is looked at. */
export interface Situation {
  /** For the inputs that are not the defaults of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  /** Absolute. */
  readonly workspace: string
  /**
   * What is there for others to see after the run, without what differs between two situations (numbers, commits).
   *
   * @param outputs of the run; undefined when it failed
   */
  look(outputs: StageOutcome['outputs']): Promise<unknown>
}

export interface FaultSubject {
  readonly stage: string
  readonly run: (context: StageContext, clock: Clock) => Promise<StageOutcome>
  start(clock: Clock): Promise<Situation>
  /** Whether what is seen after a run that failed is nothing half-done. */
  sound(seen: unknown): boolean
}

interface Attempt {
  readonly again: () => Promise<Attempt>
  readonly seen: unknown
  /** What the runner would show as errors. */
  readonly errors: readonly string[]
  readonly calls: number
}

/**
 * The tests of one subject. A fault at one call is recovered from. A fault at a call and at all that follow ends with
 * one line that says what to do, leaves nothing half-done, and the next run finishes the work.
 *
 * @param proxy in front of the API; asked for when a test runs
 */
export function describeFaults(title: string, subject: FaultSubject, proxy: () => Proxy): void {
  let whole: Attempt
  const once = async (situation: Situation, clock: Clock, fault: Proxy['fault']): Promise<Attempt> => {
    const first = proxy().log.length
    proxy().fault = (request) => fault({ ...request, index: request.index - first })
    const logger = recordingLogger()
    const { inputs, workspace } = situation
    const context = stageContext({ stage: subject.stage, inputs, workspace, apiUrl: proxy().url, clock, logger })
    let outputs: StageOutcome['outputs']
    try {
      const outcome = await subject.run(context, clock)
      outputs = outcome.outputs
      if (outcome.failure !== undefined) logger.error(outcome.failure)
    } catch (error) {
      reportError(subject.stage, error, logger)
    }
    proxy().fault = () => undefined
    const calls = proxy().log.length - first
    const errors = logger.lines.filter((line) => line.startsWith('error: '))
    const again = (): Promise<Attempt> => once(situation, clock, () => undefined)
    return { again, seen: await situation.look(outputs), errors, calls }
  }
  const attempt = async (fault: Proxy['fault']): Promise<Attempt> => {
    proxy().reset()
    const clock = fakeClock()
    return await once(await subject.start(clock), clock, fault)
  }

  describe(`${title}: faults at each call`, () => {
    beforeAll(async () => {
      whole = await attempt(() => undefined)
    })

    it('succeeds without one', () => {
      expect(whole).toMatchObject({ errors: [], calls: expect.any(Number) as number })
      expect(whole.calls).toBeGreaterThan(1)
    })

    it.each(Object.entries(FAULTS))('%s is recovered from', async (_name, fault) => {
      for (let call = 0; call < whole.calls; call += 1) {
        const { seen, errors } = await attempt(({ index }) => (index === call ? fault : undefined))
        expect({ call, seen, errors }).toEqual({ call, seen: whole.seen, errors: [] })
      }
    })

    it.each(Object.entries(FAULTS).filter(([, { kind }]) => kind !== 'slow'))(
      '%s that stays ends in one line, and the next run finishes the work',
      async (_name, fault) => {
        for (let call = 0; call < whole.calls; call += 1) {
          const { again, seen, errors } = await attempt(({ index }) => (index >= call ? fault : undefined))
          // A fault that only hides the last answer may leave nothing to complain about.
          if (JSON.stringify(seen) !== JSON.stringify(whole.seen) || errors.length > 0)
            expect({ call, errors }).toEqual({ call, errors: [expect.stringMatching(/^[^\n]*re-run the job[^\n]*$/)] })
          expect({ call, seen, sound: subject.sound(seen) }).toEqual({ call, seen, sound: true })
          const next = await again()
          expect({ call, seen: next.seen, errors: next.errors }).toEqual({ call, seen: whole.seen, errors: [] })
        }
      },
    )
  })
}
