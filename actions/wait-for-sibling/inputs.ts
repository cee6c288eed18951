/** The inputs of the action, checked. */
import { OBJECT_NAME } from '../shared/github/git-objects'
import { REPOSITORY_NAME } from '../shared/github/repository-name'
import { type InputReader } from '../shared/runtime/inputs'
import { type WaitRules } from './snapshot'

export interface WaitInputs {
  readonly rules: WaitRules
  readonly headSha: string
  /** Seconds. */
  readonly timeout: number
  /** Seconds. */
  readonly appearTimeout: number
  readonly maxRequests: number
  readonly failOn: 'never' | 'failure'
  readonly token: string
}

const WORKFLOW = /^\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml$/

export function readWaitInputs(input: InputReader): WaitInputs {
  const siblings = input
    .list('siblings', { required: true })
    .map((line) => (line.includes('/') ? line : `.github/workflows/${line}`))
  for (const path of siblings)
    if (!WORKFLOW.test(path))
      input.report(
        'siblings',
        JSON.stringify(path),
        'a workflow file, for example `engine-schemas.yml`',
        'correct the line',
      )
  // `owner/name/.github/workflows/file.yml@refs/heads/main`, as the runner writes it.
  const reference = input.string('workflow', {
    pattern: {
      regex: /^(?:[^/\s]+\/[^/\s]+\/)?\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml(?:@\S*)?$/,
      expected: 'the file of the own workflow, for example `.github/workflows/engine-invariants.yml`',
    },
  })
  const path = reference.replace(/@.*$/, '').replace(/^[^/]+\/[^/]+\/(?=\.github\/)/, '')
  if (siblings.includes(path))
    input.report(
      'siblings',
      JSON.stringify(path),
      'other workflows than the own',
      'remove the line: a run that waits for itself never ends',
    )
  const repository = input.string('repository', { pattern: REPOSITORY_NAME })
  const timeout = input.integer('timeout', { default: 1200, min: 1, max: 6 * 3600 })
  return {
    rules: {
      self: {
        runId: input.integer('run-id', { min: 1, max: Number.MAX_SAFE_INTEGER }),
        path,
        event: input.string('event', { default: '' }),
      },
      repository,
      siblings: [...new Set(siblings)],
      gatePrefix: input.string('gate-prefix', { default: 'llem:gate' }),
      cell: input.string('cell', { default: '' }),
      accept: input.list('accept'),
      onMissing: input.enum('on-missing', ['fail', 'skip'], { default: 'fail' }),
      onFailure: input.enum('on-failure', ['fail', 'proceed'], { default: 'fail' }),
    },
    headSha: input.string('head-sha', {
      pattern: { regex: OBJECT_NAME, expected: 'the full object name of a commit' },
    }),
    timeout,
    appearTimeout: input.integer('appear-timeout', { default: 120, min: 0, max: 3600 }),
    // 30 requests in 20 minutes; never so few that a short wait sees nothing.
    maxRequests: input.integer('max-requests', { default: Math.max(Math.ceil(timeout / 40), 12), min: 4, max: 1000 }),
    failOn: input.enum('fail-on', ['failure', 'never'], { default: 'failure' }),
    token: input.string('token'),
  }
}
