/** Puts the probes of a sweep into `compat.json`, and shows the table as a page. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { compatSchema } from '../shared/artefacts/generated/compat'
import { probeSchema } from '../shared/artefacts/generated/probe'
import { readArtefact, readOptionalArtefact, writeArtefact } from '../shared/artefacts/schema-check'
import { engineInput } from '../shared/engines/engine-inputs'
import { enginePaths, inWorkspace } from '../shared/engines/paths'
import { writeFileAtomic } from '../shared/runtime/files'
import { readInputs } from '../shared/runtime/inputs'
import { Problem, UserError } from '../shared/runtime/problems'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { mergeCompat } from './compat'
import { compatPage } from './page'
import { plannedInput } from './planned'
import { summarise } from './summary'
import { countOf } from './table'

const MOST_REPORTS = 2000

export async function mergeCompatReports(context: StageContext): Promise<StageOutcome> {
  const inputs = readInputs(context.inputs, context.workspace, (input) => {
    const engine = engineInput(input)
    return {
      engine,
      workspace: input.path('workspace', { default: '.', exists: 'directory' }),
      reports: input.path('reports'),
      planned: plannedInput(input, engine),
      page: input.path('page'),
    }
  })
  const files = reportFiles(inputs.reports)
  // With a plan, no report at all is a result: nothing of it was finished.
  const fewest = inputs.planned.length > 0 ? 0 : 1
  if (files.length < fewest || files.length > MOST_REPORTS) {
    throw new UserError(
      new Problem({
        key: 'reports',
        found: `${files.length} reports`,
        expected: `${fewest} to ${MOST_REPORTS} files probe-<producer>.json`,
        advice: 'point it at the folder with the downloaded reports',
      }),
    )
  }
  const reports = files.map((file) => {
    const shownAs = path.relative(context.workspace, file)
    const report = readArtefact(file, probeSchema, { shownAs })
    if (report.engine !== inputs.engine)
      throw new UserError(
        new Problem({
          file: shownAs,
          key: 'engine',
          found: report.engine,
          expected: inputs.engine,
          advice: 'merge the reports of one engine at a time',
        }),
      )
    return report
  })
  const shownAs = enginePaths(inputs.engine).compat
  const target = inWorkspace(inputs.workspace, shownAs)
  const known = readOptionalArtefact(target, compatSchema, { shownAs })
  const merged = mergeCompat(inputs.engine, known, reports, inputs.planned)
  writeArtefact(target, compatSchema, merged)
  writeFileAtomic(inputs.page, compatPage(merged))
  const [results, failed, unfinished] = [merged.results.length, countOf(merged, 'fail'), countOf(merged, 'unfinished')]
  context.logger.info(`${results} results of ${inputs.engine}, ${failed} of them fail, ${unfinished} are unfinished`)
  return Promise.resolve({ outputs: { results, failed, unfinished, compat: shownAs }, summary: summarise(merged) })
}

/** In a fixed order; none when there is no folder, which is what a download leaves that finds nothing. */
function reportFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^probe-[a-z]+\.json$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
