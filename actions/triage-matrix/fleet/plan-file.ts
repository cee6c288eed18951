/** `plan.json`, and what follows from it. */
import { triagePlanSchema } from '../../shared/artefacts/generated/triage-plan'
import { readArtefact } from '../../shared/artefacts/schema-check'
import { writeDocument } from '../../shared/artefacts/write-document'
import { Problem, UserError } from '../../shared/runtime/problems'
import { hashOf } from '../plan/content-hash'
import { type Plan } from '../plan/model'
import { recipeFromText } from '../recipe/load-recipe'
import { type Recipe } from '../recipe/model'
import { mergeRegistry } from '../registry/registry'
import { parseSidecar } from '../registry/sidecar'

const MAX_PLAN_BYTES = 64 * 1024 * 1024

export function writePlan(file: string, plan: Plan): void {
  writeDocument(file, plan)
}

/**
 * Reads a plan and checks that it is whole: its name is the hash of its content.
 *
 * @param expected the name it must have; '' for any
 * @throws UserError when it is not whole, or another plan
 */
export function readPlan(file: string, expected = ''): { readonly plan: Plan; readonly recipe: Recipe } {
  const plan = readArtefact(file, triagePlanSchema, { maxBytes: MAX_PLAN_BYTES }) as unknown as Plan
  const { plan_id: id, ...content } = plan
  if (hashOf(content).slice(0, 16) !== id)
    throw new UserError(
      new Problem({
        file,
        key: 'plan_id',
        found: id,
        expected: 'the hash of the plan',
        advice: 'use the plan as `mode: plan` wrote it',
      }),
    )
  if (expected !== '' && id !== expected)
    throw new UserError(
      new Problem({
        file,
        key: 'plan_id',
        found: id,
        expected,
        advice: 'use the plan of the job that planned',
      }),
    )
  const sidecars = plan.sidecars.map(
    ({ file: name, text }) => parseSidecar(name, text, JSON.parse(text) as never).sidecar,
  )
  return { plan, recipe: recipeFromText(plan.recipe, 'recipe.resolved.yaml', mergeRegistry(sidecars).registry) }
}
