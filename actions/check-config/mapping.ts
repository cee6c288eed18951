/** The mapping: which place in which files holds the keyword arguments of which class. */
import { type CheckConfigMapping, checkConfigMappingSchema } from '../shared/artefacts/generated/check-config-mapping'
import { type JsonValue } from '../shared/artefacts/json-value'
import { parseDocumentBytes, readDocument, type SourceDocument } from '../shared/artefacts/read-document'
import { checkDocument } from '../shared/artefacts/schema-check'
import { type ClassDeclaration, type Corpus } from '../shared/rules/rule'
import { keyPath, Problem, UserError } from '../shared/runtime/problems'
import { resolveTarget } from './target'
import { parseValuePath, type ValuePattern } from './value-path'

export interface MappingEntry {
  readonly path: ValuePattern
  /** As the user wrote it. */
  readonly pathText: string
  readonly declaration: ClassDeclaration
  /** Patterns of files; undefined for all. */
  readonly files: readonly string[] | undefined
  readonly ignore: ReadonlySet<string>
}

/**
 * Reads a mapping from the text of an input: the list itself, or the whole document.
 *
 * @throws UserError with every mistake, targets that are no class of the corpus included
 */
export function parseMapping(text: string, corpus: Corpus): MappingEntry[] {
  return readEntries(parseDocumentBytes(Buffer.from(text), '.yaml', 'the input `mapping`'), corpus)
}

/** Reads a mapping from a file. @throws UserError with every mistake */
export function readMapping(file: string, shownAs: string, corpus: Corpus): MappingEntry[] {
  return readEntries(readDocument(file, { shownAs }), corpus)
}

function readEntries(document: SourceDocument, corpus: Corpus): MappingEntry[] {
  const bare = Array.isArray(document.value)
  const value: JsonValue = bare
    ? { schema_version: 1, mapping: document.value as readonly JsonValue[] }
    : document.value
  const locate = (path: readonly (string | number)[]): ReturnType<SourceDocument['locate']> =>
    document.locate(bare ? path.slice(1) : path)
  const { mapping }: CheckConfigMapping = checkDocument(
    { value, locate, shownAs: document.shownAs },
    checkConfigMappingSchema,
  )

  const problems: Problem[] = []
  const entries = mapping.flatMap((entry, index): MappingEntry[] => {
    const place = (
      key: 'path' | 'target',
    ): { file: string; key: string; line: number | undefined; column: number | undefined } => {
      const position = locate(['mapping', index, key])
      return {
        file: document.shownAs,
        key: keyPath(['mapping', index, key]),
        line: position?.line,
        column: position?.column,
      }
    }
    const path = parseValuePath(entry.path)
    if (path === undefined) {
      problems.push(
        new Problem({
          ...place('path'),
          found: JSON.stringify(entry.path),
          expected: 'a path such as $.studies[*].engine.sampling',
          advice: 'correct the path',
        }),
      )
    }
    const declaration = attempt(() => resolveTarget(corpus, entry.target, place('target')), problems)
    if (path === undefined || declaration === undefined) return []
    return [{ path, pathText: entry.path, declaration, files: entry.files, ignore: new Set(entry.ignore) }]
  })
  if (problems.length > 0) throw new UserError(problems)
  return entries
}

function attempt<T>(run: () => T, problems: Problem[]): T | undefined {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}
