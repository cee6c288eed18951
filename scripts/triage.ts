/** `npm run triage -- --recipe FILE`: see docs/triage-matrix.md. */
import { runCli } from '../actions/triage-matrix/cli/cli'
import { systemClock } from '../actions/shared/runtime/clock'
import { createLogger, escapeText } from '../actions/shared/runtime/logger'

let stopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The running trial is ended by the same signal; what has finished is in the journal already.
  process.on(signal, () => {
    stopped = true
  })
}

void runCli({
  argv: process.argv.slice(2),
  env: process.env,
  // npm changes the directory to the package; the user's paths are relative to where they are.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  print: (text) => process.stdout.write(escapeText(text)),
  logger: createLogger(process.env),
  clock: systemClock,
  stop: () => stopped,
}).then((status) => {
  process.exitCode = status
})
