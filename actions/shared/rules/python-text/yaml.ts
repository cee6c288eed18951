/**
 * YAML as PyYAML's safe loader reads it, with the place of every value.
 *
 * Engine configurations and the older corpora are written by people and by PyYAML, with anchors, aliases and merge keys,
 * and are read by Python. Reading them as YAML 1.2 would judge other values than the library gets. An alias shares the
 * value it names, so that a few lines cannot grow to gigabytes; what they would expand to is limited all the same,
 * because whoever uses the value walks it.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { MAX_DEPTH } from '../../artefacts/json-value'
import { pyStr } from '../text'
import { PyDict, PyObject, PySet, type PyValue } from '../value'
import { type Duplicate, type Place, type PlacedDocument, type Places, type Span, TextFault } from './places'
import { plainTag, scalarValue } from './yaml-scalars'

/** Values a document may expand to when every alias is written out. */
const MOST_VALUES = 1_000_000
const CORE_TAG = 'tag:yaml.org,2002:'

/**
 * Reads every document of a text. A value whose tag the safe loader does not know stands as an object of the class
 * `yaml:<tag>`: whatever it is, it is nothing a rule can be sure of.
 *
 * @throws TextFault for the first fault
 */
export function parsePythonYaml(text: string): readonly PlacedDocument[] {
  const parsed = parseAllDocuments(text, {
    version: '1.1',
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents: readonly Document.Parsed[] = 'empty' in parsed ? [] : parsed
  return documents.map((document) => {
    const [error] = document.errors
    // The library recurses; a text that nests thousands of levels ends its stack.
    if (error?.code === 'RESOURCE_EXHAUSTION')
      throw new TextFault(error.pos[0], `nesting deeper than ${MAX_DEPTH} levels`, `at most ${MAX_DEPTH} levels`)
    if (error !== undefined) throw new TextFault(error.pos[0], error.message.split('\n', 1)[0] ?? error.message, 'YAML')
    return new DocumentReader().read(document)
  })
}

class DocumentReader {
  readonly #places: Places = new Map()
  readonly #duplicates: Duplicate[] = []
  readonly #anchors = new Map<string, { readonly value: PyValue; readonly size: number } | 'open'>()
  /** Values below each container when aliases are written out. */
  #size = 0

  read(document: Document.Parsed): PlacedDocument {
    const root = document.contents as Node | null
    const value = root === null ? null : this.#node(root, 0)
    return { value, root: spanOf(root), places: this.#places, duplicates: this.#duplicates }
  }

  #node(node: Node, depth: number): PyValue {
    if (depth > MAX_DEPTH)
      throw new TextFault(spanOf(node).start, `nesting deeper than ${MAX_DEPTH} levels`, `at most ${MAX_DEPTH} levels`)
    if (isAlias(node)) return this.#alias(node.source, node)
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    const before = this.#size
    if (anchor !== undefined) this.#anchors.set(anchor, 'open')
    const value = this.#content(node, depth)
    this.#grow(1, node)
    if (anchor !== undefined) this.#anchors.set(anchor, { value, size: this.#size - before })
    return value
  }

  #alias(name: string, node: Node): PyValue {
    const anchored = this.#anchors.get(name)
    if (anchored === undefined)
      throw new TextFault(spanOf(node).start, `the alias *${name} of nothing`, 'an anchor before it')
    if (anchored === 'open')
      throw new TextFault(spanOf(node).start, `the alias *${name} inside of what it names`, 'a value that ends')
    this.#grow(anchored.size, node)
    return anchored.value
  }

  #grow(by: number, node: Node): void {
    this.#size += by
    if (this.#size > MOST_VALUES)
      throw new TextFault(
        spanOf(node).start,
        `aliases that expand to more than ${MOST_VALUES} values`,
        'a smaller document',
      )
  }

  #content(node: Node, depth: number): PyValue {
    const tag = node.tag
    if (isMap(node)) {
      if (tag === `${CORE_TAG}set`) return new PySet(node.items.map(({ key }) => this.#node(key as Node, depth + 1)))
      return tag === undefined || tag === `${CORE_TAG}map`
        ? this.#mapping(node as YAMLMap<Node, Node | null>, depth)
        : new PyObject(`yaml:${tag}`)
    }
    if (isSeq(node))
      return tag === undefined || tag === `${CORE_TAG}seq`
        ? this.#list(node as YAMLSeq<Node | null>, depth)
        : new PyObject(`yaml:${tag}`)
    return scalarOf(node as Scalar)
  }

  #list(node: YAMLSeq<Node | null>, depth: number): PyValue {
    const result: PyValue[] = []
    const places = new Map<string | number, Place>()
    this.#places.set(result, places)
    for (const item of node.items) {
      places.set(result.length, { value: spanOf(item) })
      result.push(item === null ? null : this.#node(item, depth + 1))
    }
    return result
  }

  #mapping(node: YAMLMap<Node, Node | null>, depth: number): PyValue {
    const own: Entry[] = []
    const merged: Entry[] = []
    for (const { key, value } of node.items as readonly Pair<Node, Node | null>[]) {
      const keyValue = this.#node(key, depth + 1)
      const held = value === null ? null : this.#node(value, depth + 1)
      if (isMergeKey(key)) merged.push(...this.#merge(held, key))
      else
        own.push({
          key: keyValue,
          value: held,
          place: { key: spanOf(key), value: value === null ? spanOf(key) : spanOf(value) },
        })
    }
    const entries = new Map<PyValue, Entry>()
    for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry)
    const seen = new Set<PyValue>()
    for (const entry of own) {
      if (seen.has(entry.key))
        this.#duplicates.push({ key: pyStr(entry.key), at: entry.place.key ?? entry.place.value })
      seen.add(entry.key)
      entries.set(entry.key, entry)
    }
    return this.#dict([...entries.values()])
  }

  #dict(entries: readonly Entry[]): PyValue {
    const places = new Map<string | number, Place>()
    for (const { key, place } of entries) if (typeof key === 'string') places.set(key, place)
    const result = entries.every(({ key }) => typeof key === 'string')
      ? Object.fromEntries(entries.map(({ key, value }) => [key as string, value]))
      : new PyDict(entries.map(({ key, value }) => [key, value] as const))
    this.#places.set(result, places)
    return result
  }

  /** The entries a merge key brings; of several mappings the first that has a key wins. */
  #merge(value: PyValue, key: Node): readonly Entry[] {
    const sources = Array.isArray(value) ? (value as readonly PyValue[]) : [value]
    return sources.flatMap((source) => {
      const places = typeof source === 'object' && source !== null ? this.#places.get(source) : undefined
      if (places === undefined || Array.isArray(source) || source instanceof PyDict) {
        throw new TextFault(
          spanOf(key).start,
          'a merge key with something else than a mapping of names',
          'a mapping, or a list of mappings',
        )
      }
      return Object.entries(source as { readonly [key: string]: PyValue }).map(([name, held]) => ({
        key: name,
        value: held,
        place: places.get(name) ?? { value: spanOf(key) },
      }))
    })
  }
}

interface Entry {
  readonly key: PyValue
  readonly value: PyValue
  readonly place: Place
}

function isMergeKey(node: Node): boolean {
  return isScalar(node) && node.value === '<<' && node.type === 'PLAIN' && node.tag === undefined
}

function scalarOf(node: Scalar): PyValue {
  const text = typeof node.value === 'string' ? node.value : ''
  const { tag } = node
  if (tag === '!' || (tag === undefined && node.type !== 'PLAIN')) return text
  if (tag === `${CORE_TAG}null`) return null
  const short = tag === undefined ? plainTag(text) : tag.startsWith(CORE_TAG) ? tag.slice(CORE_TAG.length) : ''
  const value = scalarValue(short, text)
  // What looks like a number but is none, such as `0b_`, PyYAML refuses; here it stays text.
  return value === undefined ? (tag === undefined ? text : new PyObject(`yaml:${tag}`)) : value
}

function spanOf(node: Node | null): Span {
  const range = node?.range
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 }
}
