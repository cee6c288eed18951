/** From files to a recipe that may be run: every mistake of the recipe at once, with line and column. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { faultsToProblems, parseReadable, readText } from '../../shared/artefacts/read-document'
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
  const text = readText(file, { maxBytes: MAX_RECIPE_BYTES })
  // Of the bytes, which a mark at their beginning would tell from the text.
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  return { recipe: recipeOf(text, file, registry, command), path: file, sha256 }
}

/**
 * A recipe from the text of a file.
 *
 * @param shownAs the name messages use; `.json` is read as JSON, everything else as YAML
 * @throws UserError with every problem
 */
export function recipeFromText(text: string, shownAs: string, registry: Registry): Recipe {
  return recipeOf(text, shownAs, registry, [])
}

/** As in the existing tool, `.json` is JSON and everything else is YAML. */
function recipeOf(text: string, shownAs: string, registry: Registry, command: readonly string[]): Recipe {
  const extension = path.extname(shownAs) === '.json' ? '.json' : '.yaml'
  const { document, faults: ofText } = parseReadable(Buffer.from(text), extension, shownAs, RECIPE_DIALECT)
  if (document === undefined) throw new UserError(placed(ofText, shownAs))
  const { recipe: written, faults: ofShape } = parseRecipe(document.value, document.olderValue)
  const recipe = command.length === 0 ? written : { ...written, command }
  // What was said about a value is not said again by the rules that come later.
  const said = [...ofText.filter(isAboutValue), ...ofShape]
  const all = [
    ...ofText.map(adviceForRecipe),
    ...ofShape.filter((late) => !ofText.some((early) => isAboutValue(early) && samePath(early.path, late.path))),
    ...(command.length > 0 && written.command !== undefined ? [SECOND_COMMAND] : []),
    ...checkRecipe(recipe, registry).filter((late) => !said.some((early) => samePath(early.path, late.path))),
  ]
  if (all.length > 0) throw new UserError(placed([...placeFaults(document, all)].sort(byPlace), shownAs))
  return recipe
}

/** In the order of the file, as a reader corrects it. */
function byPlace(a: Fault, b: Fault): number {
  const [x, y] = [a.position ?? START, b.position ?? START]
  return x.line === y.line ? x.column - y.column : x.line - y.line
}

const START = { line: 1, column: 1 }

/** What is wrong with the whole document, such as its depth, has the place where the document begins. */
function placed(faults: readonly Fault[], shownAs: string): Problem[] {
  return faultsToProblems(faults, shownAs).map(({ file, key, line, column, found, expected, advice }) => {
    return new Problem({ file, key, line: line ?? 1, column: column ?? 1, found, expected, advice })
  })
}

/** Whether a fault of the text is about one value; a key that is there twice says nothing about its value. */
function isAboutValue(fault: Fault): boolean {
  return fault.found.startsWith('the number ') || fault.found.startsWith('the whole number ')
}

/** Where the recipe wants a number, quotes would be the next mistake. */
function adviceForRecipe(fault: Fault): Fault {
  return isAboutValue(fault) && !fault.path.includes('workload_config')
    ? { ...fault, advice: 'correct the number' }
    : fault
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
