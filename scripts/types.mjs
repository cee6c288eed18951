/** `npm run types`: the type check that neither jest nor the bundler does. */
import { runTool } from './run-tool.mjs'

process.exitCode = runTool('typescript', 'bin/tsc', ['-p', 'tsconfig.json', ...process.argv.slice(2)])
