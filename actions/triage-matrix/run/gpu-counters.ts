/** Memory and activity of the GPUs of this machine, as their own tools tell them. */
import { runProcess } from '../../shared/runtime/processes'

/** All GPUs together at one moment. */
export interface GpuReading {
  readonly usedMib: number | null
  /** Of the busiest GPU, in percent. */
  readonly busyPercent: number | null
  /** Whether a GPU slows down because it is too hot. */
  readonly throttled: boolean | null
}

interface GpuTool {
  readonly argv: readonly [string, ...string[]]
  /** undefined for an answer that is not understood. */
  readonly read: (output: string) => GpuReading | undefined
}

/** In the order in which they are tried; the first that answers is used from then on. */
const TOOLS: readonly GpuTool[] = [
  {
    argv: [
      'nvidia-smi',
      '--query-gpu=memory.used,utilization.gpu,clocks_throttle_reasons.hw_thermal_slowdown',
      '--format=csv,noheader,nounits',
    ],
    read: readNvidia,
  },
  {
    argv: ['nvidia-smi', '--query-gpu=memory.used,utilization.gpu', '--format=csv,noheader,nounits'],
    read: readNvidia,
  },
  { argv: ['amd-smi', 'monitor', '--csv', '--gfx', '--vram-usage'], read: readAmd },
]
const DEADLINE_MS = 10_000
const MAX_OUTPUT_BYTES = 64 * 1024

/** Asks the GPU tool of this machine. When none answers, it is asked no more, and `unavailable` says why. */
export class GpuCounters {
  readonly #env: Readonly<Record<string, string | undefined>>
  #tools: readonly GpuTool[] = TOOLS
  #reasons: string[] = []

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  /** Why there are no readings; undefined while there are. */
  get unavailable(): string | undefined {
    return this.#tools.length > 0 ? undefined : [...new Set(this.#reasons)].join('; ')
  }

  async read(): Promise<GpuReading | undefined> {
    for (const tool of this.#tools) {
      const reading = await this.#ask(tool)
      if (reading === undefined) continue
      this.#tools = [tool]
      return reading
    }
    this.#tools = []
    return undefined
  }

  async #ask(tool: GpuTool): Promise<GpuReading | undefined> {
    const result = await runProcess(tool.argv, {
      cwd: '/',
      env: this.#env,
      deadlineMs: DEADLINE_MS,
      maxOutputBytes: MAX_OUTPUT_BYTES,
    })
    const reading = result.kind === 'ended' && result.status === 0 ? tool.read(result.stdout) : undefined
    if (reading === undefined) {
      const [program] = tool.argv
      this.#reasons.push(
        result.kind === 'not-started'
          ? `no ${program}`
          : result.status === 0
            ? `${program} gave an answer that is not understood`
            : `${program} ended with ${result.status ?? result.signal ?? 'an unknown status'}`,
      )
    }
    return reading
  }
}

/** One line per GPU: `1024, 57, Not Active`. What a GPU does not tell is `[N/A]`. */
function readNvidia(output: string): GpuReading | undefined {
  return together(
    rows(output).map(([used, busy, throttle]) => ({
      usedMib: whole(used),
      busyPercent: whole(busy),
      throttled: throttle === 'Active' ? true : throttle === 'Not Active' ? false : null,
    })),
  )
}

/** A header, then one line per GPU; memory may have a unit. It does not tell about heat. */
function readAmd(output: string): GpuReading | undefined {
  const [header = [], ...gpus] = rows(output)
  const column = (...names: string[]): number => header.findIndex((title) => names.includes(title.toUpperCase()))
  const [used, busy] = [column('VRAM_USED'), column('GFX%', 'GFX', 'GFX_ACTIVITY')]
  if (used === -1 && busy === -1) return undefined
  return together(
    gpus.map((cells) => {
      const [, amount, unit = 'MB'] = /^(\d+)\s*(MB|MIB|GB|GIB)?$/i.exec(cells[used] ?? '') ?? []
      const scale = unit.toUpperCase().startsWith('G') ? 1024 : 1
      return {
        usedMib: amount === undefined ? null : Number(amount) * scale,
        busyPercent: whole((cells[busy] ?? '').replace(/\s*%$/, '')),
        throttled: null,
      }
    }),
  )
}

function rows(output: string): string[][] {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()))
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Memory is summed, activity is that of the busiest. undefined when nothing at all was told. */
function together(gpus: readonly GpuReading[]): GpuReading | undefined {
  const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value): value is T => value !== null)
  const used = known(gpus.map(({ usedMib }) => usedMib))
  const busy = known(gpus.map(({ busyPercent }) => busyPercent))
  const throttled = known(gpus.map((gpu) => gpu.throttled))
  if (used.length + busy.length === 0) return undefined
  return {
    usedMib: used.length === 0 ? null : used.reduce((sum, mib) => sum + mib, 0),
    busyPercent: busy.length === 0 ? null : Math.max(...busy),
    throttled: throttled.length === 0 ? null : throttled.includes(true),
  }
}
