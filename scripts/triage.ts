/** `npm run triage -- --recipe FILE`: see docs/triage-matrix.md. */
import { runCli } from '../actions/triage-matrix/cli/cli'
import { CANCELLING_SIGNALS } from '../actions/shared/runtime/cancellation'
import { systemClock } from '../actions/shared/runtime/clock'
import { createLogger, escapeText } from '../actions/shared/runtime/logger'
import { reportError } from '../actions/shared/runtime/run-stage'

const logger = createLogger(process.env)
let stopped = false
for (const signal of CANCELLING_SIGNALS) {
  // The running trial is ended by the same signal; what has finished is in the journal already.
  process.on(signal, () => {
    stopped = true
  })
}
// A terminal that was closed takes no more words; the run still has to end in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.on('uncaughtException', (error) => {
  reportError('triage', error, logger)
  // The state after it is unknown; nothing more may be written. The running trial ends with this process.
  process.exit(1)
})

void runCli({
  argv: process.argv.slice(2),
  env: process.env,
  // npm changes the directory to the package; the user's paths are relative to where they are.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  print: (text) => process.stdout.write(escapeText(text)),
  logger,
  clock: systemClock,
  stop: () => stopped,
}).then((status) => {
  process.exitCode = status
})
