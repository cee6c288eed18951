/** A recipe that is run again from a run's directory: what its names mean now, and what they meant then. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { triageLockSchema } from '../../shared/artefacts/generated/triage-lock'
import { readArtefact } from '../../shared/artefacts/schema-check'
import { type Lock } from '../plan/model'

const LOCK_FILE = 'recipe.lock.json'

/**
 * One line per cell that is another experiment than the one of the lock beside the recipe; none when
 * there is no lock.
 *
 * @param recipe path of the recipe
 * @throws UserError for a lock that cannot be read
 */
export function lockDrift(recipe: string, now: Lock): string[] {
  const file = path.join(path.dirname(recipe), LOCK_FILE)
  if (!existsSync(file)) return []
  const then = new Map((readArtefact(file, triageLockSchema) as unknown as Lock).cells.map((cell) => [cell.name, cell]))
  return now.cells.flatMap((cell) => {
    const earlier = then.get(cell.name)
    if (earlier === undefined || earlier.content_hash === cell.content_hash) return []
    const changed = [
      ...(earlier.bundle_sha256 === cell.bundle_sha256 ? [] : ['variables']),
      ...(earlier.image === cell.image ? [] : ['image']),
      ...(JSON.stringify(earlier.command) === JSON.stringify(cell.command) ? [] : ['command']),
    ]
    const what = changed.length === 0 ? 'inputs or settings' : changed.join(', ')
    return [`${cell.name} is not the experiment that ${LOCK_FILE} beside the recipe records: its ${what} changed`]
  })
}
