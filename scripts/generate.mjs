/**
 * `npm run generate [-- --check]`: writes what follows from other files. With `--check` nothing is
 * written, and files that are stale, missing or left over are named.
 *
 * - `actions/shared/artefacts/generated/<name>.ts` and its validator, from `schemas/<name>.schema.json`
 * - the tables of `actions/<stage>/README.md`, from `actions/<stage>/action.yml`
 * - `docs/formats/README.md` and `docs/formats/reference/<name>.md`, from `schemas/<name>.schema.json`
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './repository.mjs'
import { actionTables } from './generate-action-tables.mjs'
import { formatPages } from './generate-format-pages.mjs'
import { schemaModules } from './generate-schema-modules.mjs'

const generatedDir = 'actions/shared/artefacts/generated'
const check = process.argv.includes('--check')

/** Path relative to the root -> text. */
const wanted = new Map([
  ...(await schemaModules(path.join(root, 'schemas'), generatedDir)),
  ...actionTables(root),
  ...formatPages(root),
])
const present = [generatedDir, 'docs/formats/reference'].flatMap((folder) =>
  existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`) : [],
)
const leftOver = present.filter((file) => !wanted.has(file))
const current = (file) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined)
const stale = [...wanted].filter(([file, text]) => current(file) !== text).map(([file]) => file)

if (check) {
  const lines = [...stale.map((file) => `${file}: stale`), ...leftOver.map((file) => `${file}: generated from nothing`)]
  if (lines.length > 0) {
    process.stderr.write(`${lines.join('\n')}\nRun \`npm run generate\` and commit the result.\n`)
    process.exitCode = 1
  } else {
    process.stdout.write(`${wanted.size} generated files are up to date\n`)
  }
} else {
  for (const file of leftOver) rmSync(path.join(root, file))
  for (const file of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), wanted.get(file))
  }
  process.stdout.write(
    `${stale.length} files written, ${leftOver.length} removed, ${wanted.size - stale.length} were up to date\n`,
  )
}
