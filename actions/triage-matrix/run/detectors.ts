/**
 * What judges a command that reports nothing itself: how the process ended, whether it hung, and what
 * it printed. Tier 3 (kernel log, GPU counters) has names here because recipes may disable them; this
 * build does not observe them, and says so in every trial that would have used them.
 */
import { type Probe, type Verdict } from '../recipe/model'
import { compileRegex } from '../recipe/value-reader'
import { holds } from './condition'

const TIER1 = ['exit_nonzero', 'sigsegv', 'sigabrt', 'sigbus', 'timeout', 'coredump', 'exec_failed']
const TIER3 = [
  'amdgpu_reset',
  'sdma_timeout',
  'vm_l2_fault',
  'xgmi_link_error',
  'pcie_aer_fatal',
  'thermal_throttle',
  'vram_growth',
]
const LOG_PATTERNS: Readonly<Record<string, RegExp>> = {
  python_traceback: /^Traceback \(most recent call last\):/,
  hip_error: /\bhipError(?!Success\b)[A-Z]\w*|\bHIP error:/,
  cuda_error: /\bcudaError(?!Success\b)[A-Z]\w*|\bCUDA error:/,
  rocm_error: /\b(?:HSA_STATUS_ERROR|ROCm error|rocBLAS error)\b/i,
  nccl_rccl_error: /\b(?:NCCL|RCCL)\b.*\b(?:error|failure)\b|\bncclSystemError\b|\bncclInternalError\b/i,
  collective_timeout: /Watchdog caught collective operation timeout|collective operation timed? ?out/i,
  nan_signature: /\bloss(?: is)? NaN\b|\bloss=nan\b/i,
}

export const DETECTOR_IDS: readonly string[] = [
  ...TIER1.map((name) => `tier1:${name}`),
  'tier2:hang',
  ...TIER3.map((name) => `tier3:${name}`),
  ...Object.keys(LOG_PATTERNS).map((name) => `tier4:${name}`),
]
/** Detectors that say that the platform, not the workload, failed. */
const ERROR_DETECTORS = new Set(['tier1:timeout', 'tier1:exec_failed'])

/** How a process ended. */
export interface ProcessEnding {
  readonly started: boolean
  readonly exitCode: number | null
  readonly signal: string | null
  readonly timedOut: boolean
  /** Seconds without output before the end. */
  readonly silentSec: number
  readonly wallClockSec: number
}

export interface Judgement {
  readonly verdict: Verdict
  readonly failed: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Collects what the lines of a trial show, without keeping them. */
export class LogScanner {
  readonly #probe: Probe
  readonly #patterns: readonly { readonly id: string; readonly regex: RegExp }[]
  readonly #custom: readonly { readonly id: string; readonly regex: RegExp }[]
  readonly #seen = new Set<string>()
  /** The matches of a custom pattern, for its condition; a condition is asked once the process has ended. */
  readonly #captures = new Map<string, Readonly<Record<string, string>>[]>()

  constructor(probe: Probe) {
    this.#probe = probe
    this.#patterns = Object.entries(LOG_PATTERNS)
      .map(([name, regex]) => ({ id: `tier4:${name}`, regex }))
      .filter(({ id }) => isEnabled(probe, id))
    this.#custom = probe.disableDetectorTiers.includes(5)
      ? []
      : probe.customPatterns.map(({ id, regex }) => ({ id, regex: compileRegex(regex) }))
  }

  line(text: string): void {
    for (const { id, regex } of this.#patterns) if (regex.test(text)) this.#seen.add(id)
    for (const { id, regex } of this.#custom) {
      const match = regex.exec(text)
      if (match === null) continue
      const captures = this.#captures.get(id) ?? []
      if (captures.length < 1000)
        captures.push({ ...Object.fromEntries(match.map((group, index) => [String(index), group])), ...match.groups })
      this.#captures.set(id, captures)
    }
  }

  /** The verdict of the trial: fail before error before pass. */
  judge(ending: ProcessEnding): Judgement {
    const fired = [...endingDetectors(this.#probe, ending), ...this.#seen].filter((id) => isEnabled(this.#probe, id))
    const failed = fired.filter((id) => !ERROR_DETECTORS.has(id))
    const warnings: string[] = []
    for (const pattern of this.#custom.length === 0 ? [] : this.#probe.customPatterns) {
      const matched = (this.#captures.get(pattern.id) ?? []).some(
        (capture) =>
          pattern.condition === undefined ||
          holds(pattern.condition, {
            capture,
            exit_code: ending.exitCode,
            walltime_sec: ending.wallClockSec,
            peak_vram_mib: null,
          }),
      )
      // A pattern that is required says "passed"; its absence is the failure.
      if (pattern.requiredForPass) {
        if (!matched) failed.push('meta:missing_pass_signal')
      } else if (matched && pattern.onMatch === 'fail') failed.push(`custom:${pattern.id}`)
      else if (matched && pattern.onMatch === 'warn') warnings.push(`custom:${pattern.id}`)
    }
    const errors = fired.filter(
      (id) => ERROR_DETECTORS.has(id) && !(id === 'tier1:timeout' && failed.includes('tier2:hang')),
    )
    const verdict = failed.length > 0 ? 'fail' : errors.length > 0 ? 'error' : 'pass'
    return { verdict, failed: [...new Set(failed)], errors, warnings }
  }
}

function endingDetectors(probe: Probe, ending: ProcessEnding): string[] {
  if (!ending.started) return ['tier1:exec_failed']
  const found: string[] = []
  if (ending.timedOut) {
    found.push('tier1:timeout')
    if (ending.silentSec >= probe.hangWindowSec && ending.wallClockSec >= probe.hangGracePeriodAtStart)
      found.push('tier2:hang')
    return found
  }
  const signal =
    ending.signal ??
    (ending.exitCode !== null && ending.exitCode > 128 ? SIGNAL_BY_STATUS[ending.exitCode - 128] : undefined)
  if (signal === 'SIGSEGV') found.push('tier1:sigsegv')
  if (signal === 'SIGABRT') found.push('tier1:sigabrt')
  if (signal === 'SIGBUS') found.push('tier1:sigbus')
  if (ending.exitCode !== 0) found.push('tier1:exit_nonzero')
  return found
}

/** A shell reports a child that a signal ended as 128 plus its number. */
const SIGNAL_BY_STATUS: Readonly<Record<number, string>> = { 6: 'SIGABRT', 7: 'SIGBUS', 11: 'SIGSEGV' }

function isEnabled(probe: Probe, id: string): boolean {
  return !probe.disableDetectors.includes(id) && !probe.disableDetectorTiers.includes(Number(/^tier(\d)/.exec(id)?.[1]))
}
