/** An engine as data: the version in force, what to mine, and which reuse is approved. */
import { keyPath, Problem, UserError } from '../runtime/problems'
import { type Engine, engineSchema } from '../artefacts/generated/engine'
import { type EngineCurrent, engineCurrentSchema } from '../artefacts/generated/engine-current'
import { type EnginePins, enginePinsSchema } from '../artefacts/generated/engine-pins'
import { isMapping, type JsonValue } from '../artefacts/json-value'
import { readDocument, type SourceDocument } from '../artefacts/read-document'
import { checkDocument, type Schema } from '../artefacts/schema-check'
import { ENGINE_NAME, enginePaths, inWorkspace } from './paths'
import { isSpecifierSet, normalVersion } from './versions'

/** The three files of an engine. */
export interface EngineFiles {
  readonly current: EngineCurrent
  readonly engine: Engine
  readonly pins: EnginePins
}

/**
 * Reads `current.yaml`, `engine.yaml` and `pins.yaml`.
 *
 * @param workspace absolute directory that holds `engine_versions/`
 * @throws UserError with every mistake of all three
 */
export function loadEngineFiles(workspace: string, engine: string): EngineFiles {
  const problems: Problem[] = []
  const attempt = <T>(load: (workspace: string, engine: string) => T): T | undefined => {
    try {
      return load(workspace, engine)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems.filter((problem) => !problems.some((known) => String(known) === String(problem))))
      return undefined
    }
  }
  const current = attempt(loadCurrent)
  const definition = attempt(loadEngine)
  const pins = attempt(loadPins)
  if (current === undefined || definition === undefined || pins === undefined) throw new UserError(problems)
  return { current, engine: definition, pins }
}

/** Reads `current.yaml`. @throws UserError with every mistake in it */
export function loadCurrent(workspace: string, engine: string): EngineCurrent {
  return load(workspace, engine, 'current', engineCurrentSchema, (value, report) => {
    const version = value.library.current_version
    if (normalVersion(version) === undefined)
      report(['library', 'current_version'], JSON.stringify(version), 'a PEP 440 version such as "5.17.0"')
  })
}

/** Reads `engine.yaml`. @throws UserError with every mistake in it */
export function loadEngine(workspace: string, engine: string): Engine {
  return load(workspace, engine, 'engine', engineSchema, (value, report) => {
    const specifiers: [(string | number)[], string | undefined][] = [
      [['python'], value.python],
      ...(value.images ?? []).map((image, index): [(string | number)[], string] => [
        ['images', index, 'versions'],
        image.versions,
      ]),
    ]
    for (const [at, text] of specifiers) reportSpecifiers(at, text, report)
  })
}

/** Reads `pins.yaml`. @throws UserError with every mistake in it */
export function loadPins(workspace: string, engine: string): EnginePins {
  return load(workspace, engine, 'pins', enginePinsSchema, (value, report) => {
    for (const [producer, text] of Object.entries(value.producers))
      reportSpecifiers(['producers', producer], text, report)
  })
}

type Report = (at: readonly (string | number)[], found: string, expected: string) => void

function reportSpecifiers(at: readonly (string | number)[], text: string | undefined, report: Report): void {
  if (text !== undefined && !isSpecifierSet(text))
    report(at, JSON.stringify(text), 'a PEP 440 specifier set such as ">=4.57,<6"')
}

function load<T extends { engine: string }>(
  workspace: string,
  engine: string,
  which: 'current' | 'engine' | 'pins',
  schema: Schema<T>,
  check: (value: T, report: Report) => void,
): T {
  checkEngineName(engine)
  const file = enginePaths(engine)[which]
  const document = readDocument(inWorkspace(workspace, file), { shownAs: file })
  const value = checkShape(document, schema)
  const problems: Problem[] = []
  const report: Report = (at, found, expected) => {
    const position = document.locate(at)
    problems.push(
      new Problem({
        file,
        key: keyPath(at),
        line: position?.line,
        column: position?.column,
        found,
        expected,
        advice: 'correct the value',
      }),
    )
  }
  if (value.engine !== engine)
    report(['engine'], JSON.stringify(value.engine), `${JSON.stringify(engine)}, the name of its folder`)
  check(value, report)
  if (problems.length > 0) throw new UserError(problems)
  return value
}

/** @throws UserError for a name that is not the name of a folder in `engine_versions/` */
export function checkEngineName(engine: string): void {
  if (ENGINE_NAME.test(engine)) return
  throw new UserError(
    new Problem({
      key: 'engine',
      found: JSON.stringify(engine),
      expected: 'lower-case letters, digits and _, starting with a letter',
      advice: 'give the name of a folder in engine_versions/',
    }),
  )
}

/** The schema's verdict, with the one mistake everybody makes said in words that help. */
function checkShape<T>(document: SourceDocument, schema: Schema<T>): T {
  try {
    return checkDocument(document, schema)
  } catch (error) {
    const version = unquotedVersion(document.value)
    if (!(error instanceof UserError) || version === undefined) throw error
    throw new UserError(
      error.problems.map((problem) =>
        problem.key === 'library.current_version' ? inQuotes(problem, version) : problem,
      ),
    )
  }
}

function inQuotes(problem: Problem, version: number): Problem {
  const { file, key, line, column } = problem
  return new Problem({
    file,
    key,
    line,
    column,
    found: `the number ${version}`,
    expected: 'a version in double quotes',
    advice: 'put it in quotes as it was released: without them 0.20 is read as 0.2',
  })
}

function unquotedVersion(value: JsonValue): number | undefined {
  const library = isMapping(value) ? value['library'] : undefined
  const version = library !== undefined && isMapping(library) ? library['current_version'] : undefined
  return typeof version === 'number' ? version : undefined
}

/**
 * The version a stage works on: the one asked for, else the one in `current.yaml`.
 *
 * @param asked the input `version`; '' when it is not set
 * @throws UserError for a text that is no version
 */
export function chooseVersion(asked: string, current: EngineCurrent): string {
  const version = normalVersion(asked === '' ? current.library.current_version : asked)
  if (version !== undefined) return version
  throw new UserError(
    new Problem({
      key: 'version',
      found: JSON.stringify(asked),
      expected: 'a PEP 440 version such as 5.17.0',
      advice: 'correct the input `version`',
    }),
  )
}
