/**
 * Turns TypeScript and ES modules into CommonJS for jest with esbuild: no type check (that is
 * `npm run types`), so a test file costs about a millisecond.
 */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { transformSync, version } = require('esbuild')

const ownHash = createHash('sha256').update(readFileSync(__filename)).update(version).digest('hex')

module.exports = {
  getCacheKey: (source, path) =>
    createHash('sha256').update(ownHash).update(path).update('\0').update(source).digest('hex'),
  process: (source, path) =>
    transformSync(source, {
      loader: path.endsWith('ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      platform: 'node',
      sourcefile: path,
      sourcemap: 'inline',
      // jest loads CommonJS; without this an `import()` would reach Node's own loader, which it does not have.
      supported: { 'dynamic-import': false },
      // Names of functions and classes appear in messages under test.
      keepNames: true,
    }),
}
