// The workload whose figures were recorded with the reference: it does what STUB_* say.
import { writeFileSync } from 'node:fs'

const { STUB_PASS = '1', STUB_STEPS_MS = '100,110,90', STUB_SETUP_FAIL, STUB_CRASH, TRIAGE_RESULT_FILE } = process.env
const report = (result) => writeFileSync(TRIAGE_RESULT_FILE, JSON.stringify(result))
if (STUB_SETUP_FAIL === '1') {
  report({ passed: false, main_work_started: false, failure_details: [{ error: 'set-up failed' }] })
} else if (STUB_CRASH === '1') {
  report({ passed: false, verdict: 'error', failure_details: [{ error: 'crashed' }] })
} else {
  const passed = STUB_PASS === '1'
  report({
    passed,
    step_times_ms: STUB_STEPS_MS.split(',').map(Number),
    failure_details: passed ? [] : [{ hint: 'loss became NaN at step 3' }],
  })
}
