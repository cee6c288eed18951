// Generated from schemas/replay-observation.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './replay-observation.validator'

/**
 * This interface was referenced by `ReplayObservation`'s JSON-Schema
 * via the `definition` "index".
 */
export type Index = number
/**
 * This interface was referenced by `ReplayObservation`'s JSON-Schema
 * via the `definition` "chain".
 */
export type Chain = Index[]

/**
 * What the replay observer answers: per class, tables of distinct exceptions, events, effects and observations, and one number per case. actions/shared/replay/protocol.ts explains the keys.
 */
export interface ReplayObservation {
  schema_version: 1
  command: 'replay'
  classes: {
    class: string
    error?: string
    refused: never[][]
    sections: (Lost | Observed)[]
  }[]
  [k: string]: unknown
}
/**
 * This interface was referenced by `ReplayObservation`'s JSON-Schema
 * via the `definition` "lost".
 */
export interface Lost {
  start: Index
  stop: Index
  outcome: 'crash' | 'timeout' | 'skipped'
}
/**
 * This interface was referenced by `ReplayObservation`'s JSON-Schema
 * via the `definition` "observed".
 */
export interface Observed {
  start: Index
  stop: Index
  files: string[]
  exceptions: {
    type: string
    stage: string
    message: string
    chain: Chain
    locations?: {
      type: string
      path: string[]
    }[]
  }[]
  events: {
    kind: 'warning' | 'log' | 'announced'
    message: string
    category?: string
    chain?: Chain
    field?: string
  }[]
  effects: {
    field: Index
    kind: 'missing' | 'unreadable' | 'differs'
    /**
     * The encoded effective value.
     */
    value?: {
      [k: string]: unknown
    }
    attributes?: {
      [k: string]: unknown
    }
    text?: string
  }[]
  observations: {
    status: 'returned' | 'raised' | 'timeout' | 'memory' | 'unbuilt'
    exception?: Index
    events?: Chain
    effects?: Chain
  }[]
  cases: Index[]
  guards?: boolean[][]
  case_guards?: number[]
}

/** The contract of schemas/replay-observation.schema.json. */
export const replayObservationSchema: Schema<ReplayObservation> = { name: 'replay-observation', check }
