import { runStage } from '../shared/runtime/run-stage'
import { checkConfig, readCheckConfigInputs } from './check-config'
import { runCommand } from './run-command'

const args = process.argv.slice(2)
// The runner starts an action without arguments; with arguments this is the command.
if (args.length > 0) {
  void runCommand(args, {
    stdin: process.stdin,
    stdout: process.stdout,
    directory: process.env['INIT_CWD'] ?? process.cwd(),
  }).then((status) => {
    process.exitCode = status
  })
} else {
  void runStage('check-config', (context) => Promise.resolve(checkConfig(readCheckConfigInputs(context), context)))
}
