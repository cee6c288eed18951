/** Which earlier run `--resume` continues: one of the same experiment, so that no other one is overwritten. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { triageLockSchema } from '../../shared/artefacts/generated/triage-lock'
import { readDocument } from '../../shared/artefacts/read-document'
import { checkDocument } from '../../shared/artefacts/schema-check'
import { UserError } from '../../shared/runtime/problems'
import { type Lock } from '../plan/model'
import { earlierRuns } from './run-directory'

export type Resumable =
  | { readonly directory: string }
  /** No run fits; `newest` is the last one there is, and why it is not continued. */
  | { readonly directory: undefined; readonly newest?: { readonly directory: string; readonly reason: string } }

/**
 * Looks for the newest run of the same recipe, then for the newest whose command is the same and whose cells
 * are all among those of the recipe: to it, trials and cells may have been added.
 *
 * @param parent where the runs of a ticket and a workload are
 * @param lock of the recipe, as a run shows it
 */
export function findRunToResume(parent: string, lock: Lock): Resumable {
  const runs = earlierRuns(parent).map((directory) => ({ directory, earlier: lockOf(directory) }))
  const same = runs.find(({ earlier }) => typeof earlier === 'object' && earlier.recipe_sha256 === lock.recipe_sha256)
  const found = same ?? runs.find(({ earlier }) => obstacle(earlier, lock) === undefined)
  if (found !== undefined) return { directory: found.directory }
  const [newest] = runs
  return newest === undefined
    ? { directory: undefined }
    : {
        directory: undefined,
        newest: { directory: newest.directory, reason: obstacle(newest.earlier, lock) ?? '' },
      }
}

type EarlierLock = Pick<Lock, 'recipe_sha256' | 'cells'> | 'unreadable' | 'nothing ran'

function lockOf(directory: string): EarlierLock {
  const file = path.join(directory, 'recipe.lock.json')
  if (!existsSync(file)) return existsSync(path.join(directory, 'cells')) ? 'unreadable' : 'nothing ran'
  try {
    return checkDocument(readDocument(file), triageLockSchema)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return 'unreadable'
  }
}

/** Why a run is not continued; undefined when it may be. */
function obstacle(earlier: EarlierLock, lock: Lock): string | undefined {
  if (earlier === 'nothing ran') return undefined
  if (earlier === 'unreadable') return 'has no recipe.lock.json that can be read'
  const names = new Set(lock.cells.map(({ name }) => name))
  const others = earlier.cells.filter(({ name }) => !names.has(name)).map(({ name }) => name)
  if (others.length > 0) return `has other cells: ${others.slice(0, 5).join(', ')}${others.length > 5 ? ', ...' : ''}`
  const command = (cells: Lock['cells']): string => JSON.stringify(cells[0]?.command)
  return command(earlier.cells) === command(lock.cells) ? undefined : 'runs another command'
}
