/**
 * YAML 1.2 (core schema) as people write it, reduced to what JSON can hold: no anchors, aliases or
 * tags, text keys only, each key once. All faults are collected, each with line and column.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from 'yaml'
import {
  type DocumentPath,
  type Fault,
  faults,
  type JsonValue,
  MAX_DEPTH,
  type Parsed,
  type Position,
} from './json-value'
import { numberFault } from './numbers'
import { nestsDeeperThan } from './yaml-depth'

/** Parses a whole text. */
export function parseGeneralYaml(text: string): Parsed {
  const lines = new LineCounter()
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  // With some room, because below the exact count can name the place.
  if (nestsDeeperThan(text, MAX_DEPTH + 10)) return { ok: false, faults: [faults.tooDeep([])] }
  // Duplicate keys are found below: the library compares every key with every other.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const syntax = [...document.errors, ...document.warnings].map((error): Fault => ({
    path: [],
    position: positionAt(error.pos[0]),
    found: error.message.split('\n', 1)[0] ?? error.message,
    expected: 'YAML 1.2',
    advice: 'correct the YAML syntax',
  }))
  if (document.directives.yaml.explicit === true && document.directives.yaml.version !== '1.2') {
    syntax.push({
      path: [],
      found: `a %YAML ${document.directives.yaml.version} directive`,
      expected: 'YAML 1.2',
      advice: 'remove the directive',
    })
  }
  if (syntax.length > 0) return { ok: false, faults: syntax }

  const reader = new TreeReader(positionAt)
  const value = reader.read(document.contents, [])
  if (reader.faults.length > 0) return { ok: false, faults: reader.faults }
  return {
    ok: true,
    value,
    locate: (path) => {
      const node = document.getIn(path, true) as Node | undefined
      return node?.range ? positionAt(node.range[0]) : undefined
    },
  }
}

/** Turns the syntax tree into a value. */
class TreeReader {
  readonly faults: Fault[] = []
  readonly #positionAt: (offset: number) => Position

  constructor(positionAt: (offset: number) => Position) {
    this.#positionAt = positionAt
  }

  read(node: Node | null, path: DocumentPath): JsonValue {
    if (node === null) return null
    if (path.length > MAX_DEPTH) {
      this.faults.push(faults.tooDeep(path, this.#position(node)))
      return null
    }
    if (isAlias(node)) {
      this.#fault(node, path, `the alias *${node.source}`, 'the value itself', 'write the value out')
      return null
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.#fault(node, path, `the anchor &${node.anchor}`, 'a value without an anchor', 'remove the anchor')
    }
    if (node.tag !== undefined)
      this.#fault(node, path, `the tag ${node.tag}`, 'a value without a tag', 'remove the tag')
    if (isMap(node)) return this.#mapping(node.items as Pair<Node, Node | null>[], path)
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as Node | null, [...path, index]))
    return this.#scalar(node, path)
  }

  #mapping(items: readonly Pair<Node, Node | null>[], path: DocumentPath): JsonValue {
    const result: Record<string, JsonValue> = {}
    for (const { key: node, value } of items) {
      const key = this.read(node, path)
      if (typeof key !== 'string') {
        const written = isScalar(node) ? (node.source ?? JSON.stringify(key)) : 'that is not text'
        this.#fault(node, path, `the key ${written}`, 'a key that is text', 'put the key in double quotes')
        continue
      }
      const inner = [...path, key]
      const position = this.#position(node)
      if (key === '__proto__') this.faults.push(faults.forbiddenKey(inner, position))
      else if (Object.hasOwn(result, key)) this.faults.push(faults.duplicateKey(inner, position))
      else result[key] = this.read(value, inner)
    }
    return result
  }

  #scalar(node: Scalar, path: DocumentPath): JsonValue {
    const { value } = node
    if (typeof value === 'number') {
      const token = node.source ?? String(value)
      const fault = Number.isFinite(value) ? integerFault(token, value) : 'not-finite'
      if (fault === 'not-finite') this.faults.push(faults.notFinite(path, token, this.#position(node)))
      if (fault === 'inexact') this.faults.push(faults.inexact(path, token, this.#position(node)))
      return value
    }
    return value as string | boolean | null
  }

  #position(node: Node): Position | undefined {
    return node.range ? this.#positionAt(node.range[0]) : undefined
  }

  #fault(node: Node, path: DocumentPath, found: string, expected: string, advice: string): void {
    this.faults.push({ path, position: this.#position(node), found, expected, advice })
  }
}

/** YAML also writes whole numbers as `+1`, `0o17` and `0x1f`; the two last may lose digits as well. */
function integerFault(token: string, value: number): 'inexact' | undefined {
  if (/^[+-]?\d+$/.test(token)) return numberFault(token.replace(/^\+/, '')) === undefined ? undefined : 'inexact'
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.eE]/.test(token) ? 'inexact' : undefined
}
