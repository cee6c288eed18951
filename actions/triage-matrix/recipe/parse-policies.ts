/** The blocks of a recipe that say how trials are judged, stopped, kept and cleaned. */
import { type JsonValue } from '../../shared/artefacts/json-value'
import {
  type Confound,
  DEFAULT_MIN_TRIALS,
  DEFAULT_THRESHOLD,
  type Redaction,
  type Retain,
  RETENTION_LEVELS,
  type StopAfter,
} from './model'
import { isAbsent, type ValueReader } from './value-reader'

export function parseConfound(reader: ValueReader, value: JsonValue | undefined): Confound {
  const otherwise: Confound = {
    threshold: DEFAULT_THRESHOLD,
    baselineCell: null,
    perEnvironment: false,
    minTrials: DEFAULT_MIN_TRIALS,
  }
  if (value === undefined || value === null) return otherwise
  const block = reader.mapping(value, ['confound'])
  if (block === undefined) return otherwise
  reader.knownKeys(block, ['confound'], ['threshold', 'baseline_cell', 'per_environment', 'min_trials'])
  const { threshold, baseline_cell: baseline, per_environment: perEnvironment, min_trials: minTrials } = block
  return {
    threshold:
      threshold === undefined
        ? DEFAULT_THRESHOLD
        : (parseThreshold(reader, threshold, 'confound', 'threshold') ?? DEFAULT_THRESHOLD),
    baselineCell: isAbsent(baseline) ? null : (reader.text(baseline, ['confound', 'baseline_cell']) ?? null),
    perEnvironment:
      perEnvironment === undefined ? false : (reader.boolean(perEnvironment, ['confound', 'per_environment']) ?? false),
    minTrials:
      minTrials === undefined
        ? DEFAULT_MIN_TRIALS
        : (reader.count(minTrials, ['confound', 'min_trials']) ?? DEFAULT_MIN_TRIALS),
  }
}

/** Below 1 a faster cell would be called slow. */
export function parseThreshold(reader: ValueReader, value: JsonValue, ...path: string[]): number | undefined {
  return reader.number(value, path, 'a finite number of at least 1', (number) => number >= 1)
}

export function parseStopAfter(reader: ValueReader, value: JsonValue): StopAfter | undefined {
  const block = reader.mapping(value, ['stop_after'])
  if (block === undefined) return undefined
  reader.knownKeys(block, ['stop_after'], ['events', 'max_trials', 'event_verdict'])
  reader.requiredKeys(block, ['stop_after'], ['events', 'max_trials'])
  const events = block['events'] === undefined ? undefined : reader.count(block['events'], ['stop_after', 'events'])
  const maxTrials =
    block['max_trials'] === undefined ? undefined : reader.count(block['max_trials'], ['stop_after', 'max_trials'])
  const eventVerdict =
    block['event_verdict'] === undefined
      ? 'fail'
      : reader.choice(block['event_verdict'], ['stop_after', 'event_verdict'], ['fail', 'pass', 'error'])
  if (events === undefined || maxTrials === undefined || eventVerdict === undefined) return undefined
  if (maxTrials < events)
    reader.fault(['stop_after', 'max_trials'], String(maxTrials), `at least \`events\`, which is ${events}`)
  return { events, maxTrials, eventVerdict }
}

export function parseRetain(reader: ValueReader, value: JsonValue): Retain | undefined {
  const block = reader.mapping(value, ['retain'])
  if (block === undefined) return undefined
  reader.knownKeys(block, ['retain'], ['on_fail', 'on_pass', 'on_error'])
  const level = (key: string): Retain['onPass'] =>
    block[key] === undefined ? 'full' : (reader.choice(block[key], ['retain', key], RETENTION_LEVELS) ?? 'full')
  return { onPass: level('on_pass'), onFail: level('on_fail'), onError: level('on_error') }
}

export function parseRedaction(reader: ValueReader, value: JsonValue): Redaction | undefined {
  const block = reader.mapping(value, ['redaction'])
  if (block === undefined) return undefined
  reader.knownKeys(block, ['redaction'], ['scrub_env_keys', 'scrub_paths', 'scrub_ip_addresses'])
  const flag = (key: string): boolean =>
    block[key] === undefined ? false : (reader.boolean(block[key], ['redaction', key]) ?? false)
  return {
    scrubEnvKeys:
      block['scrub_env_keys'] === undefined
        ? []
        : reader.texts(block['scrub_env_keys'], ['redaction', 'scrub_env_keys']),
    scrubPaths: flag('scrub_paths'),
    scrubIpAddresses: flag('scrub_ip_addresses'),
  }
}
