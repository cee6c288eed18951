/** Writes what a run has found so far. Every file is whole at every moment. */
import path from 'node:path'
import { writeFileAtomic } from '../../shared/runtime/files'
import { formatDocument } from '../../shared/artefacts/write-document'
import { type Lock } from '../plan/model'
import { formatMatrixJson } from './matrix-json'
import { formatMatrixMarkdown } from './matrix-markdown'
import { type Matrix } from './matrix'
import { formatReport } from './report-html'

/** Writes `matrix.md`, `matrix.json` and `report.html`. */
export function publishMatrix(directory: string, matrix: Matrix): void {
  writeFileAtomic(path.join(directory, 'matrix.md'), formatMatrixMarkdown(matrix))
  writeFileAtomic(path.join(directory, 'matrix.json'), formatMatrixJson(matrix))
  writeFileAtomic(path.join(directory, 'report.html'), formatReport(matrix))
}

/** Writes what was planned: the resolved recipe, its lock, and copies of the registry files. */
export function publishPlan(
  directory: string,
  resolvedRecipe: string,
  lock: Lock,
  sidecars: readonly { readonly file: string; readonly text: string }[],
): void {
  writeFileAtomic(path.join(directory, 'recipe.resolved.yaml'), resolvedRecipe)
  writeFileAtomic(path.join(directory, 'recipe.lock.json'), formatDocument(lock, '.json'))
  for (const { file, text } of sidecars) writeFileAtomic(path.join(directory, 'sidecars', path.basename(file)), text)
}
