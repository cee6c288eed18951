/**
 * `npm run --silent check-config -- --corpus FILE --target CLASS --input FILE.ndjson`: the committed bundle, in this
 * process. It needs no node_modules, so nothing is installed and nothing but results is printed.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const bundle = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'dist/check-config/index.js')
if (existsSync(bundle)) {
  // Without arguments the bundle is an action.
  if (process.argv.length === 2) process.argv.push('--help')
  await import(pathToFileURL(bundle).href)
} else {
  process.stderr.write('dist/check-config/index.js is missing; run `npm run build -- check-config`\n')
  process.exitCode = 2
}
