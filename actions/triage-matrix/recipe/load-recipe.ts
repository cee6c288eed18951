/** From files to a recipe that may be run: every mistake of the recipe at once, with line and column. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  faultsToProblems,
  parseDocumentBytes,
  readDocument,
  type SourceDocument,
} from '../../shared/artefacts/read-document'
import { type Fault } from '../../shared/artefacts/json-value'
import { Problem, UserError } from '../../shared/runtime/problems'
import { placeFaults, type Registry } from '../registry/registry'
import { checkRecipe } from './check-recipe'
import { type Recipe } from './model'
import { parseRecipe } from './parse-recipe'
import { RECIPE_DIALECT } from './yaml-1-1'

/** A recipe and the bytes it came from. */
export interface LoadedRecipe {
  readonly recipe: Recipe
  /** Path as given; null for a recipe made of flags. */
  readonly path: string | null
  /** Of the file's raw bytes; null for a recipe made of flags. */
  readonly sha256: string | null
}

const MAX_RECIPE_BYTES = 1024 * 1024

/**
 * @param command the command of a recipe that names none, as given after `--`; empty for none
 * @throws UserError with every problem of the recipe
 */
export function loadRecipe(file: string, registry: Registry, command: readonly string[] = []): LoadedRecipe {
  // The reader has said what is wrong with a file it could not read; the bytes are for the hash.
  const document = placed(() =>
    readDocument(file, { maxBytes: MAX_RECIPE_BYTES, format: formatOf(file), dialect: RECIPE_DIALECT }),
  )
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  return { recipe: recipeOf(document, registry, command), path: file, sha256 }
}

/**
 * A recipe from the text of a file.
 *
 * @param shownAs the name messages use; `.json` is read as JSON, everything else as YAML
 * @throws UserError with every problem
 */
export function recipeFromText(text: string, shownAs: string, registry: Registry): Recipe {
  return recipeOf(
    placed(() => parseDocumentBytes(Buffer.from(text), formatOf(shownAs), shownAs, RECIPE_DIALECT)),
    registry,
    [],
  )
}

/** As in the existing tool: `.json` is JSON, everything else is YAML. */
function formatOf(file: string): '.json' | '.yaml' {
  return path.extname(file) === '.json' ? '.json' : '.yaml'
}

/** Gives a fault of the whole document, such as its depth, the place where the document begins. */
function placed(read: () => SourceDocument): SourceDocument {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.problems.map((problem) => (problem.line === undefined ? atStart(problem) : problem)))
  }
}

function atStart({ file, key, found, expected, advice }: Problem): Problem {
  return new Problem({ file, key, line: 1, column: 1, found, expected, advice })
}

function recipeOf(document: SourceDocument, registry: Registry, command: readonly string[]): Recipe {
  const { recipe: written, faults } = parseRecipe(document.value, document.olderValue)
  const recipe = command.length === 0 ? written : { ...written, command }
  // The second set of rules reads what the first has accepted; a fault there would only be told twice.
  const all = [
    ...faults,
    ...(command.length > 0 && written.command !== undefined ? [SECOND_COMMAND] : []),
    ...checkRecipe(recipe, registry).filter((late) => !faults.some((early) => samePath(early.path, late.path))),
  ]
  if (all.length > 0) throw new UserError(faultsToProblems(placeFaults(document, all), document.shownAs))
  return recipe
}

const SECOND_COMMAND: Fault = {
  path: ['command'],
  found: 'a command here and another one after --',
  expected: 'one of the two',
  advice: 'remove one of them',
}

function samePath(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}
