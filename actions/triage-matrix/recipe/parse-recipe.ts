/** From a document to a recipe: shape and local rules. Names of registries are checked in `check-recipe.ts`. */
import { type Fault, type JsonValue } from '../../shared/artefacts/json-value'
import { type Recipe, SUBPROCESS_WORKLOAD } from './model'
import { parseCells, parseWorkloadConfig } from './parse-cells'
import { parseConfound, parseRedaction, parseRetain, parseStopAfter } from './parse-policies'
import { parseProbe, PROBE_KEYS, probeCells } from './parse-probe'
import { type OlderValue, ValueReader } from './value-reader'

const COMMON_KEYS = [
  // Says to editors what completes and checks the file.
  '$schema',
  'schema_version',
  'mode',
  'ticket',
  'command',
  'trials',
  'steps',
  'confound',
  'stop_after',
  'retain',
  'redaction',
  'step_time_regex',
  'timeout_per_trial',
  'require_result',
  'allow_env',
  'inputs',
  'save_logs',
]
const TRIAGE_KEYS = ['workload', 'cells', 'workload_config']

/** What the parser gives; the recipe is usable only when there are no faults. */
export interface ParsedRecipe {
  readonly recipe: Recipe
  readonly faults: readonly Fault[]
}

/**
 * Reads a recipe of schema version 1, collecting every fault. Never throws for what the document says.
 *
 * @param olderValue what YAML 1.1 reads at a place, where the document says something else
 */
export function parseRecipe(document: JsonValue, olderValue?: OlderValue): ParsedRecipe {
  const reader = new ValueReader(olderValue)
  const top = reader.mapping(document, [], 'a mapping with the keys of a recipe') ?? {}
  if (reader.faults.length > 0) return { recipe: emptyRecipe(), faults: reader.faults }

  const mode =
    top['mode'] === undefined ? 'triage' : (reader.choice(top['mode'], ['mode'], ['triage', 'probe']) ?? 'triage')
  const own = mode === 'probe' ? PROBE_KEYS : TRIAGE_KEYS
  const other = mode === 'probe' ? TRIAGE_KEYS : PROBE_KEYS
  const otherMode = mode === 'probe' ? 'remove it, or set `mode: triage`' : 'remove it, or set `mode: probe`'
  reader.knownKeys(top, [], [...COMMON_KEYS, ...own], Object.fromEntries(other.map((key) => [key, otherMode])))
  reader.requiredKeys(
    top,
    [],
    mode === 'probe'
      ? ['schema_version', 'trials', 'mitigation_axis']
      : ['schema_version', 'workload', 'trials', 'steps', 'cells'],
  )
  if (top['schema_version'] !== undefined && top['schema_version'] !== 1) {
    reader.wrong(top['schema_version'], ['schema_version'], 'the number 1, the only version this build understands')
  }

  const given = <T>(key: string, read: (value: JsonValue) => T | undefined, otherwise: T): T => {
    const value = top[key]
    return value === undefined ? otherwise : (read(value) ?? otherwise)
  }
  const orNull = <T>(key: string, read: (value: JsonValue) => T | undefined): T | null =>
    given<T | null>(key, (value) => (value === null ? null : read(value)), null)

  if (top['$schema'] !== undefined) reader.text(top['$schema'], ['$schema'])
  const probe = mode === 'probe' ? parseProbe(reader, top) : null
  const stopAfter = orNull('stop_after', (value) => parseStopAfter(reader, value))
  const recipe: Recipe = {
    mode,
    ticket: orNull('ticket', (value) => reader.text(value, ['ticket'])),
    workload: probe !== null ? SUBPROCESS_WORKLOAD : given('workload', (value) => reader.text(value, ['workload']), ''),
    command: given<readonly string[] | undefined>('command', (value) => parseCommand(reader, value), undefined),
    trials: given('trials', (value) => reader.count(value, ['trials']), 1),
    steps: given('steps', (value) => reader.count(value, ['steps']), 1),
    cells: probe !== null ? probeCells(reader, probe) : given('cells', (value) => parseCells(reader, value), []),
    confound: parseConfound(reader, top['confound']),
    workloadConfig: parseWorkloadConfig(reader, top['workload_config'], ['workload_config']),
    saveLogs: given('save_logs', (value) => reader.boolean(value, ['save_logs']), false),
    stopAfter,
    retain: orNull('retain', (value) => parseRetain(reader, value)),
    redaction: orNull('redaction', (value) => parseRedaction(reader, value)),
    stepTimeRegex: orNull('step_time_regex', (value) => reader.regex(value, ['step_time_regex'])),
    timeoutPerTrialSec: orNull('timeout_per_trial', (value) =>
      reader.number(value, ['timeout_per_trial'], 'seconds above 0, at most 432000', (n) => n > 0 && n <= 432_000),
    ),
    requireResult: given('require_result', (value) => reader.boolean(value, ['require_result']), false),
    allowEnv: given<readonly string[]>('allow_env', (value) => reader.texts(value, ['allow_env']), []),
    inputs: given<readonly string[]>('inputs', (value) => reader.insidePaths(value, ['inputs']), []),
    probe,
  }
  if (stopAfter !== null) {
    for (const [index, cell] of recipe.cells.entries()) {
      if (cell.trials !== undefined)
        reader.fault(
          ['cells', index, 'trials'],
          String(cell.trials),
          'no own number of trials, because `stop_after` is present',
          'remove one of the two',
        )
    }
  }
  return { recipe, faults: reader.faults }
}

function parseCommand(reader: ValueReader, value: JsonValue): readonly string[] | undefined {
  if (typeof value === 'string') {
    reader.fault(
      ['command'],
      'one text',
      'a list: the program, then its arguments',
      'write `command: [program, argument, ...]`; no shell is involved',
    )
    return undefined
  }
  const items = reader.list(value, ['command'], 'a list: the program, then its arguments')
  if (items === undefined) return undefined
  if (items.length === 0) reader.fault(['command'], 'an empty list', 'at least a program')
  return items.flatMap((item, index) => {
    // An argument may be empty; the program may not.
    if (typeof item === 'string' && !item.includes('\0') && (index > 0 || item !== '')) return item
    reader.wrong(
      item,
      ['command', index],
      index === 0 ? 'the name of a program' : 'text without NUL characters',
      'put the value in quotes',
    )
    return []
  })
}

function emptyRecipe(): Recipe {
  return {
    mode: 'triage',
    ticket: null,
    workload: '',
    command: undefined,
    trials: 1,
    steps: 1,
    cells: [],
    confound: { threshold: 1.15, baselineCell: null, perEnvironment: false, minTrials: 5 },
    workloadConfig: {},
    saveLogs: false,
    stopAfter: null,
    retain: null,
    redaction: null,
    stepTimeRegex: null,
    timeoutPerTrialSec: null,
    requireResult: false,
    allowEnv: [],
    inputs: [],
    probe: null,
  }
}
