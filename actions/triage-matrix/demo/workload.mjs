/**
 * The workload of the demonstration: a toy training loop with a race. Each step reads a value, and
 * writes it back after a moment; with two writers an update is sometimes lost, and the loss of an
 * update is what the check at the end finds. It needs nothing but Node.
 *
 * DEMO_LOCK=1       serialises the writers: the race is gone (the fix)
 * DEMO_SLOW=1       waits long before every step: the race hardly ever happens (masked by slowness)
 * DEMO_EAGER=1      widens the window of the race (makes it worse)
 * DEMO_DRIVER=old   cannot be set up (crashes before the main work)
 * DEMO_UNREAD=1     is read by nothing (inert)
 */
import { writeFileSync } from 'node:fs'

const {
  TRIAGE_RESULT_FILE,
  TRIAGE_STEPS = '8',
  TRIAGE_TRIAL = '0',
  DEMO_LOCK,
  DEMO_SLOW,
  DEMO_EAGER,
  DEMO_DRIVER,
} = process.env

/** A seeded generator (mulberry32), so that the demonstration shows the same matrix every time. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const report = (result) => {
  if (TRIAGE_RESULT_FILE) writeFileSync(TRIAGE_RESULT_FILE, JSON.stringify(result))
  else process.stdout.write(`${JSON.stringify(result)}\n`)
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

if (DEMO_DRIVER === 'old') {
  report({
    passed: false,
    main_work_started: false,
    failure_details: [{ error: 'the driver is too old for this workload' }],
  })
  process.exit(3)
}

const steps = Number(TRIAGE_STEPS)
const random = generator(
  [...`trial ${TRIAGE_TRIAL}`].reduce(
    (hash, character) => Math.imul(hash ^ character.charCodeAt(0), 16777619),
    2166136261,
  ),
)
/** How likely the second writer falls into the window between the read and the write of the first. */
const window = DEMO_LOCK === '1' ? 0 : DEMO_SLOW === '1' ? 0.0001 : DEMO_EAGER === '1' ? 0.6 : 0.03
const stepTimes = []
let counter = 0
let lostAt
for (let step = 0; step < steps; step += 1) {
  const started = performance.now()
  const seen = counter
  await pause(DEMO_SLOW === '1' ? 12 : 4)
  if (random() < window) {
    // The second writer ran in between; its update is overwritten below.
    counter += 1
  }
  if (counter !== seen) lostAt ??= step
  counter = seen + 2
  stepTimes.push(performance.now() - started)
}
const passed = lostAt === undefined
report({
  passed,
  failure_count: passed ? 0 : 1,
  failure_details: passed ? [] : [{ hint: 'an update was lost between two writers', step: lostAt }],
  step_times_ms: stepTimes,
  total_iterations: steps,
  main_work_started: true,
  executed_iterations: steps,
  configured_iterations: steps,
})
process.exit(passed ? 0 : 1)
