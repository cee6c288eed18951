import fc from 'fast-check'
import { triageRecipeSchema } from '../../shared/artefacts/generated/triage-recipe'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { parseDocumentBytes } from '../../shared/artefacts/read-document'
import { schemaFaults } from '../../shared/artefacts/schema-check'
import { UserError } from '../../shared/runtime/problems'
import { mergeRegistry } from '../registry/registry'
import { BUILTIN_MITIGATIONS } from '../registry/builtins'
import { mutations } from '../testing/recipe-fuzz'
import { recipeFromText } from './load-recipe'
import { cellNameFault } from './names'
import { formatResolvedRecipe } from './resolved-recipe'

const { registry } = mergeRegistry([])
const parsed = (text: string): JsonValue => parseDocumentBytes(Buffer.from(text), '.yaml', 'r.yaml').value

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'binary' })
  .filter((value) => !value.includes('\0') && Buffer.from(value).toString() === value)
const name = fc
  .stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,12}$/)
  .filter((value) => cellNameFault(value) === undefined)
const variable = fc
  .stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/)
  .filter((key) => !/^(?:GITHUB|RUNNER|ACTIONS|INPUT|TRIAGE)_|^(?:ENV|PATH)$/.test(key))
// Whole numbers that lose digits are refused, which has its own test.
const json = fc.jsonValue({ maxDepth: 2 }).filter((value) => !/__proto__|\d{16,}|e[+]/.test(JSON.stringify(value)))
const config = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => key !== 'steps'),
  json,
  { maxKeys: 3 },
)
const cell = fc.record(
  {
    name,
    mitigations: fc.constantFrom(...Object.keys(BUILTIN_MITIGATIONS)).map((mitigation) => [mitigation]),
    environment: fc.oneof(
      fc.constant('local'),
      fc.stringMatching(/^[a-z0-9]{1,8}(?::[a-z0-9]{1,5})?$/).map((docker) => ({ docker })),
    ),
    extra_env: fc.dictionary(variable, text, { maxKeys: 3 }),
    steps: fc.integer({ min: 1, max: 1000 }),
    workload_config: config,
  },
  { requiredKeys: ['name', 'mitigations', 'environment'] },
)
const recipe = fc.record(
  {
    schema_version: fc.constant(1),
    workload: text,
    command: fc.array(text, { minLength: 1, maxLength: 4 }),
    trials: fc.integer({ min: 1, max: 1000 }),
    steps: fc.integer({ min: 1, max: 1000 }),
    ticket: fc.option(text),
    cells: fc
      .uniqueArray(cell, { minLength: 1, maxLength: 5, selector: (item) => item.name.toLowerCase() })
      .map(([first, ...rest]) => [{ ...first, mitigations: ['none'] }, ...rest]),
    confound: fc.record(
      { threshold: fc.double({ min: 1, max: 1e6, noNaN: true }), per_environment: fc.boolean() },
      { requiredKeys: [] },
    ),
    workload_config: config,
    save_logs: fc.boolean(),
    stop_after: fc.option(
      fc.record({
        events: fc.integer({ min: 1, max: 5 }),
        max_trials: fc.integer({ min: 5, max: 50 }),
        event_verdict: fc.constantFrom('fail', 'pass', 'error'),
      }),
    ),
    retain: fc.option(
      fc.record(
        { on_pass: fc.constantFrom('none', 'log'), on_fail: fc.constantFrom('summary', 'full') },
        { requiredKeys: [] },
      ),
    ),
    redaction: fc.option(
      fc.record({ scrub_env_keys: fc.array(text, { maxLength: 2 }), scrub_paths: fc.boolean() }, { requiredKeys: [] }),
    ),
    step_time_regex: fc.option(fc.constantFrom('step (\\d+)', '(?P<ms>[0-9.]+) ms')),
    timeout_per_trial: fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true })),
    require_result: fc.boolean(),
  },
  { requiredKeys: ['schema_version', 'workload', 'command', 'trials', 'steps', 'cells'] },
)

const nameOf = fc.constantFrom(...Object.keys(BUILTIN_MITIGATIONS))
const probe = fc.record(
  {
    schema_version: fc.constant(1),
    mode: fc.constant('probe'),
    command: fc.array(text, { minLength: 1, maxLength: 3 }),
    trials: fc.integer({ min: 1, max: 1000 }),
    steps: fc.integer({ min: 1, max: 1000 }),
    mitigation_axis: fc.uniqueArray(nameOf, { maxLength: 3 }).map((names) => [...new Set(['none', ...names])]),
    diagnostic_axis: fc.constantFrom(null, ['none'], ['none', 'amd_log_level_4']),
    collect_paths: fc.constantFrom(null, [], ['out/**/*.json', 'core.?']),
    env_passthrough_mode: fc.constantFrom(null, 'inherit', 'file'),
    custom_patterns: fc.constantFrom(
      null,
      [{ id: 'a', match: { regex: 'x(?P<n>\\d+)', condition: "int(capture['n']) > 3" }, on_match: 'warn' }],
      [{ id: 'b', match: { regex: 'DONE\\Z' }, required_for_pass: true }],
    ),
    hang_window_sec: fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true })),
    hang_grace_period_at_start: fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
    tier3_vram_growth: fc.boolean(),
    disable_detectors: fc.constantFrom(null, ['tier2:hang', 'custom:a'], ['Tier1: timeout']),
    disable_detector_tiers: fc.constantFrom(null, ['tier3', ' TIER5'], [1, 2]),
    step_time_regex: fc.constantFrom(null, 'step (\\d+)', 'no group'),
    retain: fc.constantFrom(null, { on_pass: 'none' }),
    redaction: fc.constantFrom(null, { scrub_env_keys: ['AWS_*'] }),
  },
  { requiredKeys: ['schema_version', 'mode', 'command', 'trials', 'mitigation_axis'] },
)

test('parse, resolve, write, parse is the identity, and a second time gives the same bytes', () => {
  fc.assert(
    fc.property(fc.oneof(recipe, probe), (document) => {
      const first = recipeFromText(JSON.stringify(document), 'r.json', registry)
      const written = formatResolvedRecipe(first)
      expect(schemaFaults(document as JsonValue, triageRecipeSchema)).toEqual([])
      expect(schemaFaults(parsed(written), triageRecipeSchema)).toEqual([])
      const second = recipeFromText(written, 'recipe.resolved.yaml', registry)
      expect(second).toEqual(first)
      expect(formatResolvedRecipe(second)).toBe(written)
    }),
    { numRuns: 300 },
  )
})

test('any text either loads or gives errors with a place', () => {
  for (const { text: source, file } of mutations(4_000, 20_261_122)) {
    try {
      // What the loader accepts, the schema for editors accepts as well.
      const written = formatResolvedRecipe(recipeFromText(source, file, registry))
      expect(schemaFaults(parsed(written), triageRecipeSchema)).toEqual([])
    } catch (error) {
      if (!(error instanceof UserError))
        throw new Error(`not an error of the user for ${JSON.stringify(source)}: ${String(error)}`)
      for (const problem of error.problems)
        if (problem.line === undefined) throw new Error(`no place for ${JSON.stringify(source)}: ${problem.toString()}`)
    }
  }
})
