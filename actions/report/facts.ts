/** What the stages before found out about one engine and concern, read from their artefacts. */
import { existsSync } from 'node:fs'
import { type EngineStepDiff, engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { type Probe, probeSchema } from '../shared/artefacts/generated/probe'
import { readOptionalArtefact } from '../shared/artefacts/schema-check'
import { enginePaths, inWorkspace, type Producer } from '../shared/engines/paths'
import { Problem, UserError } from '../shared/runtime/problems'

export interface ConcernFacts {
  readonly engine: string
  readonly version: string
  readonly concern: Producer
  /** Undefined when the stage did not come that far. */
  readonly probe: Probe | undefined
  readonly diff: EngineStepDiff | undefined
}

/**
 * @param workspace absolute
 * @throws UserError for an artefact that is broken, or that is about another engine, version or concern
 */
export function readFacts(workspace: string, engine: string, version: string, concern: Producer): ConcernFacts {
  const paths = enginePaths(engine)
  const probeFile = `${paths.runLocal(version)}/probe-${concern}.json`
  const name = `engine-step-diff-${engine}-${concern}.yaml`
  // The one that `diff` hands on also has the comparison with the base branch; an archive alone has the committed one.
  const handedOver = `${paths.runLocal(version)}/${name}`
  const diffFile = existsSync(inWorkspace(workspace, handedOver)) ? handedOver : `${paths.outputs(version)}/${name}`
  const probe = readOptionalArtefact(inWorkspace(workspace, probeFile), probeSchema, { shownAs: probeFile })
  const diff = readOptionalArtefact(inWorkspace(workspace, diffFile), engineStepDiffSchema, { shownAs: diffFile })
  // An artefact comes from a job that ran an engine's code; it speaks for its own cell only.
  if (probe !== undefined)
    sameCell(probeFile, [probe.engine, probe.version, probe.producer], [engine, version, concern])
  if (diff !== undefined) sameCell(diffFile, [diff.engine, diff.head.version, diff.concern], [engine, version, concern])
  return { engine, version, concern, probe, diff }
}

function sameCell(file: string, found: readonly string[], expected: readonly string[]): void {
  if (found.every((part, index) => part === expected[index])) return
  throw new UserError(
    new Problem({
      file,
      found: `the artefact of ${found.join(' ')}`,
      expected: `that of ${expected.join(' ')}`,
      advice: 're-run the stage that writes it',
    }),
  )
}

/**
 * The one-word result of a concern. `blocked`: the probe failed. `lost`: the library still enforces a rule that was not
 * mined any more, so what would be committed says less than the library does. `first`: there is a result and nothing to
 * compare it with, which is no reason to call it safe.
 */
export type ConcernVerdict = 'blocked' | 'lost' | 'breaking' | 'first' | 'changed' | 'unchanged' | 'incomplete'

export function verdictOf({ probe, diff }: ConcernFacts): ConcernVerdict {
  if (probe?.verdict === 'fail') return 'blocked'
  if (probe === undefined || diff === undefined) return 'incomplete'
  if (diff.verdict === 'blocked' || diff.branch?.verdict === 'blocked') return 'lost'
  if (diff.breaking || diff.branch?.breaking === true) return 'breaking'
  if (diff.verdict === 'no_base' && diff.branch === undefined) return 'first'
  return diff.changed || diff.branch?.changed === true ? 'changed' : 'unchanged'
}
