/** Tells a pull request what a concern found: one comment, labels, and the job summary in any case. */
import { createClient } from '../shared/github/create-client'
import { runUrl } from '../shared/github/run-url'
import { document, join, md } from '../shared/report/markdown'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { commentFor } from './comment'
import { type ConcernFacts, type ConcernVerdict, readFacts, verdictOf } from './facts'
import { readReportInputs, type ReportInputs } from './inputs'
import { ACCEPT_PROBE_FAIL, isAccepted, rollupOf } from './labels'
import { post, type Posted } from './post'
import { summaryRoom } from './room'

export async function report(context: StageContext): Promise<StageOutcome> {
  const { env, logger } = context
  const inputs = readInputs(context.inputs, context.workspace, readReportInputs)
  const facts = inputs.cells.map(({ engine, version, concern }) =>
    readFacts(inputs.workspace, engine, version, concern),
  )
  const verdicts = facts.map(verdictOf)
  const posted: Posted =
    inputs.post === 'auto' && inputs.pullRequest > 0
      ? await post(
          createClient({ ...context, token: inputs.token, stage: 'report' }),
          inputs,
          facts,
          runUrl(env),
          logger,
        )
      : { comment: 'none', labels: [], rollup: rollupOf(verdicts, []), refusals: [] }
  const isFork = inputs.headRepository.toLowerCase() !== inputs.repository.toLowerCase()
  if (posted.refusals.length > 0 && isFork)
    logger.warning(
      `the token may not write to pull request ${inputs.pullRequest}, as for every pull request from a fork; the report is in the job summary, and the changes are in the patch artefact`,
    )
  else for (const refusal of new Set(posted.refusals.map(({ message }) => message))) logger.warning(refusal)
  const accepted = isAccepted(posted.labels)
  return {
    outputs: {
      verdict: verdicts.length === 0 ? 'unchanged' : worst(verdicts),
      rollup: posted.rollup,
      comment: posted.comment,
      labels: JSON.stringify(posted.labels),
      fallback: posted.refusals.length > 0,
    },
    summary: summaryOf(inputs, facts, posted, isFork, accepted, runUrl(env)),
    failure: failureOf(facts, inputs.failOn, accepted),
  }
}

const ORDER: readonly ConcernVerdict[] = ['blocked', 'lost', 'incomplete', 'breaking', 'first', 'changed', 'unchanged']

function worst(verdicts: readonly ConcernVerdict[]): ConcernVerdict {
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'incomplete'
}

function summaryOf(
  { mode }: ReportInputs,
  facts: readonly ConcernFacts[],
  { rollup, refusals }: Posted,
  isFork: boolean,
  accepted: boolean,
  url: string,
): string {
  const why = isFork
    ? md`The token may not write to this pull request, so this summary stands in for the comment and the labels. The artefact with the patch holds what would have been committed.`
    : md`Not everything could be written to the pull request, so this summary stands in: ${join([...new Set(refusals.map(({ message }) => message))], '; ')}.`
  const note = refusals.length === 0 ? '' : document([why])
  if (mode === 'rollup')
    return `${note}${document([md`Rollup: ${rollup} (${facts.map((fact) => `${fact.engine} ${fact.concern} ${verdictOf(fact)}`).join(', ')})`])}`
  // The summary holds what a comment has to leave out.
  const texts = facts.map(
    (fact) =>
      commentFor(fact, { runUrl: url, accepted }, summaryRoom(fact)) ??
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
          `the probe failed for ${names(blocked)}; see the comment for the ways on, or set the label ${ACCEPT_PROBE_FAIL} and re-run the job`,
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
