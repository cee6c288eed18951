/** `npm test [-- <jest arguments>]` */
import { runTool } from './run-tool.mjs'

process.exitCode = runTool('jest', 'bin/jest.js', process.argv.slice(2))
