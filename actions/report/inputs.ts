/** The inputs of the action, checked. */
import { ENGINE_NAME, type Producer, PRODUCERS } from '../shared/engines/paths'
import { OBJECT_NAME } from '../shared/github/git-objects'
import { REPOSITORY_NAME } from '../shared/github/repository-name'
import { type InputReader } from '../shared/runtime/inputs'

export interface Cell {
  readonly engine: string
  readonly version: string
  readonly concern: Producer
}

export interface ReportInputs {
  readonly mode: 'concern' | 'rollup'
  /** The concern that is reported, or all that are rolled up. */
  readonly cells: readonly Cell[]
  /** Absolute. */
  readonly workspace: string
  readonly labelPrefix: string
  /** Whether the pull request is about no other cells: what was said of others is taken back. */
  readonly exclusive: boolean
  readonly repository: string
  /** Where the branch of the pull request is; another repository is a fork. */
  readonly headRepository: string
  /** 0 when the run belongs to no pull request. */
  readonly pullRequest: number
  readonly headSha: string
  readonly runId: number
  readonly attempt: number
  readonly post: 'auto' | 'never'
  readonly failOn: 'never' | 'probe' | 'breaking'
  readonly token: string
}

/** A version as PEP 440 writes it; it becomes part of a path. */
const VERSION = /^[A-Za-z0-9][A-Za-z0-9.!+_-]{0,79}$/

export function readReportInputs(input: InputReader): ReportInputs {
  const exclusive = input.boolean('exclusive', { default: false })
  const cells = input.list('cells', { required: !exclusive }).flatMap((line) => {
    const [engine = '', version = '', concern = '', ...rest] = line.split(/\s+/)
    const producer = PRODUCERS.find((name) => name === concern)
    if (!ENGINE_NAME.test(engine) || !VERSION.test(version) || producer === undefined || rest.length > 0) {
      input.report(
        'cells',
        JSON.stringify(line),
        '`engine version concern`, for example `transformers 5.17.0 invariants`',
        'correct the line',
      )
      return []
    }
    return [{ engine, version, concern: producer }]
  })
  const mode = input.enum('mode', ['concern', 'rollup'], { default: 'concern' })
  if (mode === 'concern' && cells.length > 1)
    input.report('cells', `${cells.length} lines`, 'one line in mode `concern`', 'use mode `rollup` for several')
  if (mode === 'concern' && exclusive)
    input.report('exclusive', '`true` in mode `concern`', '`false`', 'use mode `rollup`, which speaks for all concerns')
  const repository = input.string('repository', { pattern: REPOSITORY_NAME })
  const labelPrefix = input.string('label-prefix', {
    default: '',
    pattern: { regex: /^[a-z0-9_-]{1,28}\/$/, expected: 'at most 28 of a-z, 0-9, _ and -, with a final slash' },
  })
  return {
    mode,
    cells,
    workspace: input.path('workspace', { default: '.', exists: 'directory' }),
    labelPrefix,
    exclusive,
    repository,
    headRepository: input.string('head-repository', { default: repository }),
    pullRequest: input.integer('pull-request', { default: 0, min: 0, max: Number.MAX_SAFE_INTEGER }),
    headSha: input.string('head-sha', {
      pattern: { regex: OBJECT_NAME, expected: 'the full object name of a commit' },
    }),
    runId: input.integer('run-id', { default: 0, min: 0, max: Number.MAX_SAFE_INTEGER }),
    attempt: input.integer('run-attempt', { default: 1, min: 1, max: 10_000 }),
    post: input.enum('post', ['auto', 'never'], { default: 'auto' }),
    failOn: input.enum('fail-on', ['probe', 'breaking', 'never'], { default: 'probe' }),
    token: input.string('token', { default: '' }),
  }
}
