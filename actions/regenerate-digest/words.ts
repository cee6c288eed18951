/** The words a digest uses for what artefacts abbreviate. */
import { type Change, type Level } from './model'

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: 'breaking',
  behaviour: 'behaviour',
  warning: 'attention',
  info: 'safe',
}

export const LEVELS: readonly Level[] = ['error', 'behaviour', 'warning', 'info']

export const SEVERITIES = ['error', 'dormant', 'warn'] as const

export const SEVERITY_TITLES: Readonly<Record<(typeof SEVERITIES)[number], string>> = {
  error: 'Refused',
  dormant: 'Without effect',
  warn: 'Warned about',
}

/** `type_narrowed` -> `type narrowed` */
export const kindWords = (kind: string): string => kind.replaceAll('_', ' ')

/** The change mark of a parameter or a rule: its worst change, and how many more there are. */
export function mark(changes: readonly Change[]): string {
  const [worst, ...others] = changes
  if (worst === undefined) return ''
  return `${LEVEL_WORDS[worst.level]}: ${kindWords(worst.kind)}${others.length > 0 ? ` and ${others.length} more` : ''}`
}

/** What the closed set of reasons means to someone who has not seen it. */
export const REASON_WORDS: Readonly<Record<string, string>> = {
  env_gated: 'rests on a package, a device or a variable that is not here',
  needs_model: 'needs a model',
  needs_gpu: 'needs a GPU',
  opaque: 'depends on code that was not understood',
  unreachable: 'no configuration reaches it',
  never_raises: 'reached, and it never raises',
  covered_by: 'another rule says the same',
  reports_other_sites: 'only reports what other sites found',
  fills_default: 'only fills in what was not given',
}
