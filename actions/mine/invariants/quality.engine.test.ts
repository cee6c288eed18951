/** The committed rules against the live libraries: the quality benches, small. */
import { spawnSync } from 'node:child_process'
import { engineEnvironment, ENVIRONMENT_TIMEOUT_MS } from '../../shared/engines/engine-environment'
import { toolkitRoot } from '../../shared/engines/paths'

const VERSIONS = ['4.57.6', '5.17.0'] as const

function bench(name: string, ...args: string[]): unknown {
  const versions = VERSIONS.flatMap((version) => ['--version', version])
  const ran = spawnSync(process.execPath, [`bench/${name}.mjs`, ...versions, ...args, '--json'], {
    cwd: toolkitRoot(__dirname),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  return JSON.parse(ran.stdout)
}

beforeAll(async () => {
  for (const version of VERSIONS) await engineEnvironment(version)
}, ENVIRONMENT_TIMEOUT_MS)

test(
  'configurations drawn without a look at the guards are predicted as the library takes them',
  () => {
    interface Score {
      readonly class: string
      readonly configurations: number
      readonly precision: number
      readonly recall: number
      readonly blocked_valid: number
      readonly dormant: number
      readonly dormant_exact: number
    }
    const scores = bench(
      'fidelity',
      '--size',
      '60',
      '--size',
      'GenerationConfig=1500',
      '--seed',
      '5',
    ) as readonly Score[]
    const totals = scores.filter((score) => score.class === 'total')
    const main = scores.filter((score) => score.class.endsWith(':GenerationConfig'))
    expect([totals.length, main.length]).toEqual([4, 4])
    for (const score of [...totals, ...main]) {
      expect(score).toMatchObject({ precision: 1, blocked_valid: 0 })
      expect(score.recall).toBeGreaterThanOrEqual(0.999)
      expect(score.dormant_exact).toBeGreaterThanOrEqual(0.995 * score.dormant)
      expect(score.configurations).toBeGreaterThanOrEqual(1500)
    }
  },
  ENVIRONMENT_TIMEOUT_MS,
)

test(
  'every guard has one truth, in TypeScript and as Python code',
  () => {
    interface Parity {
      readonly evaluations: number
      readonly differences: readonly unknown[]
    }
    const reports = bench('parity', '--size', '150') as readonly Parity[]
    expect(reports.flatMap((report) => report.differences)).toEqual([])
    expect(reports.reduce((sum, report) => sum + report.evaluations, 0)).toBeGreaterThan(10_000)
  },
  ENVIRONMENT_TIMEOUT_MS,
)
