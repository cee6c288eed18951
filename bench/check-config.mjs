/**
 * `node bench/check-config.mjs [--corpus FILE] [--target CLASS] [--lines N] [--runs N]`: how many lines a second
 * check-config judges, from the start of the process to its end, and how that compares with a bare loop of JSON.parse.
 * Of several runs the fastest counts: what else the machine does only ever makes one slower.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: newestCorpus() ?? '' },
    target: { type: 'string', default: 'GenerationConfig' },
    lines: { type: 'string', default: '300000' },
    runs: { type: 'string', default: '3' },
  },
})

/** The validated corpus of transformers that is newest by folder name. */
function newestCorpus() {
  const folder = path.join(root, 'engine_versions/transformers')
  const versions = readdirSync(folder)
    .filter((name) => name.startsWith('v'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return versions
    .map((name) => path.join(folder, name, 'outputs/invariants.validated.yaml'))
    .find((file) => existsSync(file))
}

/** mulberry32: the same lines on every machine. */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What people write, and now and then what they should not have. JSON texts, as `1.0` must stay a float. */
const VALUES = {
  do_sample: ['true', 'false'],
  temperature: ['0.7', '1.0', '0.0', '-1'],
  top_p: ['0.9', '1.0', '1.5'],
  top_k: ['50', '0', '40'],
  num_beams: ['1', '2', '4', '4.0'],
  num_return_sequences: ['1', '2', '4'],
  max_new_tokens: ['16', '128', '0', 'null'],
  min_new_tokens: ['0', '32'],
  max_length: ['20', '2048'],
  repetition_penalty: ['1.0', '1.2'],
  length_penalty: ['1.0', '0.6'],
  early_stopping: ['true', '"never"', '"sometimes"'],
  pad_token_id: ['0', '-1', 'null'],
  eos_token_id: ['2', '[2, 3]'],
  use_cache: ['true', 'false'],
  cache_implementation: ['"static"', '"dynamic"', '"nonsense"'],
  penalty_alpha: ['0.6', 'null'],
  output_scores: ['true', 'false'],
  return_dict_in_generate: ['true', 'false'],
  watermarking_config: ['null', '{"bias": 2.5, "context_width": 1}'],
}

function makeLines(count) {
  const next = random(7)
  const pick = (items) => items[Math.floor(next() * items.length)]
  const names = Object.keys(VALUES)
  const lines = []
  for (let line = 0; line < count; line += 1) {
    const fields = new Set()
    for (let wanted = 2 + Math.floor(next() * 7); wanted > 0; wanted -= 1) fields.add(pick(names))
    lines.push(`{"kwargs": {${[...fields].map((name) => `"${name}": ${pick(VALUES[name])}`).join(', ')}}}`)
  }
  return lines
}

const bundle = path.join(root, 'dist/check-config/index.js')
if (!existsSync(bundle) || options.corpus === '') {
  process.stderr.write('bench/check-config needs dist/check-config (npm run build) and a corpus (--corpus FILE)\n')
  process.exit(2)
}
mkdirSync(path.join(root, '.cache'), { recursive: true })
const scratch = mkdtempSync(path.join(root, '.cache/bench-'))
try {
  const lines = makeLines(Number(options.lines))
  const input = path.join(scratch, 'lines.ndjson')
  writeFileSync(input, `${lines.join('\n')}\n`)

  /** The fastest of the runs. */
  const fastest = (body) => {
    const times = Array.from({ length: Number(options.runs) }, () => {
      const started = performance.now()
      body()
      return (performance.now() - started) / 1000
    })
    return Math.min(...times)
  }
  const parseSeconds = fastest(() => {
    for (const line of readFileSync(input, 'utf8').split('\n')) if (line !== '') JSON.parse(line)
  })

  let results = []
  const run = (file) => {
    const args = [bundle, '--corpus', options.corpus, '--target', options.target, '--input', file]
    const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
    if (result.status !== 0) throw new Error(`check-config ended with ${result.status}: ${result.stderr}`)
    results = result.stdout.split('\n').filter((line) => line !== '')
  }
  const empty = path.join(scratch, 'empty.ndjson')
  writeFileSync(empty, '')
  const startSeconds = fastest(() => run(empty))
  const seconds = fastest(() => run(input))
  if (results.length !== lines.length) throw new Error(`${lines.length} lines gave ${results.length} results`)

  const outcomes = {}
  for (const line of results) {
    const { outcome } = JSON.parse(line)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  const perSecond = (taken) => Math.round(lines.length / taken)
  const report = {
    lines: lines.length,
    bytes: statSync(input).size,
    start_seconds: Number(startSeconds.toFixed(3)),
    seconds: Number(seconds.toFixed(3)),
    lines_per_second: perSecond(seconds),
    lines_per_second_without_start: perSecond(seconds - startSeconds),
    json_parse_lines_per_second: perSecond(parseSeconds),
    times_json_parse: Number((seconds / parseSeconds).toFixed(2)),
    outcomes,
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
