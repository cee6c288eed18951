/** Recipes in probe mode: a command that reports nothing, swept over mitigations and diagnostics, judged by detectors. */
import { type DocumentPath, type JsonValue } from '../../shared/artefacts/json-value'
import { DETECTOR_IDS } from '../run/detectors'
import { nearestName } from '../registry/nearest'
import { conditionFault } from '../run/condition'
import { type Cell, type CustomPattern, type Probe } from './model'
import { cellNameFault, pathComponent } from './names'
import { reportDuplicateNames } from './parse-cells'
import { isAbsent, type ValueReader } from './value-reader'

export const PROBE_KEYS = [
  'mitigation_axis',
  'diagnostic_axis',
  'collect_paths',
  'env_passthrough_mode',
  'custom_patterns',
  'hang_window_sec',
  'hang_grace_period_at_start',
  'tier3_vram_growth',
  'disable_detectors',
  'disable_detector_tiers',
]

export function parseProbe(reader: ValueReader, top: Readonly<Record<string, JsonValue>>): Probe {
  const given = <T>(key: string, read: (value: JsonValue) => T | undefined, otherwise: T): T => {
    const value = top[key]
    return isAbsent(value) ? otherwise : (read(value) ?? otherwise)
  }
  const axis = (key: string, otherwise: readonly string[]): readonly string[] =>
    given(
      key,
      (value) => {
        const names = reader.texts(value, [key])
        if (names.length === 0 && Array.isArray(value))
          reader.fault([key], 'an empty list', 'at least one name', "use ['none'] for none")
        return names
      },
      otherwise,
    )
  const seconds = (key: string, otherwise: number, accept: (value: number) => boolean, expected: string): number =>
    given(key, (value) => reader.number(value, [key], expected, accept), otherwise)
  return {
    mitigationAxis: axis('mitigation_axis', []),
    diagnosticAxis: axis('diagnostic_axis', ['none']),
    collectPaths: given<readonly string[]>(
      'collect_paths',
      (value) => reader.insidePaths(value, ['collect_paths']),
      [],
    ),
    envPassthroughMode: given(
      'env_passthrough_mode',
      (value) => reader.choice(value, ['env_passthrough_mode'], ['inherit', 'file']),
      'inherit',
    ),
    customPatterns: given<readonly CustomPattern[]>('custom_patterns', (value) => parsePatterns(reader, value), []),
    hangWindowSec: seconds('hang_window_sec', 30, (value) => value > 0, 'seconds above 0'),
    hangGracePeriodAtStart: seconds('hang_grace_period_at_start', 60, (value) => value >= 0, 'seconds, 0 or more'),
    tier3VramGrowth: given('tier3_vram_growth', (value) => reader.boolean(value, ['tier3_vram_growth']), true),
    disableDetectors: given<readonly string[]>('disable_detectors', (value) => parseDetectorNames(reader, value), []),
    disableDetectorTiers: given<readonly number[]>('disable_detector_tiers', (value) => parseTiers(reader, value), []),
  }
}

/** The product of the axes, mitigation first. A pair whose joined name is ambiguous gets a hash. */
export function probeCells(reader: ValueReader, probe: Probe): Cell[] {
  const cells = probe.mitigationAxis.flatMap((mitigation) =>
    probe.diagnosticAxis.map((diagnostic): Cell => ({
      name: `${pathComponent(mitigation)}-${pathComponent(diagnostic)}`,
      mitigations: [mitigation, diagnostic],
      environment: { kind: 'named', name: 'local' },
      extraEnv: {},
      workloadConfig: {},
    })),
  )
  for (const cell of cells) {
    const fault = cellNameFault(cell.name)
    if (fault !== undefined)
      reader.fault(['mitigation_axis'], JSON.stringify(cell.name), fault, 'rename the mitigation')
  }
  reportDuplicateNames(
    reader,
    cells.map((cell) => cell.name),
  )
  return cells
}

/** Ids of custom patterns are the recipe's own; the others are a fixed list. */
function parseDetectorNames(reader: ValueReader, value: JsonValue): string[] {
  return reader.texts(value, ['disable_detectors']).flatMap((given, index) => {
    const [, tier = '', id = ''] = /^\s*(\w+)\s*:\s*(.*?)\s*$/.exec(given) ?? []
    const name = `${tier.toLowerCase()}:${id}`
    if (DETECTOR_IDS.includes(name) || (tier.toLowerCase() === 'custom' && id !== '')) return name
    const near = nearestName(name, DETECTOR_IDS)
    reader.fault(
      ['disable_detectors', index],
      JSON.stringify(given),
      `one of ${DETECTOR_IDS.join(', ')}, or custom:<id>`,
      near === undefined ? 'correct the name' : `did you mean ${JSON.stringify(near)}?`,
    )
    return []
  })
}

/** `tier3`, or the number alone. */
function parseTiers(reader: ValueReader, value: JsonValue): number[] {
  const tiers = (reader.list(value, ['disable_detector_tiers']) ?? []).flatMap((item, index) => {
    const number = Number(
      /^\s*(?:tier)?([1-5])\s*$/i.exec(typeof item === 'string' || typeof item === 'number' ? String(item) : '')?.[1],
    )
    if (!Number.isNaN(number)) return number
    reader.wrong(item, ['disable_detector_tiers', index], 'a tier from tier1 to tier5')
    return []
  })
  return [...new Set(tiers)]
}

function parsePatterns(reader: ValueReader, value: JsonValue): CustomPattern[] {
  const patterns = (reader.list(value, ['custom_patterns']) ?? []).flatMap(
    (item, index) => parsePattern(reader, item, ['custom_patterns', index]) ?? [],
  )
  const seen = new Set<string>()
  for (const [index, { id }] of patterns.entries()) {
    if (seen.has(id))
      reader.fault(['custom_patterns', index, 'id'], JSON.stringify(id), 'each id once', 'rename one of the two')
    seen.add(id)
  }
  return patterns
}

function parsePattern(reader: ValueReader, value: JsonValue, path: DocumentPath): CustomPattern | undefined {
  const pattern = reader.mapping(value, path)
  if (pattern === undefined) return undefined
  reader.knownKeys(pattern, path, ['id', 'match', 'on_match', 'required_for_pass'])
  reader.requiredKeys(pattern, path, ['id', 'match'])
  const id = pattern['id'] === undefined ? undefined : reader.text(pattern['id'], [...path, 'id'])
  const match =
    pattern['match'] === undefined
      ? undefined
      : reader.mapping(pattern['match'], [...path, 'match'], 'a mapping with `regex`')
  if (match === undefined) return undefined
  reader.knownKeys(match, [...path, 'match'], ['regex', 'condition'])
  reader.requiredKeys(match, [...path, 'match'], ['regex'])
  const regex = match['regex'] === undefined ? undefined : reader.regex(match['regex'], [...path, 'match', 'regex'])
  const condition = isAbsent(match['condition'])
    ? undefined
    : reader.text(match['condition'], [...path, 'match', 'condition'])
  const fault = condition === undefined ? undefined : conditionFault(condition)
  if (fault !== undefined) reader.fault([...path, 'match', 'condition'], JSON.stringify(condition), fault)
  const onMatch =
    pattern['on_match'] === undefined
      ? 'fail'
      : reader.choice(pattern['on_match'], [...path, 'on_match'], ['fail', 'warn', 'info'])
  const requiredForPass =
    pattern['required_for_pass'] === undefined
      ? false
      : reader.boolean(pattern['required_for_pass'], [...path, 'required_for_pass'])
  if (requiredForPass === true && onMatch !== undefined && onMatch !== 'fail')
    reader.fault(
      [...path, 'required_for_pass'],
      'true',
      '`on_match: fail`, because a pattern that only warns or informs cannot decide',
      'remove one of the two',
    )
  if (id === undefined || regex === undefined || onMatch === undefined || requiredForPass === undefined)
    return undefined
  return { id, regex, onMatch, requiredForPass, ...(condition === undefined ? {} : { condition }) }
}
