/** Broken recipes without end, the same ones for the same seed. */

/** A generator of numbers below 1 (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SEEDS = [
  `schema_version: 1
workload: stub
command: [python, train.py]
trials: 4
steps: 10
ticket: T-1
confound: {threshold: 1.2, baseline_cell: baseline-local}
stop_after: {events: 2, max_trials: 8}
workload_config: {model: {layers: 3}, lr: 0.1}
cells:
  - name: baseline-local
    mitigations: [none]
    environment: local
  - name: other
    mitigations: [tf32_off, xnack]
    environment: {docker: "rocm/pytorch:nightly"}
    extra_env: {A: "1"}
    steps: 3
`,
  `schema_version: 1
mode: probe
trials: 2
command: [./run.sh]
mitigation_axis: [none, xnack]
diagnostic_axis: [none]
custom_patterns:
  - {id: a, match: {regex: "x(y)", condition: "exit_code == 0 and len(capture) > 1"}, on_match: warn}
retain: {on_fail: full, on_pass: none}
redaction: {scrub_env_keys: [KEY], scrub_paths: true}
step_time_regex: "step ([0-9.]+)"
`,
  JSON.stringify(
    {
      schema_version: 1,
      workload: 'w',
      command: ['true'],
      trials: 1,
      steps: 1,
      cells: [{ name: 'a', mitigations: ['none'], environment: 'local' }],
    },
    null,
    1,
  ),
  `schema_version: 1
workload: w
command: &command ["true"]
trials: 1_0
steps: 0x2
save_logs: yes
workload_config: &config {lr: 1:30, nested: &inner [1, 2], again: *inner}
cells:
  - &first
    name: baseline-a
    mitigations: &none [none]
    environment: local
    workload_config: {<<: *config, lr: off}
  - {<<: *first, name: b, mitigations: *none}
`,
]
const FRAGMENTS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '"',
  "'",
  '&a ',
  '*a',
  '!!str ',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '\t',
  '\0',
  '\u2028',
  '\ufeff',
  '😀',
  '\ud800',
  'null',
  '~',
  'true',
  'off',
  '.nan',
  '-.inf',
  '1e999',
  '0x1f',
  '1_000',
  '99999999999999999999',
  '-1',
  '0',
  '1.5',
  '__proto__',
  'constructor',
  'toString',
  '<<',
  '? ',
  '|\n',
  '>\n',
  '#',
  '../',
  'GITHUB_TOKEN',
  'LD_PRELOAD',
  'x'.repeat(300),
  '('.repeat(50),
  '[['.repeat(60),
]

/** Texts made of recipes by cutting, repeating, exchanging and inserting. */
export function* mutations(count: number, seed: number): Generator<{ readonly text: string; readonly file: string }> {
  const random = generator(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  for (let index = 0; index < count; index += 1) {
    const base = Math.floor(random() * SEEDS.length)
    let text = SEEDS[base] ?? ''
    for (let change = 1 + Math.floor(random() * 6); change > 0; change -= 1) {
      const [from, length] = [Math.floor(random() * (text.length + 1)), Math.floor(random() ** 3 * 40)]
      const kind = random()
      if (kind < 0.35) text = text.slice(0, from) + pick(FRAGMENTS) + text.slice(from)
      else if (kind < 0.6) text = text.slice(0, from) + text.slice(from + length)
      else if (kind < 0.75)
        text = text.slice(0, from) + text.slice(from, from + length).repeat(2) + text.slice(from + length)
      else if (kind < 0.9) text = replaceToken(text, random, pick(FRAGMENTS))
      else text = text.slice(0, from) + String.fromCharCode(Math.floor(random() * 0x250)) + text.slice(from + 1)
    }
    yield { text, file: base === 2 ? 'fuzz.json' : 'fuzz.yaml' }
  }
}

/** Puts something else in the place of a whole word, which reaches deeper than broken syntax does. */
function replaceToken(text: string, random: () => number, by: string): string {
  const words = [...text.matchAll(/[\w.]+/g)]
  const word = words[Math.floor(random() * words.length)]
  return word === undefined ? text : text.slice(0, word.index) + by + text.slice(word.index + word[0].length)
}
