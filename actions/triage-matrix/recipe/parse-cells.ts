/** The rows of a recipe. */
import { type DocumentPath, isMapping, type JsonValue } from '../../shared/artefacts/json-value'
import { inlineEnvironmentName, imageReferenceFault } from '../registry/inline-environment'
import { type Cell, type EnvironmentReference } from './model'
import { cellNameFault } from './names'
import { isAbsent, type ValueReader } from './value-reader'

const CELL_KEYS = ['name', 'mitigations', 'environment', 'extra_env', 'trials', 'steps', 'workload_config']

export function parseCells(reader: ValueReader, value: JsonValue): Cell[] {
  const items = reader.list(value, ['cells'], 'a list with at least one cell')
  if (items?.length === 0) reader.fault(['cells'], 'an empty list', 'a list with at least one cell')
  const cells = (items ?? []).map((item, index) => parseCell(reader, item, ['cells', index]))
  reportDuplicateNames(
    reader,
    cells.map((cell) => cell.name),
  )
  return cells
}

/** Names are directories too, so two that differ only in case are one on many file systems. */
export function reportDuplicateNames(reader: ValueReader, names: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const [index, name] of names.entries()) {
    const other = seen.get(name.toLowerCase())
    if (other === undefined) seen.set(name.toLowerCase(), name)
    else if (name !== '')
      reader.fault(
        ['cells', index, 'name'],
        JSON.stringify(name),
        other === name ? 'each name once' : `a name that differs from ${JSON.stringify(other)} in more than case`,
        'rename one of the two',
      )
  }
}

function parseCell(reader: ValueReader, value: JsonValue, path: DocumentPath): Cell {
  const cell = reader.mapping(value, path)
  // A stand-in keeps the numbers of the cells after it.
  if (cell === undefined)
    return {
      name: '',
      mitigations: [],
      environment: { kind: 'named', name: 'local' },
      extraEnv: {},
      workloadConfig: {},
    }
  reader.knownKeys(cell, path, CELL_KEYS)
  reader.requiredKeys(cell, path, ['name', 'mitigations', 'environment'])
  return {
    name: cell['name'] === undefined ? '' : parseName(reader, cell['name'], [...path, 'name']),
    mitigations:
      cell['mitigations'] === undefined ? [] : parseMitigations(reader, cell['mitigations'], [...path, 'mitigations']),
    environment: parseEnvironment(reader, cell['environment'], [...path, 'environment']),
    extraEnv: parseExtraEnv(reader, cell['extra_env'], [...path, 'extra_env']),
    trials: isAbsent(cell['trials']) ? undefined : reader.count(cell['trials'], [...path, 'trials']),
    steps: isAbsent(cell['steps']) ? undefined : reader.count(cell['steps'], [...path, 'steps']),
    workloadConfig: parseWorkloadConfig(reader, cell['workload_config'], [...path, 'workload_config']),
  }
}

function parseName(reader: ValueReader, value: JsonValue, path: DocumentPath): string {
  const name = reader.text(value, path)
  if (name === undefined) return ''
  const fault = cellNameFault(name)
  if (fault !== undefined)
    reader.fault(path, JSON.stringify(name), fault, 'rename the cell; its name is also its directory')
  return name
}

function parseMitigations(reader: ValueReader, value: JsonValue, path: DocumentPath): string[] {
  const names = reader.texts(value, path)
  if (Array.isArray(value) && value.length === 0)
    reader.fault(path, 'an empty list', 'at least one name', "use ['none'] for the baseline")
  return names
}

function parseEnvironment(reader: ValueReader, value: JsonValue | undefined, path: DocumentPath): EnvironmentReference {
  const stand: EnvironmentReference = { kind: 'named', name: 'local' }
  if (value === undefined) return stand
  if (!isMapping(value)) {
    const name = reader.text(value, path, 'the name of an environment, or {docker: image}')
    return name === undefined ? stand : { kind: 'named', name }
  }
  reader.knownKeys(value, path, ['docker'], {
    name: 'remove it; an environment that deserves a name belongs in a registry file',
  })
  reader.requiredKeys(value, path, ['docker'])
  const docker =
    value['docker'] === undefined
      ? undefined
      : reader.text(value['docker'], [...path, 'docker'], 'the reference of an image')
  if (docker === undefined) return stand
  const fault = imageReferenceFault(docker)
  if (fault !== undefined) reader.fault([...path, 'docker'], JSON.stringify(docker), fault)
  return { kind: 'inline', name: inlineEnvironmentName(docker), docker }
}

function parseExtraEnv(reader: ValueReader, value: JsonValue | undefined, path: DocumentPath): Record<string, string> {
  if (value === undefined || value === null) return {}
  const result: Record<string, string> = {}
  for (const [key, item] of Object.entries(reader.mapping(value, path) ?? {})) {
    if (typeof item === 'string' && !item.includes('\0')) result[key] = item
    else reader.wrong(item, [...path, key], 'text', 'put the value in quotes')
  }
  return result
}

/** Values are the workload's own; only the keys the platform uses are refused. */
export function parseWorkloadConfig(
  reader: ValueReader,
  value: JsonValue | undefined,
  path: DocumentPath,
): Readonly<Record<string, JsonValue>> {
  if (value === undefined || value === null) return {}
  const given = reader.mapping(value, path) ?? {}
  const config = reader.free(given, path) as typeof given
  for (const key of Object.keys(config)) {
    if (key === 'steps')
      reader.fault([...path, key], 'the key `steps`', 'another key', 'use `steps` of the recipe or of the cell')
    if (key.startsWith('_aorta_'))
      reader.fault(
        [...path, key],
        `the key \`${key}\``,
        'a key without the reserved prefix `_aorta_`',
        'rename the key',
      )
  }
  return config
}
