/** A plan: what will run, with every name resolved. Keys are those of `triage-lock` and `triage-plan`. */
import { type JsonValue } from '../../shared/artefacts/json-value'
import { type TriageLock } from '../../shared/artefacts/generated/triage-lock'
import { type TriagePlan } from '../../shared/artefacts/generated/triage-plan'
import { type GpuKind } from '../registry/sidecar'

export interface PlannedEnvironment {
  readonly name: string
  readonly docker: string | null
  readonly venv: string | null
  readonly gpu: GpuKind
  readonly runs_on: readonly string[]
  /** `aorta`, `sidecar:<file>` or `_inline_`. */
  readonly source_package: string
  readonly inline: boolean
}

export interface PlannedCell {
  /** `c0`, `c1`, ... in the order of the recipe. */
  readonly id: string
  readonly name: string
  readonly mitigations: readonly string[]
  readonly environment: PlannedEnvironment
  /** The image by digest where it could be resolved, as given otherwise; null on the host. */
  readonly image: string | null
  readonly extra_env: Readonly<Record<string, string>>
  /** The mitigations' variables in order, then `extra_env`. */
  readonly resolved_env_vars: Readonly<Record<string, string>>
  readonly bundle_sha256: string
  readonly mitigation_sources: Readonly<Record<string, string>>
  readonly trials: number
  readonly steps: number
  readonly workload_config: Readonly<Record<string, JsonValue>>
  readonly command: readonly string[]
  readonly step_time_regex: string | null
  /** Of everything that decides what a trial does; equal hashes may share results. */
  readonly content_hash: string
}

/** Trials `from` (inclusive) to `to` (exclusive) of a cell. */
export interface Unit {
  readonly cell: string
  readonly from: number
  readonly to: number
}

export interface Shard {
  /** A number from 0, as text. */
  readonly id: string
  readonly runs_on: readonly string[]
  readonly container: string | null
  readonly gpu: GpuKind
  readonly units: readonly Unit[]
}

type Typed<T> = Omit<T, 'cells' | 'lock' | 'shards'>
export type Lock = Typed<TriageLock> & { readonly cells: readonly PlannedCell[] }
export type Plan = Typed<TriagePlan> & { readonly lock: Lock; readonly shards: readonly Shard[] }
