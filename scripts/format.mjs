/** `npm run format [-- --check]`: the layout of TypeScript and JavaScript, by prettier. */
import { runTool } from './run-tool.mjs'

const check = process.argv.includes('--check')
process.exitCode = runTool('prettier', 'bin/prettier.cjs', [
  check ? '--check' : '--write',
  '--log-level',
  check ? 'warn' : 'error',
  '--cache',
  '--cache-location',
  '.cache/prettier',
  '{actions,scripts,bench}/**/*.{ts,mjs,cjs}',
  '*.{ts,mjs}',
])
