/** `npm run check-dist`: rebuilds every bundle elsewhere and compares it with dist/ byte by byte. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleAll } from './bundle.mjs'
import { root, stages } from './repository.mjs'

/** Every file below `directory`, relative to it; none when it does not exist. */
function filesOf(directory) {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

const cache = path.join(root, '.cache')
mkdirSync(cache, { recursive: true })
const fresh = mkdtempSync(path.join(cache, 'check-dist-'))
try {
  await bundleAll(stages(), fresh)
  const dist = path.join(root, 'dist')
  const committed = new Set(filesOf(dist))
  const rebuilt = new Set(filesOf(fresh))
  const problems = [...new Set([...committed, ...rebuilt])].sort().flatMap((file) => {
    if (!committed.has(file)) return [`dist/${file}: missing`]
    if (!rebuilt.has(file)) return [`dist/${file}: belongs to no action`]
    return readFileSync(path.join(dist, file)).equals(readFileSync(path.join(fresh, file)))
      ? []
      : [`dist/${file}: differs from its sources`]
  })
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\nRun \`npm run build\` and commit dist/.\n`)
    process.exitCode = 1
  } else {
    process.stdout.write(`${rebuilt.size} files in dist/ follow from their sources\n`)
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
