// Generated from schemas/engine-step-diff.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './engine-step-diff.validator'

/**
 * error: breaks; behaviour: the same configuration acts differently; warning: may need attention; info: safe.
 *
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "level".
 */
export type Level = 'error' | 'behaviour' | 'warning' | 'info'
/**
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "outcome".
 */
export type Outcome = 'ok' | 'dormant' | 'warn' | 'error' | 'crash' | 'timeout'
/**
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "fingerprint".
 */
export type Fingerprint = string

/**
 * What changed between two versions of an engine, in its parameters (concern schemas) or in its rules (concern invariants).
 */
export interface EngineStepDiff {
  schema_version: '1.0.0'
  engine: string
  concern: 'schemas' | 'invariants'
  /**
   * What the head is compared with; null when there is nothing to compare with.
   */
  base: Side | null
  head: Side
  /**
   * Whether there is any line.
   */
  changed: boolean
  /**
   * Whether a line of level error is not acknowledged.
   */
  breaking: boolean
  /**
   * blocked: a line blocks, so the comparison cannot be trusted; breaking: an error; behaviour: the same configuration may behave differently; compatible: other lines; none: no lines; no_base: nothing to compare with.
   */
  verdict: 'blocked' | 'breaking' | 'behaviour' | 'compatible' | 'none' | 'no_base'
  counts: Counts
  lines: Line[]
  /**
   * Against the base branch's artefact of the same version: what a merge would change in the archive. Only in the file below `.llem/`, which is not committed.
   */
  branch?: {
    version: string
    changed: boolean
    breaking: boolean
    verdict: 'blocked' | 'breaking' | 'behaviour' | 'compatible' | 'none'
    counts: Counts
    lines: Line[]
  }
  /**
   * SHA-256 of what was compared: both artefacts, the overrides, and which versions of the library could be asked. Null when the library was asked and did not answer.
   */
  inputs_digest: string | null
  /**
   * The entries of the overrides file that matched a line, and those that matched none.
   */
  overrides: {
    applied: Override[]
    unmatched: Override[]
  }
}
/**
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "side".
 */
export interface Side {
  version: string
  /**
   * workspace: the archive in the checkout; base_branch: the archive of the branch the change is merged into.
   */
  source: 'workspace' | 'base_branch'
}
/**
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "counts".
 */
export interface Counts {
  total: number
  by_level: {
    error: number
    behaviour: number
    warning: number
    info: number
  }
  by_kind: {
    [k: string]: number
  }
}
/**
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "line".
 */
export interface Line {
  /**
   * For people: kind and subject. Unique within the document.
   */
  id: string
  /**
   * First 12 hex digits of the SHA-256 of class, field or rule, kind, before and after: stable over runs, moves and rewording.
   */
  fingerprint: string
  kind: string
  /**
   * The highest level of any consumer, after overrides.
   */
  level: 'error' | 'behaviour' | 'warning' | 'info'
  /**
   * Level by consumer: kwargs for callers in Python and stored configurations, measure for those who compare runs.
   */
  levels: {
    kwargs: Level
    measure: Level
  }
  subject: {
    class: string
    field?: string
    rule?: string
  }
  before: unknown
  after: unknown
  /**
   * A concrete configuration that shows the change.
   */
  witness?: {
    /**
     * Encoded Python values.
     */
    kwargs: {
      [k: string]: unknown
    }
    old?: Outcome
    new?: Outcome
  }
  note?: string
  /**
   * The library does something that the artefact lost; nothing may be written back before that is settled.
   */
  blocks?: true
  /**
   * Why a person accepted this line.
   */
  acknowledged?: string
}
/**
 * This interface was referenced by `EngineStepDiff`'s JSON-Schema
 * via the `definition` "override".
 */
export interface Override {
  fingerprint: Fingerprint
  level?: Level
  acknowledged?: boolean
  reason: string
}

/** The contract of schemas/engine-step-diff.schema.json. */
export const engineStepDiffSchema: Schema<EngineStepDiff> = { name: 'engine-step-diff', check }
