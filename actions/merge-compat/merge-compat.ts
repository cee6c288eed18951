/** Puts the probes of a sweep into `compat.json`, and shows the table as a page. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Compat, compatSchema } from '../shared/artefacts/generated/compat'
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

const MOST_REPORTS = 2000

export async function mergeCompatReports(context: StageContext): Promise<StageOutcome> {
  const inputs = readInputs(context.inputs, context.workspace, (input) => ({
    engine: engineInput(input),
    workspace: input.path('workspace', { default: '.', exists: 'directory' }),
    reports: input.path('reports', { exists: 'directory' }),
    page: input.path('page'),
  }))
  const files = readdirSync(inputs.reports, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^probe-[a-z]+\.json$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0 || files.length > MOST_REPORTS) {
    throw new UserError(
      new Problem({
        key: 'reports',
        found: `${files.length} reports`,
        expected: `1 to ${MOST_REPORTS} files probe-<producer>.json`,
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
  const merged: Compat = mergeCompat(inputs.engine, readOptionalArtefact(target, compatSchema, { shownAs }), reports)
  writeArtefact(target, compatSchema, merged)
  writeFileAtomic(inputs.page, compatPage(merged))
  const failed = merged.results.filter(({ verdict }) => verdict === 'fail').length
  context.logger.info(`${merged.results.length} results of ${inputs.engine}, ${failed} of them fail`)
  return Promise.resolve({ outputs: { results: merged.results.length, failed, compat: shownAs } })
}
