/** The stage: a repository's own engine configurations against a corpus. */
import path from 'node:path'
import { formatDocument } from '../shared/artefacts/write-document'
import { compileCorpus } from '../shared/rules/predict'
import { type CorpusReading, type NamedFile, readCorpus } from '../shared/rules/read-corpus'
import { writeFileAtomic } from '../shared/runtime/files'
import { type InputReader, readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { annotate } from './annotations'
import { checkFiles, type CheckReport, type Counts } from './check-files'
import { ENVIRONMENT_RULES, type EnvironmentRules } from './command-line'
import { withoutEnvironment } from './environment'
import { type Judge } from './finding'
import { findFiles } from './glob'
import { type MappingEntry, parseMapping, readMapping } from './mapping'
import { toSarif } from './sarif'
import { readSourceFile } from './source-file'
import { summarise } from './summary'

const POLICIES = ['error', 'dormant', 'warn', 'never'] as const

export interface CheckConfigInputs {
  /** Patterns, relative to the workspace. */
  readonly files: readonly string[]
  readonly corpus: NamedFile
  readonly overlay: NamedFile | undefined
  /** The mapping itself, or the file that holds it. */
  readonly mapping: { readonly text: string } | NamedFile
  readonly failOn: (typeof POLICIES)[number]
  readonly environmentRules: EnvironmentRules
  readonly sarif: NamedFile | undefined
  /** Absolute. */
  readonly workspace: string
}

/** @throws UserError with every mistake in the inputs */
export function readCheckConfigInputs(context: Pick<StageContext, 'inputs' | 'workspace'>): CheckConfigInputs {
  return readInputs(context.inputs, context.workspace, (input) => {
    const named = (name: string, exists?: 'file'): NamedFile => {
      const file = input.path(name, exists === undefined ? {} : { exists })
      return { file, shownAs: path.relative(context.workspace, file) }
    }
    const optional = (name: string, exists?: 'file'): NamedFile | undefined =>
      context.inputs(name).trim() === '' ? undefined : named(name, exists)
    return {
      files: input.list('files', { required: true }),
      corpus: named('corpus', 'file'),
      overlay: optional('corpus-overlay', 'file'),
      mapping: readMappingInput(input, context, optional),
      failOn: input.enum('fail-on', POLICIES, { default: 'error' }),
      environmentRules: input.enum('environment-rules', ENVIRONMENT_RULES, { default: 'ignore' }),
      sarif: optional('sarif-file'),
      workspace: context.workspace,
    }
  })
}

function readMappingInput(
  input: InputReader,
  context: Pick<StageContext, 'inputs'>,
  optional: (name: string, exists?: 'file') => NamedFile | undefined,
): CheckConfigInputs['mapping'] {
  const text = context.inputs('mapping')
  const file = optional('mapping-file', 'file')
  const both = text.trim() !== '' && file !== undefined
  if (both || (text.trim() === '' && file === undefined)) {
    input.report(
      'mapping',
      both ? 'both `mapping` and `mapping-file`' : 'neither `mapping` nor `mapping-file`',
      'one of them',
      'say which part of the files goes to which class, for example `- {path: generation, target: GenerationConfig}`',
    )
  }
  return file ?? { text }
}

/**
 * @throws UserError for mistakes in the inputs, the corpus and the mapping; what is wrong with the files that are checked
 *   is a verdict
 */
export function checkConfig(inputs: CheckConfigInputs, context: Pick<StageContext, 'logger'>): StageOutcome {
  const { logger } = context
  const reading = readCorpus(inputs.corpus, inputs.overlay)
  const mapping =
    'text' in inputs.mapping
      ? parseMapping(inputs.mapping.text, reading.corpus)
      : readMapping(inputs.mapping.file, inputs.mapping.shownAs, reading.corpus)
  const report = check(inputs, reading, mapping)
  for (const problem of report.corpusProblems) logger.info(`corpus: ${problem.toString()}`)
  for (const problem of report.problems)
    logger.error(problem.toString(), {
      title: 'cannot be checked',
      file: problem.file,
      line: problem.line,
      column: problem.column,
    })
  for (const problem of report.duplicates) {
    logger.warning(problem.toString(), {
      title: 'a key is there twice',
      file: problem.file,
      line: problem.line,
      column: problem.column,
    })
  }
  for (const unused of report.unusedPaths)
    logger.warning(`the path ${JSON.stringify(unused)} of the mapping led to nothing in ${report.counts.files} files`)
  const withoutAnnotation = annotate(report.findings, logger)
  if (inputs.sarif !== undefined) {
    const { document, leftOut } = toSarif(report.findings, report)
    writeFileAtomic(inputs.sarif.file, formatDocument(document, '.json'))
    if (leftOut > 0) logger.warning(`${inputs.sarif.shownAs}: ${leftOut} findings did not fit into the SARIF file`)
  }
  const verdict = verdictOf(inputs.failOn, report.counts)
  logger.info(headline(report, verdict))
  return {
    outputs: outputsOf(report, reading, verdict, withoutAnnotation, inputs),
    summary: summarise(report, verdict),
    failure: verdict === 'pass' || inputs.failOn === 'never' ? undefined : headline(report, verdict),
  }
}

function check(inputs: CheckConfigInputs, reading: CorpusReading, mapping: readonly MappingEntry[]): CheckReport {
  const corpus = inputs.environmentRules === 'apply' ? reading.corpus : withoutEnvironment(reading.corpus)
  const judge: Judge = {
    corpus,
    compiled: compileCorpus(corpus),
    knowsAllFields: reading.knowsAllFields,
  }
  return checkFiles({
    files: findFiles(inputs.workspace, inputs.files),
    read: (file) => readSourceFile(path.join(inputs.workspace, file), file),
    mapping,
    judge,
    corpusProblems: reading.problems,
    setAside: reading.corpus.rules.length - corpus.rules.length,
  })
}

type Verdict = 'pass' | 'fail' | 'no-input'

function verdictOf(failOn: CheckConfigInputs['failOn'], counts: Counts): Verdict {
  if (counts.invalid > 0) return 'fail'
  if (counts.configurations === 0) return 'no-input'
  // `never` does not change what is found, only what the step does about it.
  const bad = {
    error: counts.error,
    dormant: counts.error + counts.dormant,
    warn: counts.error + counts.dormant + counts.warn,
    never: counts.error,
  }[failOn]
  return bad > 0 ? 'fail' : 'pass'
}

function headline({ counts, engine, engineVersion }: CheckReport, verdict: Verdict): string {
  if (verdict === 'no-input')
    return `nothing was checked: ${counts.files} files, and no configuration in them; correct \`files\` or the mapping`
  return `${verdict}: ${counts.configurations} configurations in ${counts.files} files against ${engine} ${engineVersion}: ${counts.error} refused, ${counts.dormant} with parameters without effect, ${counts.warn} warned about, ${counts.unknown} unknown names, ${counts.invalid} unreadable`
}

function outputsOf(
  report: CheckReport,
  reading: CorpusReading,
  verdict: Verdict,
  withoutAnnotation: number,
  inputs: CheckConfigInputs,
): Record<string, string | number> {
  const { counts } = report
  return {
    verdict,
    files: counts.files,
    configurations: counts.configurations,
    errors: counts.error,
    dormant: counts.dormant,
    warnings: counts.warn,
    ok: counts.ok,
    'unknown-fields': counts.unknown,
    invalid: counts.invalid,
    findings: report.findings.length,
    'findings-without-annotation': withoutAnnotation,
    'rules-left-out': reading.leftOut,
    'rules-set-aside': report.setAside,
    'sarif-file': inputs.sarif?.shownAs ?? '',
  }
}
