/** The body of `bench/triage-fuzz.mjs`. */
import { UserError } from '../actions/shared/runtime/problems'
import { recipeFromText } from '../actions/triage-matrix/recipe/load-recipe'
import { formatResolvedRecipe } from '../actions/triage-matrix/recipe/resolved-recipe'
import { mergeRegistry } from '../actions/triage-matrix/registry/registry'
import { mutations } from '../actions/triage-matrix/testing/recipe-fuzz'

const [count = '100000', seed = '1'] = process.argv.slice(2)
const { registry } = mergeRegistry([])
const started = performance.now()
const tally = { loaded: 0, refused: 0, problems: 0, withoutPlace: 0, slowestMs: 0 }
for (const { text, file } of mutations(Number(count), Number(seed))) {
  const before = performance.now()
  try {
    const recipe = recipeFromText(text, file, registry)
    const written = formatResolvedRecipe(recipe)
    if (formatResolvedRecipe(recipeFromText(written, 'recipe.resolved.yaml', registry)) !== written)
      throw new Error(`not the same after a second time: ${JSON.stringify(text)}`)
    tally.loaded += 1
  } catch (error) {
    if (!(error instanceof UserError)) {
      process.stdout.write(`${JSON.stringify(text)}\n`)
      throw error
    }
    tally.refused += 1
    tally.problems += error.problems.length
    // The last problem of a cut list only counts the others.
    const places = error.problems.length > 50 ? error.problems.slice(0, 50) : error.problems
    tally.withoutPlace += places.filter(({ line }) => line === undefined).length
  }
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - before)
}
process.stdout.write(
  `${count} inputs in ${((performance.now() - started) / 1000).toFixed(1)} s: ${JSON.stringify(tally)}\n`,
)
