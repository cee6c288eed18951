/** Reads what studies saw: `runtime_observations.jsonl` and `equivalence_groups.json`. */
import { type EquivalenceGroups, equivalenceGroupsSchema } from '../shared/artefacts/generated/equivalence-groups'
import { type RuntimeObservations, runtimeObservationsSchema } from '../shared/artefacts/generated/runtime-observations'
import { parseDocumentBytes, readText } from '../shared/artefacts/read-document'
import { checkDocument, readArtefact } from '../shared/artefacts/schema-check'
import { Problem, UserError } from '../shared/runtime/problems'

export type Observation = RuntimeObservations
export type Groups = EquivalenceGroups

/** A study of a week writes some ten thousand lines. */
const MAX_BYTES = 64 * 1024 * 1024
/** A file with more faulty lines is another kind of file; what is left out is counted. */
const MOST_PROBLEMS = 50

/** A file, and how messages name it. */
export interface NamedFile {
  readonly file: string
  readonly shownAs: string
}

/** @throws UserError with the problems of every line */
export function readObservations({ file, shownAs }: NamedFile): Observation[] {
  const problems: Problem[] = []
  const observations = readText(file, { shownAs, maxBytes: MAX_BYTES })
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [checkDocument(parseDocumentBytes(Buffer.from(line), '.json', shownAs), runtimeObservationsSchema)]
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        problems.push(...error.problems.map((problem) => atLine(problem, index + 1)))
        return []
      }
    })
  if (problems.length === 0) return observations
  const more = problems.length - MOST_PROBLEMS
  throw new UserError([
    ...problems.slice(0, MOST_PROBLEMS),
    ...(more > 0
      ? [
          new Problem({
            file: shownAs,
            found: `${more} more mistakes`,
            expected: 'none',
            advice: 'correct those above and run again',
          }),
        ]
      : []),
  ])
}

function atLine({ file, key, column, found, expected, advice }: Problem, line: number): Problem {
  return new Problem({
    ...(file === undefined ? {} : { file }),
    ...(key === undefined ? {} : { key }),
    line,
    ...(column === undefined ? {} : { column }),
    found,
    expected,
    advice,
  })
}

/** @throws UserError with every mistake of the file */
export function readGroups({ file, shownAs }: NamedFile): Groups {
  return readArtefact(file, equivalenceGroupsSchema, { shownAs, maxBytes: MAX_BYTES })
}
