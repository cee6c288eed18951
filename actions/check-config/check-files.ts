/** Checks a set of files and counts what was found. */
import { Problem, UserError } from '../shared/runtime/problems'
import { type Judge } from './finding'
import { type MappingEntry } from './mapping'
import { checkFile, type FileReport, type PlacedFinding } from './placed-finding'
import { type SourceFile } from './source-file'

/** Configurations by outcome, and what else was met. */
export interface Counts {
  readonly files: number
  readonly configurations: number
  readonly error: number
  readonly dormant: number
  readonly warn: number
  readonly ok: number
  /** Names the class does not know. */
  readonly unknown: number
  /** Files and places that could not be read. */
  readonly invalid: number
}

export interface CheckReport {
  readonly engine: string
  readonly engineVersion: string
  readonly counts: Counts
  /** By file, line and column. */
  readonly findings: readonly PlacedFinding[]
  /** Files and places that could not be read. */
  readonly problems: readonly Problem[]
  /** Keys that are there twice. */
  readonly duplicates: readonly Problem[]
  readonly corpusProblems: readonly Problem[]
  /** Paths of the mapping that led to nothing. */
  readonly unusedPaths: readonly string[]
  /** Rules that were not applied, as they rest on the environment. */
  readonly setAside: number
}

export interface CheckRequest {
  readonly files: readonly string[]
  /** Reads one of them. @throws UserError */
  readonly read: (file: string) => SourceFile
  readonly mapping: readonly MappingEntry[]
  readonly judge: Judge
  readonly corpusProblems: readonly Problem[]
  readonly setAside: number
}

export function checkFiles(request: CheckRequest): CheckReport {
  const { files, mapping, judge } = request
  const problems: Problem[] = []
  const reports: FileReport[] = []
  for (const file of files) {
    try {
      reports.push(checkFile(request.read(file), mapping, judge))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  for (const { file, region, configuration, found } of reports.flatMap(({ misplaced }) => misplaced)) {
    problems.push(
      new Problem({
        file,
        line: region.start.line,
        column: region.start.column,
        key: configuration,
        found,
        expected: 'a mapping of keyword arguments',
        advice: 'correct the file, or the path in the mapping',
      }),
    )
  }
  const findings = reports.flatMap((report) => report.findings).sort(byPlace)
  const outcomes = reports.flatMap((report) => report.outcomes)
  const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length
  const used = new Set(reports.flatMap((report) => report.usedPaths))
  return {
    engine: judge.corpus.engine,
    engineVersion: judge.corpus.engineVersion,
    counts: {
      files: files.length,
      configurations: outcomes.length,
      error: count('error'),
      dormant: count('dormant'),
      warn: count('warn'),
      ok: count('ok'),
      unknown: findings.filter(({ finding }) => finding.kind === 'unknown').length,
      invalid: problems.length,
    },
    findings,
    problems,
    duplicates: reports.flatMap((report) => report.duplicates),
    corpusProblems: request.corpusProblems,
    unusedPaths: mapping.map(({ pathText }) => pathText).filter((path) => !used.has(path)),
    setAside: request.setAside,
  }
}

function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.region.start.line - b.region.start.line || a.region.start.column - b.region.start.column
}
