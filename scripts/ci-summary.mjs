/** `node scripts/ci-summary.mjs <checks.json> <tests.json>`: the closing lines of `.ci/run`. */
import { readFileSync } from 'node:fs'

/** The parsed file; undefined when the program that writes it did not get that far. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const [checks, tests] = process.argv.slice(2).map(read)
const failures = Object.entries(checks ?? { checks: 1 })
  .filter(([, status]) => status !== 0)
  .map(([name]) => name)
if (tests === undefined) failures.push('jest')
for (const suite of tests?.testResults ?? []) {
  // A suite that could not even be loaded has no tests to count.
  if (suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'))
    failures.push(suite.name)
}
for (const name of failures) process.stdout.write(`failed: ${name}\n`)
const passed = tests?.numPassedTests ?? 0
const failed = (tests?.numFailedTests ?? 0) + failures.length
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
