/**
 * Bundles the actions. An action is a folder `actions/<stage>/` with `main.ts`; its bundle is
 * `dist/<stage>/index.js` beside `licenses.txt`, which needs no node_modules. What `main.ts` imports with
 * `webpackChunkName` becomes a file `<number>.index.js` beside it, which Node reads only then.
 */
import { createRequire } from 'node:module'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { transform } from 'esbuild'
import { root } from './repository.mjs'

/**
 * Bundles one action in this process.
 *
 * @param {string} stage
 * @param {string} outDir absolute directory that receives `<stage>/`
 */
export async function bundle(stage, outDir) {
  const ncc = createRequire(import.meta.url)('@vercel/ncc')
  const { code, assets } = await ncc(path.join(root, 'actions', stage, 'main.ts'), {
    // ncc's cache is keyed by absolute path; a bundle must follow from the sources alone.
    cache: false,
    license: 'licenses.txt',
    quiet: true,
    // Types are checked once for the whole tree by `npm run types`, not once per action.
    transpileOnly: true,
  })
  const scripts = { 'index.js': code }
  const unexpected = []
  for (const [name, { source }] of Object.entries(assets)) {
    if (/^\d+\.index\.js$/.test(name)) scripts[name] = source.toString()
    else if (name !== 'licenses.txt') unexpected.push(name)
  }
  if (unexpected.length > 0) {
    throw new Error(
      `${stage}: the bundle would also need ${unexpected.join(', ')}; a dependency reads a file beside it`,
    )
  }
  const target = path.join(outDir, stage)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const [name, source] of Object.entries(scripts))
    writeFileSync(path.join(target, name), await slim(stage, source))
  // A bundle without third-party code has no licence file.
  const licences = assets['licenses.txt']?.source
  if (licences !== undefined) writeFileSync(path.join(target, 'licenses.txt'), licences)
}

/** One script of a bundle, checked, and as small as it gets while stacks can still be read. */
async function slim(stage, source) {
  if (source.includes(root)) {
    throw new Error(
      `${stage}: the bundle holds the path of this checkout, so it cannot be rebuilt elsewhere byte for byte; a dependency uses import.meta.url or __filename`,
    )
  }
  if (/\brequire\("\.{1,2}\/(?!" \+)/.test(source)) {
    throw new Error(
      `${stage}: the bundle asks for a file of the sources, so an import was not found; \`npm run types\` names it`,
    )
  }
  // Every job waits for Node to read the bundle. Names stay as they are: they appear in stacks.
  const { code } = await transform(source, {
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    target: 'node20',
    // One character above U+00FF makes V8 hold and parse the whole file in twice the bytes.
    charset: 'ascii',
  })
  return code
}

/**
 * Bundles actions in parallel, one process each: webpack keeps a processor busy and much memory.
 *
 * @param {readonly string[]} names
 * @param {string} outDir absolute
 */
export async function bundleAll(names, outDir) {
  const queue = [...names]
  const work = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      await new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name, outDir], {
          cwd: root,
          stdio: 'inherit',
        })
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name}: the bundle failed`))))
      })
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [stage, outDir] = process.argv.slice(2)
  try {
    await bundle(stage, outDir)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
