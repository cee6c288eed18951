/** Tells a pull request what a concern found: one comment, labels, and the job summary in any case. */
import { PermissionDenied } from '../shared/github/api-error'
import { type GithubClient } from '../shared/github/client'
import { upsertComment } from '../shared/github/comments'
import { createClient } from '../shared/github/create-client'
import { applyLabels, planLabels, readLabels } from '../shared/github/labels'
import { document, md } from '../shared/report/markdown'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { commentFor } from './comment'
import { type ConcernFacts, type ConcernVerdict, readFacts, verdictOf } from './facts'
import { readReportInputs, type ReportInputs } from './inputs'
import {
  ACCEPT_PROBE_FAIL,
  concernLabels,
  definitionsFor,
  type Rollup,
  rollupLabels,
  rollupOf,
  type WantedLabels,
} from './labels'

/** What was done on the pull request; the words are outputs. */
interface Posted {
  readonly comment: string
  readonly labels: readonly string[]
  /** Whether comment and labels could not be written and the summary stands in for them. */
  readonly fallback: boolean
}

const UNPOSTED: Posted = { comment: 'none', labels: [], fallback: false }

export async function report(context: StageContext): Promise<StageOutcome> {
  const inputs = readInputs(context.inputs, context.workspace, readReportInputs)
  const facts = inputs.cells.map(({ engine, version, concern }) =>
    readFacts(inputs.workspace, engine, version, concern),
  )
  const wanted = inputs.post === 'auto' && inputs.pullRequest > 0
  const client = wanted ? createClient({ ...context, token: inputs.token, stage: 'report' }) : undefined
  let present: readonly string[] = []
  let posted = UNPOSTED
  try {
    if (client !== undefined) {
      present = await readLabels(client, inputs.repository, inputs.pullRequest)
      posted = await post(client, inputs, facts, present, context)
    }
  } catch (error) {
    // A pull request from a fork: the token may read, the summary is all that can be written.
    if (!(error instanceof PermissionDenied)) throw error
    context.logger.warning(
      `the token may not write to pull request ${inputs.pullRequest}, as for every pull request from a fork; the report is in the job summary, and the changes are in the patch artefact`,
    )
    posted = { ...UNPOSTED, fallback: true }
  }
  const verdicts = facts.map(verdictOf)
  const accepted = present.includes(ACCEPT_PROBE_FAIL)
  const rollup = rollupOf(verdicts, present)
  return {
    outputs: {
      verdict: worst(verdicts),
      rollup,
      comment: posted.comment,
      labels: JSON.stringify(posted.labels),
      fallback: posted.fallback,
    },
    summary: summaryOf(inputs, facts, rollup, accepted, posted, context),
    failure: failureOf(facts, inputs.failOn, accepted),
  }
}

async function post(
  client: GithubClient,
  inputs: ReportInputs,
  facts: readonly ConcernFacts[],
  present: readonly string[],
  { env }: StageContext,
): Promise<Posted> {
  const [first] = facts
  let comment = 'none'
  let labels: WantedLabels
  if (inputs.mode === 'concern' && first !== undefined) {
    const content = commentFor(first, { runUrl: runUrl(env), accepted: present.includes(ACCEPT_PROBE_FAIL) })
    const key = `report-${first.engine.replaceAll('_', '-')}-${first.concern}`
    comment = await upsertComment(client, inputs.repository, inputs.pullRequest, key, content, {
      runId: inputs.runId,
      attempt: inputs.attempt,
      headSha: inputs.headSha,
    })
    // An older run says nothing about the present any more.
    if (comment === 'newer') return { comment, labels: present, fallback: false }
    labels = concernLabels(first, inputs.labelPrefix, present)
  } else {
    labels = rollupLabels(rollupOf(facts.map(verdictOf), present))
  }
  const plan = planLabels(present, labels.wanted, labels.owned)
  await applyLabels(client, inputs.repository, inputs.pullRequest, plan, definitionsFor(inputs.labelPrefix))
  return {
    comment,
    labels: [...present.filter((name) => !plan.remove.includes(name)), ...plan.add].sort(),
    fallback: false,
  }
}

const ORDER: readonly ConcernVerdict[] = ['blocked', 'lost', 'incomplete', 'breaking', 'changed', 'unchanged']

function worst(verdicts: readonly ConcernVerdict[]): ConcernVerdict {
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'incomplete'
}

function summaryOf(
  { mode }: ReportInputs,
  facts: readonly ConcernFacts[],
  rollup: Rollup,
  accepted: boolean,
  { fallback }: Posted,
  { env }: StageContext,
): string {
  const note = fallback
    ? document([
        md`_The token may not write to this pull request, so this summary stands in for the comment and the labels. The artefact with the patch holds what would have been committed._`,
      ])
    : ''
  if (mode === 'rollup')
    return `${note}${document([md`Rollup: ${rollup} (${facts.map((fact) => `${fact.engine} ${fact.concern} ${verdictOf(fact)}`).join(', ')})`])}`
  // The summary holds what a comment has to leave out.
  const texts = facts.map(
    (fact) =>
      commentFor(fact, { runUrl: runUrl(env), accepted }, 900_000) ??
      document([md`${fact.engine} ${fact.version}, ${fact.concern}: no change.`]),
  )
  return note + texts.join('\n')
}

function failureOf(
  facts: readonly ConcernFacts[],
  failOn: ReportInputs['failOn'],
  accepted: boolean,
): string | undefined {
  if (failOn === 'never') return undefined
  const blocked = accepted ? [] : facts.filter((fact) => verdictOf(fact) === 'blocked')
  const lost = facts.filter((fact) => verdictOf(fact) === 'lost')
  const breaking = failOn === 'breaking' ? facts.filter((fact) => verdictOf(fact) === 'breaking') : []
  if (blocked.length + lost.length + breaking.length === 0) return undefined
  const names = (list: readonly ConcernFacts[]): string =>
    list.map(({ engine, version, concern }) => `${engine} ${version} ${concern}`).join(', ')
  return [
    ...(blocked.length > 0
      ? [
          `the probe failed for ${names(blocked)}; see the comment for the three ways on, or set the label ${ACCEPT_PROBE_FAIL}`,
        ]
      : []),
    ...(lost.length > 0
      ? [
          `rules that the library still enforces were not mined any more for ${names(lost)}; see the comment for the ways on`,
        ]
      : []),
    ...(breaking.length > 0 ? [`breaking changes in ${names(breaking)}`] : []),
  ].join('; ')
}

function runUrl({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: StageContext['env']): string {
  return server === undefined || repository === undefined || run === undefined
    ? ''
    : `${server}/${repository}/actions/runs/${run}`
}
