/** What the kernel said while a trial ran. */
import { runProcess } from '../../shared/runtime/processes'

/** Messages of drivers that mean that the hardware, or its driver, gave way. */
export const KERNEL_PATTERNS: Readonly<Record<string, RegExp>> = {
  amdgpu_reset: /amdgpu: GPU reset/i,
  sdma_timeout: /SDMA (?:semaphore timeout|hang)/i,
  vm_l2_fault: /VM_L2_PROTECTION_FAULT/,
  xgmi_link_error: /XGMI.*(?:error|fail|link down)/i,
  pcie_aer_fatal: /\bAER:?\s+Fatal/,
  nvidia_xid: /NVRM: Xid\b/,
}

const MAX_OUTPUT_BYTES = 16 * 1024 * 1024

/** Reads the kernel log. When that is not possible, it is tried no more, and `unavailable` says why. */
export class KernelLog {
  readonly #env: Readonly<Record<string, string | undefined>>
  #unavailable: string | undefined
  #lines: readonly string[] = []

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  get unavailable(): string | undefined {
    return this.#unavailable
  }

  /** The lines since the last call; the first call gives those since boot. */
  async newLines(): Promise<readonly string[]> {
    if (this.#unavailable !== undefined) return []
    const result = await runProcess(['dmesg'], {
      cwd: '/',
      env: this.#env,
      deadlineMs: 10_000,
      maxOutputBytes: MAX_OUTPUT_BYTES,
    })
    if (result.kind === 'not-started' || result.status !== 0) {
      this.#unavailable = result.kind === 'not-started' ? 'no dmesg' : 'dmesg may not read it'
      return []
    }
    const lines = result.stdout.split('\n').filter((line) => line !== '')
    const last = this.#lines.at(-1)
    // The log is a ring: when the last known line has left it, all that it holds is new.
    const known = last === undefined ? -1 : lines.lastIndexOf(last)
    this.#lines = lines
    return lines.slice(known + 1)
  }
}
