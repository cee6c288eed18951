/** The document a comparison leaves: `engine-step-diff-<engine>-<concern>.yaml`. */
import { type EngineStepDiff, type Line, type Side } from '../shared/artefacts/generated/engine-step-diff'
import { type Producer } from '../shared/engines/paths'
import { countLines, isBreaking, LEVELS, verdictOf } from './line'
import { applyOverrides, type Override, overridesReport } from './overrides'

export interface StepFacts {
  readonly engine: string
  readonly concern: Producer
  readonly head: Side
  /** What the head is compared with, and the lines; undefined when there is nothing to compare with. */
  readonly step: { readonly base: Side; readonly lines: readonly Line[] } | undefined
  readonly overrides: readonly Override[]
  /** Of what was compared; null when the library was asked and did not answer. */
  readonly inputsDigest: string | null
}

/** Builds the document that is committed. Lines are in order of level, then as given. */
export function stepDocument(facts: StepFacts): EngineStepDiff {
  const own = finish(facts.step?.lines ?? [], facts.overrides)
  return {
    schema_version: '1.0.0',
    engine: facts.engine,
    concern: facts.concern,
    base: facts.step?.base ?? null,
    head: facts.head,
    verdict: facts.step === undefined ? 'no_base' : verdictOf(own),
    changed: own.length > 0,
    breaking: isBreaking(own),
    counts: countLines(own),
    lines: own,
    inputs_digest: facts.inputsDigest,
    overrides: overridesReport(own, facts.overrides),
  }
}

/**
 * The document with the comparison against the base branch's archive of the head's version. It is handed on and not
 * committed: what a branch is compared with changes with every merge, and its own archive would change with it.
 */
export function withBranch(
  step: EngineStepDiff,
  branch: { readonly version: string; readonly lines: readonly Line[] } | undefined,
  overrides: readonly Override[],
): EngineStepDiff {
  if (branch === undefined) return step
  const lines = finish(branch.lines, overrides)
  return {
    ...step,
    branch: {
      version: branch.version,
      verdict: verdictOf(lines),
      changed: lines.length > 0,
      breaking: isBreaking(lines),
      counts: countLines(lines),
      lines,
    },
    overrides: overridesReport([...step.lines, ...lines], overrides),
  }
}

function finish(lines: readonly Line[], overrides: readonly Override[]): Line[] {
  const rank = (line: Line): number => LEVELS.indexOf(line.level)
  return unique(applyOverrides(lines, overrides).sort((a, b) => rank(a) - rank(b)))
}

/** Two lines may say the same of one subject; their ids are still two. */
function unique(lines: readonly Line[]): Line[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const count = (seen.get(line.id) ?? 0) + 1
    seen.set(line.id, count)
    return count === 1 ? line : { ...line, id: `${line.id}#${count}` }
  })
}
