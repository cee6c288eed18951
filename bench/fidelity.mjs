/**
 * `node bench/fidelity.mjs [--version V]... [--workspace DIR] [--python PATH] [--size N]... [--mode any|typed]...
 * [--seed N] [--json] [--show N]`: how well the committed rules predict the library on configurations that were drawn
 * without them.
 *
 * The oracle (`bench/python/oracle.py`) draws values blindly (`any`) or near the documented defaults (`typed`) and asks
 * the live library; the bundle of check-config predicts. `--size 2000 --size GenerationConfig=20000` are the sizes.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { values: options } = parseArgs({
  options: {
    version: { type: 'string', multiple: true, default: ['4.57.6', '5.17.0'] },
    workspace: { type: 'string', default: root },
    python: { type: 'string', default: '' },
    size: { type: 'string', multiple: true, default: ['2000', 'GenerationConfig=20000'] },
    mode: { type: 'string', multiple: true, default: ['typed', 'any'] },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    show: { type: 'string', default: '3' },
  },
})

function need(file, advice) {
  if (existsSync(file)) return file
  process.stderr.write(`${path.relative(process.cwd(), file)} is missing: ${advice}\n`)
  process.exit(1)
}

function sizeOf(className) {
  const sizes = options.size.map((item) => item.split('='))
  const own = sizes.findLast(([name, size]) => size !== undefined && className.endsWith(`:${name}`))
  return Number((own ?? ['', sizes.findLast(([, size]) => size === undefined)?.[0] ?? 2000])[1])
}

/** Runs a program that must succeed, and returns what it printed. */
function run(program, args, env = process.env) {
  const ran = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30, env })
  if (ran.status !== 0)
    throw new Error(`${path.basename(program)} ended with ${ran.status}: ${ran.stderr.slice(-2000)}`)
  return ran.stdout
}

const lines = (text) => text.split('\n').filter((line) => line !== '')

/** Lines of the oracle by mode and class. */
function observe(version, classes, scratch) {
  const pipeline = `run \`npm run pipeline -- --engine transformers --version ${version}\` first`
  const python = need(
    options.python || path.join(root, '.cache/envs', `transformers-${version}`, 'bin/python'),
    pipeline,
  )
  const request = path.join(scratch, 'request.json')
  const output = path.join(scratch, 'observed.ndjson')
  writeFileSync(
    request,
    JSON.stringify({
      modes: options.mode,
      seed: options.seed,
      classes: classes.map((item) => ({
        class: item.class,
        placeholders: item.construct.placeholders,
        size: sizeOf(item.class),
      })),
    }),
  )
  run(python, [path.join(root, 'bench/python/oracle.py'), request, output], { ...process.env, HF_HUB_OFFLINE: '1' })
  const groups = new Map()
  for (const text of lines(readFileSync(output, 'utf8'))) {
    const [, className, mode] = /^\{"class": "([^"]+)", "mode": "([^"]+)"/.exec(text)
    const key = `${mode} ${className}`
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(text)
  }
  return groups
}

/** What the corpus says of the kwargs in the lines; the texts are passed on as Python wrote them. */
function predict(corpus, className, texts, scratch) {
  const input = path.join(scratch, 'input.ndjson')
  writeFileSync(
    input,
    texts.map((text) => `{"kwargs": ${/"kwargs": (.*), "outcome": "\w+", "fields"/.exec(text)[1]}}\n`).join(''),
  )
  const bundle = need(path.join(root, 'dist/check-config/index.js'), 'run `npm run build` first')
  return lines(run(process.execPath, [bundle, '--corpus', corpus, '--target', className, '--input', input])).map(
    (line) => JSON.parse(line),
  )
}

const EMPTY = {
  configurations: 0,
  errors: 0,
  predicted_errors: 0,
  right_errors: 0,
  missed: 0,
  blocked_valid: 0,
  dormant: 0,
  dormant_exact: 0,
  warned: 0,
  warned_predicted: 0,
}

function score(texts, predictions, examples) {
  const counts = { ...EMPTY }
  for (const [index, text] of texts.entries()) {
    const tail = /"outcome": "(\w+)", "fields": (\[.*\]), "exception": "(\w*)"\}$/.exec(text)
    const seen = { outcome: tail[1], fields: tail[2].replaceAll(', ', ',') }
    const said = predictions[index]
    const [isError, saysError] = [seen.outcome === 'error', said.outcome === 'error']
    const saidFields = JSON.stringify(said.fields)
    const note = (what) =>
      examples.push(
        `${what} ${tail[3]} ${text.slice(0, 400)} predicted ${said.outcome} ${saidFields} ${said.rules.join(' ')}`,
      )
    counts.configurations += 1
    counts.errors += isError
    counts.predicted_errors += saysError
    counts.right_errors += isError && saysError
    if (isError && !saysError) {
      counts.missed += 1
      note('missed')
    }
    if (saysError && !isError) {
      counts.blocked_valid += 1
      note('blocked')
    }
    if (isError || saysError) continue
    if (seen.fields !== '[]' || saidFields !== '[]') {
      counts.dormant += 1
      if (seen.fields === saidFields) counts.dormant_exact += 1
      else note(`dormant ${seen.fields}`)
    }
    if (seen.outcome === 'warn') {
      counts.warned += 1
      counts.warned_predicted += said.outcome === 'warn'
    }
  }
  return counts
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole)
const withRatios = (counts) => ({
  ...counts,
  precision: ratio(counts.right_errors, counts.predicted_errors),
  recall: ratio(counts.right_errors, counts.errors),
})
const sum = (all) =>
  all.reduce(
    (total, counts) => Object.fromEntries(Object.keys(EMPTY).map((key) => [key, total[key] + counts[key]])),
    EMPTY,
  )

function show(label, counts) {
  const { precision, recall } = withRatios(counts)
  const cells = [
    counts.configurations,
    counts.errors,
    precision.toFixed(4),
    recall.toFixed(4),
    counts.blocked_valid,
    `${counts.dormant_exact}/${counts.dormant}`,
    `${counts.warned_predicted}/${counts.warned}`,
  ]
  process.stdout.write(`${label.padEnd(34)}${cells.map((cell) => String(cell).padStart(12)).join('')}\n`)
}

function header(title) {
  const names = ['configs', 'errors', 'precision', 'recall', 'blocked', 'dormant', 'warned']
  process.stdout.write(`\n${title.padEnd(34)}${names.map((name) => name.padStart(12)).join('')}\n`)
}

const report = []
for (const version of options.version) {
  const corpus = need(
    path.join(
      path.resolve(options.workspace),
      `engine_versions/transformers/v${version.replaceAll('.', '_')}/outputs/invariants.validated.yaml`,
    ),
    `run \`npm run pipeline -- --engine transformers --version ${version}\` first`,
  )
  const { classes } = parse(readFileSync(corpus, 'utf8'))
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'llem-bench-'))
  try {
    const observed = observe(version, classes, scratch)
    for (const mode of options.mode) {
      const perClass = []
      if (!options.json) header(`${version}, ${mode} values`)
      for (const item of classes) {
        const texts = observed.get(`${mode} ${item.class}`) ?? []
        const examples = []
        const counts = score(texts, predict(corpus, item.class, texts, scratch), examples)
        perClass.push(counts)
        report.push({ version, mode, class: item.class, ...withRatios(counts) })
        if (options.json) continue
        show(item.class.split(':')[1], counts)
        for (const example of examples.slice(0, Number(options.show))) process.stdout.write(`    ${example}\n`)
      }
      report.push({ version, mode, class: 'total', ...withRatios(sum(perClass)) })
      if (!options.json) show('total', sum(perClass))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
