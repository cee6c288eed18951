/** All names a recipe may use, each with where it comes from. No source wins over another. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Fault } from '../../shared/artefacts/json-value'
import { faultsToProblems, readDocument, type SourceDocument } from '../../shared/artefacts/read-document'
import { Problem, UserError } from '../../shared/runtime/problems'
import { BUILTIN_ENVIRONMENTS, BUILTIN_MITIGATIONS, BUILTIN_SOURCE } from './builtins'
import { type EnvironmentDescriptor, HOST_ENVIRONMENT, parseSidecar, type Sidecar, type WorkloadEntry } from './sidecar'

export interface Entry<T> {
  readonly value: T
  /** `aorta` for a built-in, `sidecar:<file>` otherwise. */
  readonly source: string
}

export interface Registry {
  readonly mitigations: ReadonlyMap<string, Entry<Readonly<Record<string, string>>>>
  readonly environments: ReadonlyMap<string, Entry<EnvironmentDescriptor>>
  readonly workloads: ReadonlyMap<string, Entry<WorkloadEntry>>
  readonly sidecars: readonly Sidecar[]
}

/**
 * Reads registry files and merges them with the built-ins.
 *
 * @param files paths as the user gave them; the same file twice is read once
 * @throws UserError with every problem of every file
 */
export function loadRegistry(files: readonly string[]): Registry {
  const problems: Problem[] = []
  const sidecars: Sidecar[] = []
  for (const file of new Map(files.map((given) => [path.resolve(given), given])).values()) {
    try {
      const document = readDocument(file, { maxBytes: 4 * 1024 * 1024 })
      const { sidecar, faults } = parseSidecar(file, readFileSync(file, 'utf8'), document.value)
      problems.push(...faultsToProblems(placeFaults(document, faults), file))
      const twin = sidecars.find(({ basename }) => basename.toLowerCase() === sidecar.basename.toLowerCase())
      if (twin === undefined) sidecars.push(sidecar)
      else
        problems.push(
          new Problem({
            file,
            found: `a second registry file named ${sidecar.basename}`,
            expected: 'each file name once',
            advice: 'rename one; the name is the source tag and the name of the copy',
          }),
        )
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  const merged = mergeRegistry(sidecars)
  if (problems.length + merged.problems.length > 0) throw new UserError([...problems, ...merged.problems])
  return merged.registry
}

/** Merges sidecars with the built-ins; a name that two sources define is a problem of the later one. */
export function mergeRegistry(sidecars: readonly Sidecar[]): {
  readonly registry: Registry
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const add = <T>(
    kind: string,
    target: Map<string, Entry<T>>,
    name: string,
    value: T,
    source: string,
    file: string,
  ): void => {
    const other = target.get(name)
    if (other === undefined) target.set(name, { value, source })
    else
      problems.push(
        new Problem({
          file,
          key: `${kind}s.${name}`,
          found: `a ${kind} that ${other.source} defines as well`,
          expected: 'each name from one source',
          advice: 'rename one or remove the duplicate',
        }),
      )
  }
  const mitigations = new Map(
    Object.entries(BUILTIN_MITIGATIONS).map(([name, value]) => [name, { value, source: BUILTIN_SOURCE }]),
  )
  const environments = new Map<string, Entry<EnvironmentDescriptor>>(
    BUILTIN_ENVIRONMENTS.map((name) => [name, { value: HOST_ENVIRONMENT, source: BUILTIN_SOURCE }]),
  )
  const workloads = new Map<string, Entry<WorkloadEntry>>()
  for (const sidecar of sidecars) {
    const source = `sidecar:${sidecar.basename}`
    for (const [name, value] of sidecar.mitigations)
      add('mitigation', mitigations, name, value, source, sidecar.basename)
    for (const [name, value] of sidecar.environments)
      add('environment', environments, name, value, source, sidecar.basename)
    for (const [name, value] of sidecar.workloads) add('workload', workloads, name, value, source, sidecar.basename)
  }
  return { registry: { mitigations, environments, workloads, sidecars }, problems }
}

/** Gives each fault the position of its value, or of the nearest value around it. */
export function placeFaults(document: SourceDocument, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => {
    if (fault.position !== undefined) return fault
    for (let length = fault.path.length; length >= 0; length -= 1) {
      const position = document.locate(fault.path.slice(0, length))
      if (position !== undefined) return { ...fault, position }
    }
    return { ...fault, position: { line: 1, column: 1 } }
  })
}
