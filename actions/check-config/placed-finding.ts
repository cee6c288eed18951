/** Findings with their place in a user's file. */
import { keyPath, type Problem } from '../shared/runtime/problems'
import { type Kwargs } from '../shared/rules/rule'
import { PyDict, type PyValue } from '../shared/rules/value'
import { isPlainDict } from '../shared/rules/wire'
import { type Finding, type Judge, judgeConfiguration } from './finding'
import { type MappingEntry } from './mapping'
import { matchesAny } from './glob'
import { type Region, type SourceFile } from './source-file'
import { selectValues } from './value-path'

export interface PlacedFinding {
  readonly finding: Finding
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly region: Region
  /** The configuration's path in its document: `studies[0].engine.sampling`. */
  readonly configuration: string
}

/** Something a mapping leads to that is no configuration. */
export interface Misplaced {
  readonly file: string
  readonly region: Region
  readonly configuration: string
  readonly found: string
}

/** What checking one file gave. */
export interface FileReport {
  readonly file: string
  /** Outcomes of the configurations of the file. */
  readonly outcomes: readonly ('error' | 'dormant' | 'warn' | 'ok')[]
  readonly findings: readonly PlacedFinding[]
  readonly misplaced: readonly Misplaced[]
  /** Keys a mapping of the file has twice. */
  readonly duplicates: readonly Problem[]
  /** Paths of the mapping that led to something, as the user wrote them. */
  readonly usedPaths: readonly string[]
}

/** Checks every configuration the mapping leads to in a file. */
export function checkFile(source: SourceFile, mapping: readonly MappingEntry[], judge: Judge): FileReport {
  const outcomes: FileReport['outcomes'][number][] = []
  const findings: PlacedFinding[] = []
  const misplaced: Misplaced[] = []
  const usedPaths: string[] = []
  for (const [index, document] of source.documents.entries()) {
    for (const entry of mapping) {
      if (entry.files !== undefined && !matchesAny(source.name, entry.files)) continue
      for (const { path, value } of selectValues(document.value, entry.path)) {
        usedPaths.push(entry.pathText)
        const prefix = source.documents.length > 1 ? `document ${index + 1}: ` : ''
        const configuration = `${prefix}${keyPath(path) || '$'}`
        const place = { file: source.name, configuration }
        // A section that is there and empty is one that gives nothing.
        const kwargs = value === null ? {} : value
        if (!isPlainDict(kwargs)) {
          misplaced.push({
            ...place,
            region: source.regionOf(document, path),
            found: describe(kwargs),
          })
          continue
        }
        const { prediction, findings: found } = judgeConfiguration(
          judge,
          entry.declaration,
          withoutIgnored(kwargs, entry),
        )
        outcomes.push(prediction.outcome)
        for (const finding of found) {
          const at = finding.field === undefined ? path : [...path, finding.field]
          findings.push({ ...place, finding, region: source.regionOf(document, at) })
        }
      }
    }
  }
  return { file: source.name, outcomes, findings, misplaced, duplicates: source.duplicates, usedPaths }
}

function describe(value: PyValue): string {
  if (Array.isArray(value)) return 'a list'
  return value instanceof PyDict ? 'a mapping with keys that are no text' : 'a single value'
}

function withoutIgnored(kwargs: Kwargs, { ignore }: MappingEntry): Kwargs {
  return ignore.size === 0 ? kwargs : Object.fromEntries(Object.entries(kwargs).filter(([name]) => !ignore.has(name)))
}
