/**
 * The contract of every artefact: what its JSON Schema says, told in the words of `Problem`.
 *
 * `npm run generate` makes one module per `schemas/<name>.schema.json`, with the type and a `Schema`
 * whose check is compiled ahead of time, so no bundle carries a schema compiler.
 */
import { type ErrorObject } from 'ajv'
import { UserError } from '../runtime/problems'
import { describeValue, type DocumentPath, type Fault, isMapping, type JsonValue } from './json-value'
import {
  faultsToProblems,
  readDocument,
  readOptionalDocument,
  type ReadOptions,
  type SourceDocument,
} from './read-document'
import { writeDocument, type WriteOptions } from './write-document'

/** A compiled check, as ajv makes it. */
export interface CompiledCheck {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}

/** The contract of one artefact; `T` is the type of a value that passes. */
export interface Schema<T> {
  /** The name of the file in `schemas/`, without `.schema.json`. */
  readonly name: string
  readonly check: CompiledCheck
  /** Never present; it ties the type to the schema. */
  readonly type?: T
}

/**
 * Reads a file and checks it.
 *
 * @throws UserError with one problem per mistake, of syntax or of shape
 */
export function readArtefact<T>(file: string, schema: Schema<T>, options: ReadOptions = {}): T {
  return checkDocument(readDocument(file, options), schema)
}

/** `readArtefact`, with undefined for a file that does not exist: absence is the caller's verdict. */
export function readOptionalArtefact<T>(file: string, schema: Schema<T>, options: ReadOptions = {}): T | undefined {
  const document = readOptionalDocument(file, options)
  return document === undefined ? undefined : checkDocument(document, schema)
}

/** @throws UserError with one problem per violation, with its line and column */
export function checkDocument<T>(document: SourceDocument, schema: Schema<T>): T {
  const faults = schemaFaults(document.value, schema)
  if (faults.length === 0) return document.value as T
  const placed = faults.map((fault) => ({ ...fault, position: nearestPosition(document, fault.path) }))
  throw new UserError(faultsToProblems(placed, document.shownAs))
}

/**
 * Writes an artefact atomically in canonical form.
 *
 * @throws Error when the value does not satisfy its schema: what a stage writes is its own doing
 */
export function writeArtefact<T>(file: string, schema: Schema<T>, value: T, options: WriteOptions = {}): void {
  const faults = schemaFaults(value as JsonValue, schema)
  if (faults.length > 0) {
    const list = faultsToProblems(faults, `${schema.name} to be written`).map(String)
    throw new Error(`The artefact violates schemas/${schema.name}.schema.json:\n${list.join('\n')}`)
  }
  writeDocument(file, value, options)
}

/** Every violation, in document order of ajv, without its positions. */
export function schemaFaults(value: JsonValue, schema: Schema<unknown>): Fault[] {
  if (schema.check(value)) return []
  return withoutBranches(schema.check.errors ?? []).map((error) => toFault(error, value))
}

/** A missing key has no place of its own; the mapping it is missing from has. */
function nearestPosition(document: SourceDocument, path: DocumentPath): Fault['position'] {
  for (let length = path.length; length >= 0; length -= 1) {
    const position = document.locate(path.slice(0, length))
    if (position !== undefined) return position
  }
  return undefined
}

/**
 * ajv reports, before each `anyOf` or `oneOf` that failed, what every branch had to say. Only what
 * lies deepest helps: it comes from the branch the author meant. When nothing lies deeper than the
 * choice itself, that is the one branch that takes such a type of value; else the choice is what to report.
 */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = []
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error)
      continue
    }
    let first = kept.length
    while (first > 0 && isBelow(kept[first - 1]?.instancePath ?? '', error.instancePath)) first -= 1
    const branches = kept.splice(first)
    const depth = Math.max(0, ...branches.map((branch) => branch.instancePath.split('/').length))
    const deepest = branches.filter(
      (branch) => branch.instancePath.split('/').length === depth && branch.instancePath !== error.instancePath,
    )
    kept.push(...(deepest.length > 0 ? deepest : (onlyBranchOfType(branches, error) ?? [error])))
  }
  const seen = new Set<string>()
  return kept.filter((error) => {
    const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A branch that takes another type of value says that and nothing else. */
function onlyBranchOfType(branches: readonly ErrorObject[], choice: ErrorObject): ErrorObject[] | undefined {
  const others = branches.filter((branch) => branch.keyword !== 'type')
  const mistyped = branches.length - others.length
  const all = (choice.parentSchema as Readonly<Record<string, unknown[]>> | undefined)?.[choice.keyword]
  return others.length > 0 && all?.length === mistyped + 1 ? others : undefined
}

function isBelow(path: string, base: string): boolean {
  return path === base || path.startsWith(`${base}/`)
}

/** `/rules/3/a~1b` as `['rules', 3, 'a/b']`, by what the value holds there. */
function pathOf(pointer: string, root: JsonValue): (string | number)[] {
  let value: JsonValue | undefined = root
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const part = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
      if (Array.isArray(value)) {
        value = value[Number(part)] as JsonValue | undefined
        return Number(part)
      }
      value = value !== undefined && isMapping(value) ? value[part] : undefined
      return part
    })
}

function valueAt(root: JsonValue, path: DocumentPath): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const part of path) {
    if (Array.isArray(value)) value = value[part as number] as JsonValue | undefined
    else value = value !== undefined && isMapping(value) ? value[part] : undefined
  }
  return value
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'a mapping',
}

const COUNTED: Readonly<Record<string, string>> = {
  minLength: 'character',
  maxLength: 'character',
  minItems: 'item',
  maxItems: 'item',
  minProperties: 'key',
  maxProperties: 'key',
}

/** `at least 1 item`, `at most 3 keys` */
function limit(bound: 'at least' | 'at most', keyword: string, params: Readonly<Record<string, unknown>>): string {
  return `${bound} ${String(params['limit'])} ${COUNTED[keyword] ?? ''}${params['limit'] === 1 ? '' : 's'}`
}

/** The parts of the schemas that messages quote; ajv leaves them untyped. */
interface QuotedSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

function toFault(error: ErrorObject, root: JsonValue): Fault {
  const path = pathOf(error.instancePath, root)
  const value = valueAt(root, path)
  const found = value === undefined ? 'nothing' : describeValue(value)
  const params = error.params as Readonly<Record<string, unknown>>
  const schema = (error.parentSchema ?? {}) as QuotedSchema
  const correct = (expected: string): Fault => ({ path, found, expected, advice: 'correct the value' })
  switch (error.keyword) {
    case 'required':
      return {
        path: [...path, String(params['missingProperty'])],
        found: 'nothing',
        expected: 'this key',
        advice: 'add it',
      }
    case 'dependentRequired':
      return {
        path: [...path, String(params['missingProperty'])],
        found: 'nothing',
        expected: `this key, because \`${String(params['property'])}\` is present`,
        advice: 'add it',
      }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty'])
      const known = Object.keys(schema.properties ?? {})
      return {
        path: [...path, key],
        found: 'a key that is not known here',
        expected: known.length === 0 ? 'no such key' : `one of ${known.join(', ')}`,
        advice: 'correct its spelling or remove it',
      }
    }
    case 'type': {
      const types = [params['type']].flat().map((type) => TYPE_NAMES[String(type)] ?? String(type))
      return correct(types.join(' or '))
    }
    case 'enum':
      return correct(`one of ${(params['allowedValues'] as JsonValue[]).map(describeValue).join(', ')}`)
    case 'const':
      return correct(describeValue(params['allowedValue'] as JsonValue))
    case 'pattern':
      return correct(schema.description ?? `text that matches ${String(params['pattern'])}`)
    case 'discriminator':
      return {
        path: [...path, String(params['tag'])],
        found: describeValue((params['tagValue'] ?? null) as JsonValue),
        expected: 'the name of a known kind',
        advice: 'correct the value',
      }
    case 'anyOf':
    case 'oneOf':
      return correct(schema.description ?? 'one of the shapes its schema allows')
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return correct(`a number ${String(params['comparison'])} ${String(params['limit'])}`)
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return correct(limit('at least', error.keyword, params))
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return correct(limit('at most', error.keyword, params))
    case 'uniqueItems':
      return correct(`no item twice; items ${String(params['j'])} and ${String(params['i'])} (from 0) are equal`)
    default:
      return correct(schema.description ?? `what the keyword \`${error.keyword}\` of its schema allows`)
  }
}
