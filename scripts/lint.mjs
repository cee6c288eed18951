/** `npm run lint [-- --fix]` */
import { runTool } from './run-tool.mjs'

const cache = ['--cache', '--cache-location', '.cache/eslint/', '--cache-strategy', 'content']
process.exitCode = runTool('eslint', 'bin/eslint.js', [...cache, '--max-warnings', '0', '.', ...process.argv.slice(2)])
