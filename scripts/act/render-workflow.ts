/** A workflow as act reads it. */
import { renderSelfReferences } from '../render-self-references.mjs'

/**
 * References to this very repository by name, and no `queue`: act refuses that key of `concurrency`, which is newer
 * than it, and heeds no `concurrency` anyway. Nothing else is changed.
 *
 * @param text of a workflow
 * @param repository `owner/name`
 * @param ref tag, branch or commit
 */
export function renderWorkflow(text: string, repository: string, ref: string): string {
  return renderSelfReferences(text, repository, ref).replace(/^ +queue: max\n/gm, '')
}
