/** What a recipe in probe mode wants to know about a trial beyond its output and its end. */
import { readdirSync } from 'node:fs'
import { type Probe } from '../recipe/model'
import { GpuCounters, type GpuReading } from './gpu-counters'
import { groupIoBytes, HangWatch } from './hang-watch'
import { KERNEL_PATTERNS, KernelLog } from './kernel-log'

/** What was seen of one trial. */
export interface Observation {
  readonly hung: boolean
  readonly coredump: boolean
  /** Memory in use on all GPUs together, at its highest; null when nothing tells. */
  readonly peakVramMib: number | null
  /** Detectors of tier 3 that fired, `tier3:<name>`. */
  readonly tier3: readonly string[]
  /** What could not be observed, and why. */
  readonly unobserved: readonly string[]
}

/** More memory in use after a trial than before it, across all GPUs, is left behind by the trial. */
const GROWTH_MIB = 256
const LONGEST_INTERVAL_MS = 5000
const SHORTEST_INTERVAL_MS = 200

/** The sources that all trials of a run share, so that what does not exist is asked for once. */
export class ProbeSources {
  readonly #probe: Probe
  readonly #gpu: GpuCounters
  readonly #kernel: KernelLog
  readonly #tier3: boolean

  /** @param env the environment the tools are started with */
  constructor(probe: Probe, env: Readonly<Record<string, string | undefined>>) {
    this.#probe = probe
    this.#gpu = new GpuCounters(env)
    this.#kernel = new KernelLog(env)
    this.#tier3 = !probe.disableDetectorTiers.includes(3)
  }

  /** @param ioVisible whether the processes of the trial are children of this one, and not in a container */
  async watch(ioVisible: boolean): Promise<TrialObserver> {
    if (this.#tier3) await this.#kernel.newLines()
    const before = this.#tier3 ? await this.#gpu.read() : undefined
    return new TrialObserver(this.#probe, this.#gpu, this.#tier3 ? this.#kernel : undefined, before, ioVisible)
  }
}

export class TrialObserver {
  readonly #probe: Probe
  readonly #gpu: GpuCounters
  readonly #kernel: KernelLog | undefined
  readonly #before: GpuReading | undefined
  readonly #ioVisible: boolean
  readonly #hang: HangWatch
  #peak: number | null
  #throttled = false
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #group: number | undefined

  constructor(
    probe: Probe,
    gpu: GpuCounters,
    kernel: KernelLog | undefined,
    before: GpuReading | undefined,
    ioVisible: boolean,
  ) {
    this.#probe = probe
    this.#gpu = gpu
    this.#kernel = kernel
    this.#before = before
    this.#ioVisible = ioVisible
    this.#peak = before?.usedMib ?? null
    this.#hang = new HangWatch({ windowSec: probe.hangWindowSec, graceSec: probe.hangGracePeriodAtStart })
  }

  /**
   * Looks from time to time, until `finish`.
   *
   * @param group process group of the command
   * @param elapsedSec since it started
   * @param silentSec since its last line
   */
  start(group: number, elapsedSec: () => number, silentSec: () => number): void {
    this.#group = group
    const interval = Math.min(LONGEST_INTERVAL_MS, Math.max(SHORTEST_INTERVAL_MS, this.#probe.hangWindowSec * 250))
    let idle = true
    this.#timer = setInterval(() => {
      // A GPU tool that takes longer than the interval is not started a second time.
      if (!idle) return
      idle = false
      this.#looking = this.#look(elapsedSec, silentSec).finally(() => {
        idle = true
      })
    }, interval)
  }

  async #look(elapsedSec: () => number, silentSec: () => number): Promise<void> {
    const gpu = await this.#readGpu()
    const io = this.#ioVisible && this.#group !== undefined ? groupIoBytes(this.#group) : undefined
    this.#hang.look(elapsedSec(), silentSec(), io, gpu)
  }

  async #readGpu(): Promise<GpuReading | undefined> {
    if (this.#kernel === undefined && this.#probe.disableDetectorTiers.includes(2)) return undefined
    const reading = await this.#gpu.read()
    const used = reading?.usedMib ?? null
    if (used !== null) this.#peak = Math.max(this.#peak ?? 0, used)
    if (reading?.throttled === true && this.#before?.throttled !== true) this.#throttled = true
    return reading
  }

  /** @param trialDir where a core file may lie */
  async finish(trialDir: string): Promise<Observation> {
    clearInterval(this.#timer)
    await this.#looking
    const tier3: string[] = []
    const unobserved: string[] = []
    if (this.#kernel !== undefined) {
      const lines = await this.#kernel.newLines()
      for (const [name, pattern] of Object.entries(KERNEL_PATTERNS))
        if (lines.some((line) => pattern.test(line))) tier3.push(`tier3:${name}`)
      const after = await this.#readGpu()
      const growth = (after?.usedMib ?? 0) - (this.#before?.usedMib ?? Infinity)
      if (this.#throttled) tier3.push('tier3:thermal_throttle')
      if (this.#probe.tier3VramGrowth && growth >= GROWTH_MIB) tier3.push('tier3:vram_growth')
      if (this.#kernel.unavailable !== undefined) unobserved.push(`the kernel log (${this.#kernel.unavailable})`)
      if (this.#gpu.unavailable !== undefined) unobserved.push(`GPU counters (${this.#gpu.unavailable})`)
    }
    return { hung: this.#hang.hung, coredump: hasCore(trialDir), peakVramMib: this.#peak, tier3, unobserved }
  }
}

/** Whether the kernel has left a core file in the directory of the trial. */
function hasCore(trialDir: string): boolean {
  try {
    return readdirSync(trialDir).some((name) => name === 'core' || name.startsWith('core.'))
  } catch {
    // A workload may remove its own directory.
    return false
  }
}
