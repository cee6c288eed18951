/**
 * Runs the GitHub emulator as a server: `node emulator-server.mjs SEED.json`.
 *
 * Prints one JSON line `{"url": ...}` when it listens, and ends when its standard input closes, so
 * that no server outlives the test that started it.
 */
import { readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'

// The emulator imports names that Node 20 does not have, for loading TypeScript seeds, which no test
// does; an ES module cannot be linked when a name is missing, so they are supplied.
if (!('registerHooks' in nodeModule)) {
  const shim = `data:text/javascript,${encodeURIComponent(`
    export * from 'node:module'
    export { default } from 'node:module'
    export const registerHooks = undefined
    export const stripTypeScriptTypes = undefined
  `)}`
  const hooks = `
    export async function resolve(specifier, context, next) {
      if ((specifier === 'module' || specifier === 'node:module') && context.parentURL?.includes('/emulate/')) {
        return { url: ${JSON.stringify(shim)}, shortCircuit: true }
      }
      return next(specifier, context)
    }`
  nodeModule.register(`data:text/javascript,${encodeURIComponent(hooks)}`)
}

const { createEmulator } = await import('emulate')
const seed = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const emulator = await createEmulator({ service: 'github', port: 0, seed })
process.stdout.write(`${JSON.stringify({ url: emulator.url })}\n`)
process.stdin.resume()
process.stdin.on('end', () => {
  void emulator.close().finally(() => process.exit(0))
})
