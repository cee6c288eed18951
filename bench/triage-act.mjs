/**
 * `node bench/triage-act.mjs <act>`: the reusable workflow under act, in host mode, without a network:
 * 40 shards, two of which are killed and one of which writes garbage. Needs `npm run build` and act
 * (`go install github.com/nektos/act@v0.2.89`).
 */
import { build } from 'esbuild'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderSelfReferences } from '../scripts/render-self-references.mjs'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const act = process.argv[2] ?? 'act'
const home = mkdtempSync(path.join(tmpdir(), 'triage-act-'))
const repository = path.join(home, 'repository')
// act does not know `$/…`; the reference by name is the only thing that differs from the committed file.
const SELF = { repository: 'example/llem-actions', ref: 'v0' }
const workflow = renderSelfReferences(
  readFileSync(path.join(root, '.github/workflows/triage-matrix.yml'), 'utf8'),
  SELF.repository,
  SELF.ref,
)
for (const [from, to] of [
  ['actions/triage-matrix/action.yml'],
  ['dist/triage-matrix/index.js'],
  ['.github/workflows/triage-matrix.yml'],
].map(([file]) => [path.join(root, file), path.join(repository, file)])) {
  mkdirSync(path.dirname(to), { recursive: true })
  cpSync(from, to)
}
writeFileSync(path.join(repository, '.github/workflows/triage-matrix.yml'), workflow)
writeFileSync(
  path.join(repository, 'work.cjs'),
  `
const fs = require('node:fs')
const { TRIAGE_CELL: cell, TRIAGE_TRIAL: trial, TRIAGE_RESULT_FILE: out } = process.env
// A lost machine: the action dies without a word.
if ((cell === 'cell-7' && trial === '0') || (cell === 'cell-8' && trial === '2')) process.kill(process.ppid, 'SIGKILL')
else {
  fs.writeFileSync(out, JSON.stringify({ passed: process.env.HELPS === '1', step_times_ms: [1, 2] }))
  if (cell === 'cell-9') fs.writeFileSync(out.replace(/trials\\/[^/]*\\/result\\.json$/, 'trials.jsonl'), Buffer.from([0xff, 0x00, 0x0a, ...Buffer.from('garbage\\n{"cell":"cell-9"}\\n')]))
}
`,
)
const cells = Array.from({ length: 40 }, (_, index) => ({
  name: index === 0 ? 'baseline-0' : `cell-${index}`,
  mitigations: ['none'],
  environment: 'local',
  extra_env: { HELPS: String(index % 2) },
}))
writeFileSync(
  path.join(repository, 'recipe.json'),
  JSON.stringify({ schema_version: 1, workload: 'w', command: ['node', 'work.cjs'], trials: 6, steps: 2, cells }),
)
const git = (...args) =>
  execFileSync('git', ['-C', repository, '-c', 'user.email=bench@example.com', '-c', 'user.name=bench', ...args])
git('init', '-q')
git('add', '.')
git('commit', '-qm', 'A workload')
git('remote', 'add', 'origin', 'https://github.com/example/triage.git')

/** Every action the workflow takes from elsewhere, as act names it -> a folder that stands in for it. */
const standIns = ['--local-repository', `${SELF.repository}@${SELF.ref}=${root}`]
for (const [reference, name] of new Map(
  [...workflow.matchAll(/uses: (actions\/([\w-]+)@[0-9a-f]{40})/g)].map(([, full, short]) => [full, short]),
)) {
  const folder = path.join(home, name)
  await build({
    entryPoints: [path.join(root, 'bench/triage-act', `${name}.mjs`)],
    outfile: path.join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  writeFileSync(
    path.join(folder, 'action.yml'),
    `name: ${name}\ndescription: Stand-in\ninputs:\n${['name', 'path', 'pattern', 'merge-multiple', 'if-no-files-found', 'repository', 'ref', 'persist-credentials'].map((input) => `  ${input}: { default: "" }\n`).join('')}runs:\n  using: node20\n  main: index.mjs\n`,
  )
  standIns.push('--local-repository', `${reference}=${folder}`)
}
const store = path.join(home, 'artifacts')
mkdirSync(store)
const inputs = {
  recipe: 'recipe.json',
  'mitigations-files': '',
  'shard-by': 'cell',
  'max-shards': '256',
  'max-parallel': '2',
  'trials-per-shard': '10',
  'pair-baseline': 'false',
  'fail-on': 'error,no-result,incomplete',
}
const started = performance.now()
const result = spawnSync(
  act,
  [
    'workflow_dispatch',
    '-W',
    '.github/workflows/triage-matrix.yml',
    '-P',
    'ubuntu-latest=-self-hosted',
    '--no-skip-checkout',
    '--env',
    `TRIAGE_ACT_REPOSITORY=${repository}`,
    '--env',
    `TRIAGE_ACT_ARTIFACTS=${store}`,
    '--concurrent-jobs',
    '2',
    ...standIns,
    ...Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
  ],
  { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 28 },
)
writeFileSync(path.join(home, 'act.log'), result.stdout + result.stderr)
const artifacts = readdirSync(store)
const made = artifacts.find((name) => name.startsWith('triage-matrix-'))
process.stdout.write(
  `${artifacts.length} artifacts after ${((performance.now() - started) / 1000).toFixed(0)} s; log: ${home}/act.log\n`,
)
if (made === undefined) throw new Error('no matrix')
const matrix = JSON.parse(readFileSync(path.join(store, made, 'matrix.json'), 'utf8'))
const short = matrix.cells
  .filter((cell) => cell.trials < 6)
  .map((cell) => `${cell.name} ${cell.trials}/6 (${cell.confound})`)
process.stdout.write(`${matrix.cells.length} rows; incomplete: ${short.join(', ')}\n${matrix.warnings.join('\n')}\n`)
