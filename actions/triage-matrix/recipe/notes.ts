/** What a recipe says that has no effect, or another one than its author may think. */
import { type Recipe } from './model'
import { hasGroup } from './value-reader'

export function recipeNotes(recipe: Recipe): string[] {
  return recipe.stepTimeRegex === null || hasGroup(recipe.stepTimeRegex)
    ? []
    : ['step_time_regex has no group, so no step time is read: put the number of milliseconds in parentheses.']
}
