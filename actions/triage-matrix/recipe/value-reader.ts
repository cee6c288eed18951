/** Reads values of a document and collects every fault, so that one run tells them all. */
import {
  describeValue,
  type DocumentPath,
  type Fault,
  isMapping,
  type JsonScalar,
  type JsonValue,
} from '../../shared/artefacts/json-value'
import { nearestName } from '../registry/nearest'

type Mapping = Readonly<Record<string, JsonValue>>

export type OlderValue = (path: DocumentPath) => JsonScalar | undefined

/** Readers return a stand-in of the right type after a fault; nothing may be run when there are faults. */
export class ValueReader {
  readonly faults: Fault[] = []
  readonly #olderValue: OlderValue

  /** @param olderValue what YAML 1.1 reads at a place, where the document says something else */
  constructor(olderValue: OlderValue = () => undefined) {
    this.#olderValue = olderValue
  }

  fault(path: DocumentPath, found: string, expected: string, advice = 'correct the value'): void {
    this.faults.push({ path, found, expected, advice })
  }

  mapping(value: JsonValue | undefined, path: DocumentPath, expected = 'a mapping'): Mapping | undefined {
    if (value !== undefined && isMapping(value)) return value
    this.wrong(value, path, expected)
    return undefined
  }

  list(value: JsonValue | undefined, path: DocumentPath, expected = 'a list'): readonly JsonValue[] | undefined {
    if (Array.isArray(value)) return value as readonly JsonValue[]
    this.wrong(value, path, expected)
    return undefined
  }

  text(value: JsonValue | undefined, path: DocumentPath, expected = 'text that is not empty'): string | undefined {
    if (typeof value === 'string' && value !== '' && !value.includes('\0')) return value
    const advice =
      typeof value === 'number' || typeof value === 'boolean' ? 'put the value in quotes' : 'correct the value'
    this.wrong(value, path, expected, advice)
    return undefined
  }

  texts(value: JsonValue | undefined, path: DocumentPath): string[] {
    return (this.list(value, path, 'a list of texts') ?? []).flatMap(
      (item, index) => this.text(item, [...path, index]) ?? [],
    )
  }

  /** Paths that stay below the workspace. */
  insidePaths(value: JsonValue | undefined, path: DocumentPath): string[] {
    return this.texts(value, path).filter((file, index) => {
      const inside = !/^(?:[\\/]|[A-Za-z]:)/.test(file) && !file.split(/[\\/]/).includes('..')
      if (!inside)
        this.fault(
          [...path, index],
          JSON.stringify(file),
          'a path below the workspace',
          'give a relative path without `..`',
        )
      return inside
    })
  }

  boolean(given: JsonValue | undefined, path: DocumentPath): boolean | undefined {
    const value = this.#olderValue(path) ?? given
    if (typeof value === 'boolean') return value
    this.wrong(value, path, 'true or false')
    return undefined
  }

  /** A whole number from `min`, at most a million: more is a slip, and would never end. */
  count(given: JsonValue | undefined, path: DocumentPath, min = 1): number | undefined {
    const value = this.#olderValue(path) ?? given
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= 1_000_000) return value
    this.wrong(value, path, `a whole number from ${min} to 1000000`)
    return undefined
  }

  number(
    given: JsonValue | undefined,
    path: DocumentPath,
    expected: string,
    accept: (value: number) => boolean,
  ): number | undefined {
    const value = this.#olderValue(path) ?? given
    if (typeof value === 'number' && Number.isFinite(value) && accept(value)) return value
    this.wrong(value, path, expected)
    return undefined
  }

  choice<const T extends string>(
    value: JsonValue | undefined,
    path: DocumentPath,
    allowed: readonly T[],
  ): T | undefined {
    const match = allowed.find((word) => word === value)
    if (match === undefined) this.wrong(value, path, `one of ${allowed.join(', ')}`)
    return match
  }

  /** A value whose type is nobody's business here: what YAML 1.1 reads in it, at every depth. */
  free(value: JsonValue, path: DocumentPath): JsonValue {
    if (Array.isArray(value)) return value.map((item: JsonValue, index) => this.free(item, [...path, index]))
    if (!isMapping(value)) return this.#olderValue(path) ?? value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.free(item, [...path, key])]))
  }

  /** A regular expression for the JavaScript engine; `(?P<name>` of Python is accepted. */
  regex(value: JsonValue | undefined, path: DocumentPath): string | undefined {
    const source = this.text(value, path, 'a regular expression')
    if (source === undefined) return undefined
    try {
      compileRegex(source)
      return source
    } catch (error) {
      this.fault(
        path,
        describeValue(source),
        `a regular expression (${error instanceof Error ? error.message : 'invalid'})`,
      )
      return undefined
    }
  }

  /** Reports keys that are not `allowed`; `hints` says more about some of them. */
  knownKeys(
    value: Mapping,
    path: DocumentPath,
    allowed: readonly string[],
    hints: Readonly<Record<string, string>> = {},
  ): void {
    for (const key of Object.keys(value)) {
      if (allowed.includes(key)) continue
      this.fault(
        [...path, key],
        'a key that is not known here',
        `one of ${allowed.join(', ')}`,
        Object.hasOwn(hints, key) ? (hints[key] ?? '') : adviceFor(key, allowed),
      )
    }
  }

  requiredKeys(value: Mapping, path: DocumentPath, required: readonly string[]): void {
    for (const key of required)
      if (!Object.hasOwn(value, key)) this.fault([...path, key], 'nothing', 'this key', 'add it')
  }

  wrong(value: JsonValue | undefined, path: DocumentPath, expected: string, advice = 'correct the value'): void {
    this.fault(path, value === undefined ? 'nothing' : describeValue(value), expected, advice)
  }
}

function adviceFor(key: string, allowed: readonly string[]): string {
  const near = nearestName(key, allowed)
  return near === undefined ? 'correct its spelling or remove it' : `did you mean \`${near}\`?`
}

/** Whether a key is missing or null, which recipes use alike. */
export function isAbsent(value: JsonValue | undefined): value is null | undefined {
  return value === undefined || value === null
}

/** Whether a pattern has a group, whose text could be read. */
export function hasGroup(source: string): boolean {
  return (compileRegex(`${source}|`).exec('')?.length ?? 0) > 1
}

/** Compiles a pattern written for Python or JavaScript. Throws SyntaxError. */
export function compileRegex(source: string, flags = ''): RegExp {
  const inline = /^\(\?([ims]+)\)/.exec(source)
  const body = (inline === null ? source : source.slice(inline[0].length)).replace(
    /\\([\s\S])|\(\?P<|\(\?P=(\w+)\)/g,
    (token: string, escaped: string | undefined, name: string | undefined) => {
      if (escaped === 'A') return '(?<![\\s\\S])'
      if (escaped === 'Z') return '(?![\\s\\S])'
      if (escaped !== undefined) return token
      return name === undefined ? '(?<' : `\\k<${name}>`
    },
  )
  return new RegExp(body, [...new Set(`${flags}${inline?.[1] ?? ''}`)].join(''))
}
