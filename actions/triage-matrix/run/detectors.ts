/**
 * What judges a command that reports nothing itself: how the process ended, whether it hung, what the
 * machine said meanwhile (`trial-observer.ts`), and what it printed.
 */
import { type CustomPattern, type Probe, type Verdict } from '../recipe/model'
import { compileRegex } from '../recipe/value-reader'
import { holds } from './condition'
import { KERNEL_PATTERNS } from './kernel-log'
import { type Observation } from './trial-observer'

const TIER1 = ['exit_nonzero', 'sigsegv', 'sigabrt', 'sigbus', 'timeout', 'coredump', 'exec_failed']
const TIER3 = [...Object.keys(KERNEL_PATTERNS), 'thermal_throttle', 'vram_growth']
const LOG_PATTERNS: Readonly<Record<string, RegExp>> = {
  python_traceback: /^Traceback \(most recent call last\):/,
  hip_error: /hipError(?!Success\b)_?[A-Z]\w*|HIP error:/,
  cuda_error: /cudaError\w*|CUDA error:/,
  rocm_error: /Error code: \d+|\bHSA_STATUS_ERROR|\brocBLAS error\b/,
  nccl_rccl_error: /NCCL error|RCCL ERROR|\bnccl(?:System|Internal|UnhandledCuda)Error\b/,
  collective_timeout: /Watchdog caught collective operation timeout/,
  nan_signature: /loss(?: is)? NaN|loss=nan/i,
}

export const DETECTOR_IDS: readonly string[] = [
  ...TIER1.map((name) => `tier1:${name}`),
  'tier2:hang',
  ...TIER3.map((name) => `tier3:${name}`),
  ...Object.keys(LOG_PATTERNS).map((name) => `tier4:${name}`),
]
/** A warning: other processes of the machine may have taken the memory. */
const WARNING_DETECTORS = new Set(['tier3:vram_growth'])
/** Detectors that say that the platform, not the workload, failed. */
const ERROR_DETECTORS = new Set(['tier1:timeout', 'tier1:exec_failed'])

/** How a process ended. */
export interface ProcessEnding {
  readonly started: boolean
  readonly exitCode: number | null
  readonly signal: string | null
  readonly timedOut: boolean
  readonly wallClockSec: number
}

export interface Judgement {
  readonly verdict: Verdict
  readonly failed: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  /** What the named groups of custom patterns matched; a later match of the same name wins. */
  readonly capture: Readonly<Record<string, string>>
}

/** A pattern that names a line break is matched against so many of the last characters too. */
const RECENT_CHARACTERS = 4096

interface CompiledPattern extends CustomPattern {
  readonly compiled: RegExp
  readonly spansLines: boolean
}

/** Collects what the lines of a trial show, without keeping them. */
export class LogScanner {
  readonly #probe: Probe
  readonly #patterns: readonly { readonly id: string; readonly regex: RegExp }[]
  readonly #custom: readonly CompiledPattern[]
  readonly #seen = new Set<string>()
  /** The matches of a custom pattern, for its condition; a condition is asked once the process has ended. */
  readonly #captures = new Map<string, Readonly<Record<string, string>>[]>()
  #recent = ''

  constructor(probe: Probe) {
    this.#probe = probe
    this.#patterns = Object.entries(LOG_PATTERNS)
      .map(([name, regex]) => ({ id: `tier4:${name}`, regex }))
      .filter(({ id }) => isEnabled(probe, id))
    this.#custom = probe.customPatterns
      .filter(({ id }) => isEnabled(probe, `custom:${id}`))
      .map((pattern) => ({
        ...pattern,
        compiled: compileRegex(pattern.regex, 'm'),
        spansLines: /\\n|\\r|^\(\?[im]*s/.test(pattern.regex),
      }))
  }

  line(text: string): void {
    for (const { id, regex } of this.#patterns) if (regex.test(text)) this.#seen.add(id)
    if (this.#custom.some(({ spansLines }) => spansLines))
      this.#recent = `${this.#recent}${text}\n`.slice(-RECENT_CHARACTERS)
    for (const { id, compiled, spansLines } of this.#custom) {
      const match = compiled.exec(spansLines ? this.#recent : text)
      if (match === null) continue
      const captures = this.#captures.get(id) ?? []
      if (captures.length < 1000) captures.push(groupsOf(match))
      this.#captures.set(id, captures)
    }
  }

  /** The verdict of the trial: fail before error before pass. */
  judge(ending: ProcessEnding, observed: Observation): Judgement {
    const fired = [
      ...endingDetectors(ending),
      ...(observed.coredump ? ['tier1:coredump'] : []),
      // A command that ends well was busy with something that does not show.
      ...(observed.hung && (ending.timedOut || ending.exitCode !== 0) ? ['tier2:hang'] : []),
      ...observed.tier3,
      ...this.#seen,
    ].filter((id) => isEnabled(this.#probe, id))
    const failed = fired.filter((id) => !ERROR_DETECTORS.has(id) && !WARNING_DETECTORS.has(id))
    const warnings = fired.filter((id) => WARNING_DETECTORS.has(id))
    const capture: Record<string, string> = {}
    for (const pattern of this.#custom) {
      const match = this.#firstMatch(pattern, ending, observed)
      for (const [name, text] of Object.entries(match ?? {})) if (!/^\d+$/.test(name)) capture[name] = text
      // A pattern that is required says "passed"; its absence is the failure.
      if (pattern.requiredForPass) {
        if (match === undefined) failed.push('meta:missing_pass_signal')
      } else if (match !== undefined && pattern.onMatch === 'fail') failed.push(`custom:${pattern.id}`)
      else if (match !== undefined && pattern.onMatch === 'warn') warnings.push(`custom:${pattern.id}`)
    }
    const errors = fired.filter(
      (id) => ERROR_DETECTORS.has(id) && !(id === 'tier1:timeout' && failed.includes('tier2:hang')),
    )
    const verdict = failed.length > 0 ? 'fail' : errors.length > 0 ? 'error' : 'pass'
    return { verdict, failed: [...new Set(failed)], errors, warnings, capture }
  }

  /** The groups of the first match for which the condition holds. */
  #firstMatch(
    { id, condition }: CompiledPattern,
    ending: ProcessEnding,
    observed: Observation,
  ): Readonly<Record<string, string>> | undefined {
    return (this.#captures.get(id) ?? []).find(
      (capture) =>
        condition === undefined ||
        holds(condition, {
          capture,
          exit_code: ending.exitCode,
          walltime_sec: ending.wallClockSec,
          peak_vram_mib: observed.peakVramMib,
        }),
    )
  }
}

/** The groups that took part in a match, by number and by name. */
function groupsOf(match: RegExpExecArray): Record<string, string> {
  const groups: [string, string | undefined][] = [
    ...match.map((group, index): [string, string | undefined] => [String(index), group]),
    ...Object.entries(match.groups ?? {}),
  ]
  return Object.fromEntries(groups.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function endingDetectors(ending: ProcessEnding): string[] {
  if (!ending.started) return ['tier1:exec_failed']
  if (ending.timedOut) return ['tier1:timeout']
  const shown = ending.exitCode !== null && ending.exitCode > 128 ? SIGNAL_BY_STATUS[ending.exitCode - 128] : undefined
  const named = SIGNAL_DETECTORS[ending.signal ?? shown ?? '']
  if (named !== undefined) return [named]
  return ending.exitCode === 0 ? [] : ['tier1:exit_nonzero']
}

const SIGNAL_DETECTORS: Readonly<Record<string, string>> = {
  SIGSEGV: 'tier1:sigsegv',
  SIGABRT: 'tier1:sigabrt',
  SIGBUS: 'tier1:sigbus',
}
/** A shell reports a child that a signal ended as 128 plus its number. */
const SIGNAL_BY_STATUS: Readonly<Record<number, string>> = { 6: 'SIGABRT', 7: 'SIGBUS', 11: 'SIGSEGV' }

function isEnabled(probe: Probe, id: string): boolean {
  const tier = id.startsWith('custom:') ? 5 : Number(/^tier(\d)/.exec(id)?.[1])
  return !probe.disableDetectors.includes(id) && !probe.disableDetectorTiers.includes(tier)
}
