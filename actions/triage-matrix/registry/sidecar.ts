/** Registry files (`--mitigations-file`): mitigations, environments and workloads under names. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { type DocumentPath, type Fault, type JsonValue } from '../../shared/artefacts/json-value'
import { isAbsent, ValueReader } from '../recipe/value-reader'
import { INLINE_PREFIX, imageReferenceFault } from './inline-environment'

/** GPU access a container gets: none, the devices of ROCm, or those of CUDA. */
export const GPU_KINDS = ['none', 'amd', 'nvidia'] as const
export type GpuKind = (typeof GPU_KINDS)[number]

/** Where a trial runs. At most one of `docker`, `venv` and `buckTarget` is set; none means the host. */
export interface EnvironmentDescriptor {
  readonly docker: string | null
  /** Directory of a Python virtual environment. */
  readonly venv: string | null
  readonly buckTarget: string | null
  readonly gpu: GpuKind
  /** Labels of the runner that a fleet uses for this environment; empty for the default runner. */
  readonly runsOn: readonly string[]
}

export interface WorkloadEntry {
  readonly command: readonly string[]
  readonly stepTimeRegex: string | null
}

export interface Sidecar {
  /** Base name of the file; also the name of its copy in the run. */
  readonly basename: string
  readonly text: string
  readonly sha256: string
  readonly mitigations: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly environments: ReadonlyMap<string, EnvironmentDescriptor>
  readonly workloads: ReadonlyMap<string, WorkloadEntry>
}

export const HOST_ENVIRONMENT: EnvironmentDescriptor = {
  docker: null,
  venv: null,
  buckTarget: null,
  gpu: 'none',
  runsOn: [],
}

/** Reads a parsed registry file, collecting every fault. */
export function parseSidecar(
  file: string,
  text: string,
  document: JsonValue,
): { readonly sidecar: Sidecar; readonly faults: readonly Fault[] } {
  const reader = new ValueReader()
  const top = reader.mapping(document, []) ?? {}
  reader.knownKeys(top, [], ['$schema', 'version', 'mitigations', 'environments', 'workloads'])
  if (top['version'] === undefined) reader.requiredKeys(top, [], ['version'])
  else if (top['version'] !== 1)
    reader.wrong(top['version'], ['version'], 'the number 1, the only version this build understands')
  const section = <T>(
    key: string,
    read: (value: JsonValue, path: DocumentPath) => T | undefined,
  ): ReadonlyMap<string, T> => {
    const entries = new Map<string, T>()
    const value = top[key]
    if (value === undefined || value === null) return entries
    for (const [name, item] of Object.entries(reader.mapping(value, [key]) ?? {})) {
      if (name === '' || name.length > 200 || /[\u0000-\u001f\u007f]/.test(name))
        reader.fault([key, name], JSON.stringify(name), 'a name of 1 to 200 characters on one line', 'rename the entry')
      const entry = read(item, [key, name])
      if (entry !== undefined) entries.set(name, entry)
    }
    return entries
  }
  const sidecar: Sidecar = {
    basename: path.basename(file),
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    mitigations: section('mitigations', (value, at) => parseBundle(reader, value, at)),
    environments: section('environments', (value, at) => parseDescriptor(reader, value, at)),
    workloads: section('workloads', (value, at) => parseWorkload(reader, value, at)),
  }
  for (const name of sidecar.environments.keys()) {
    if (name.startsWith(INLINE_PREFIX))
      reader.fault(
        ['environments', name],
        JSON.stringify(name),
        `a name without the reserved prefix ${INLINE_PREFIX}`,
        'rename the environment',
      )
  }
  return { sidecar, faults: reader.faults }
}

function parseBundle(
  reader: ValueReader,
  value: JsonValue,
  path: DocumentPath,
): Readonly<Record<string, string>> | undefined {
  const bundle = reader.mapping(value, path, 'a mapping from variables to texts')
  if (bundle === undefined) return undefined
  const result: Record<string, string> = {}
  for (const [key, item] of Object.entries(bundle)) {
    if (typeof item === 'string' && !item.includes('\0')) result[key] = item
    else reader.wrong(item, [...path, key], 'text', 'put the value in quotes')
  }
  return result
}

function parseDescriptor(reader: ValueReader, value: JsonValue, path: DocumentPath): EnvironmentDescriptor | undefined {
  const entry = reader.mapping(value, path)
  if (entry === undefined) return undefined
  reader.knownKeys(entry, path, ['docker', 'venv', 'buck_target', 'gpu', 'runs_on'])
  const text = (key: string): string | null =>
    isAbsent(entry[key]) ? null : (reader.text(entry[key], [...path, key]) ?? null)
  const docker = text('docker')
  const fault = docker === null ? undefined : imageReferenceFault(docker)
  if (fault !== undefined) reader.fault([...path, 'docker'], JSON.stringify(docker), fault)
  const descriptor: EnvironmentDescriptor = {
    docker,
    venv: text('venv'),
    buckTarget: text('buck_target'),
    gpu: entry['gpu'] === undefined ? 'none' : (reader.choice(entry['gpu'], [...path, 'gpu'], GPU_KINDS) ?? 'none'),
    runsOn: entry['runs_on'] === undefined ? [] : reader.texts(entry['runs_on'], [...path, 'runs_on']),
  }
  if ([descriptor.docker, descriptor.venv, descriptor.buckTarget].filter((item) => item !== null).length > 1) {
    reader.fault(path, 'more than one of docker, venv and buck_target', 'one of them', 'split the environment')
  }
  return descriptor
}

function parseWorkload(reader: ValueReader, value: JsonValue, path: DocumentPath): WorkloadEntry | undefined {
  const entry = reader.mapping(value, path)
  if (entry === undefined) return undefined
  reader.knownKeys(entry, path, ['command', 'step_time_regex'])
  reader.requiredKeys(entry, path, ['command'])
  const command = entry['command'] === undefined ? [] : reader.texts(entry['command'], [...path, 'command'])
  if (Array.isArray(entry['command']) && entry['command'].length === 0)
    reader.fault([...path, 'command'], 'an empty list', 'at least a program')
  const stepTimeRegex = isAbsent(entry['step_time_regex'])
    ? null
    : (reader.regex(entry['step_time_regex'], [...path, 'step_time_regex']) ?? null)
  return { command, stepTimeRegex }
}
