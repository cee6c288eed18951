/** From the syntax tree of a YAML document to a value that JSON can hold. */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import {
  type DocumentPath,
  type Fault,
  faults,
  isMapping,
  type JsonScalar,
  type JsonValue,
  MAX_DEPTH,
  type Position,
} from './json-value'
import { numberFault } from './numbers'

/** What a format that others defined allows beyond our own documents. */
export interface YamlDialect {
  /** Anchors, aliases, merge keys and the tags of the core schema are read; aliases may add so many values. */
  readonly mostAliasedValues: number
  /** What an older YAML reads in an unquoted scalar that 1.2 reads otherwise; undefined when both agree. */
  readonly olderValue: (source: string) => JsonScalar | undefined
}

/** Tags that say what a value would be read as anyway, or as which scalar it is to be read. */
const CORE_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
)

/** One mapping of a merge key. */
interface Merged {
  readonly mapping: Readonly<Record<string, JsonValue>>
  readonly olderValues: ReadonlyMap<string, JsonScalar>
}

/** Reads one document; all faults are collected. */
export class TreeReader {
  readonly faults: Fault[] = []
  readonly #positionAt: (offset: number) => Position
  readonly #dialect: YamlDialect | undefined
  readonly #anchors = new Map<string, Node>()
  /** What an alias meant when it was first read: a later anchor of the same name is another one. */
  readonly #targets = new Map<Alias, Node>()
  /** Nodes that are being read through an alias, so that none is read inside itself. */
  readonly #open = new Set<Node>()
  /** By `JSON.stringify` of its path: what an older YAML reads at a place. */
  #olderValues = new Map<string, JsonScalar>()
  #aliased = 0

  constructor(positionAt: (offset: number) => Position, dialect: YamlDialect | undefined) {
    this.#positionAt = positionAt
    this.#dialect = dialect
  }

  read(node: Node | null, path: DocumentPath): JsonValue {
    if (node === null) return null
    if (path.length > MAX_DEPTH) {
      this.faults.push(faults.tooDeep(path, this.#position(node)))
      return null
    }
    if (this.#open.size > 0 && (this.#aliased += 1) > (this.#dialect?.mostAliasedValues ?? 0)) return null
    if (isAlias(node)) return this.#alias(node, path)
    this.#checkProperties(node, path)
    if (isMap(node)) return this.#mapping(node.items as Pair<Node, Node | null>[], path)
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as Node | null, [...path, index]))
    return this.#scalar(node, path)
  }

  /** To be asked when everything has been read: one fault for the whole document, whatever it repeats. */
  finish(): void {
    const most = this.#dialect?.mostAliasedValues ?? 0
    if (this.#aliased <= most) return
    this.faults.push({
      path: [],
      found: `aliases that repeat more than ${most} values`,
      expected: `at most ${most}`,
      advice: 'write fewer aliases of large values',
    })
  }

  /** What an older YAML reads at a place, where it differs. */
  olderValue(path: DocumentPath): JsonScalar | undefined {
    return this.#olderValues.get(JSON.stringify(path))
  }

  #checkProperties(node: Node, path: DocumentPath): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string }
    if (anchor !== undefined && this.#dialect === undefined)
      this.#fault(node, path, `the anchor &${anchor}`, 'a value without an anchor', 'remove the anchor')
    else if (anchor !== undefined && this.#open.size === 0) this.#anchors.set(anchor, node)
    if (tag !== undefined && !(this.#dialect !== undefined && CORE_TAGS.has(tag)))
      this.#fault(node, path, `the tag ${tag}`, 'a value without a tag', 'remove the tag')
  }

  #alias(alias: Alias, path: DocumentPath): JsonValue {
    const refuse = (expected: string, advice: string): null => {
      this.#fault(alias, path, `the alias *${alias.source}`, expected, advice)
      return null
    }
    if (this.#dialect === undefined) return refuse('the value itself', 'write the value out')
    const target = this.#targets.get(alias) ?? this.#anchors.get(alias.source)
    if (target === undefined) return refuse('the name of an anchor before it', 'correct the name')
    this.#targets.set(alias, target)
    if (this.#open.has(target) || isAround(target, alias))
      return refuse('a value that does not hold the alias itself', 'write the value out')
    this.#open.add(target)
    try {
      return this.read(target, path)
    } finally {
      this.#open.delete(target)
    }
  }

  #mapping(items: readonly Pair<Node, Node | null>[], path: DocumentPath): JsonValue {
    const own: Record<string, JsonValue> = {}
    const merges: Merged[] = []
    for (const { key: node, value } of items) {
      const isMerge = this.#dialect !== undefined && isScalar(node) && node.type === 'PLAIN' && node.source === '<<'
      const key = isMerge ? '<<' : this.read(node, path)
      if (typeof key !== 'string') {
        const written = isScalar(node) ? (node.source ?? JSON.stringify(key)) : 'that is not text'
        this.#fault(node, path, `the key ${written}`, 'a key that is text', 'put the key in double quotes')
        continue
      }
      const inner = [...path, key]
      const position = this.#position(node)
      if (key === '__proto__') this.faults.push(faults.forbiddenKey(inner, position))
      else if (Object.hasOwn(own, key) || (isMerge && merges.length > 0))
        this.faults.push(faults.duplicateKey(inner, position))
      else if (isMerge) merges.push(...this.#merged(node, value, path))
      else own[key] = this.read(value, inner)
    }
    return merges.length === 0 ? own : this.#combine(own, merges, path)
  }

  /** The mappings of a merge key, the one that wins first. */
  #merged(key: Node, value: Node | null, path: DocumentPath): Merged[] {
    const sources = isSeq(value) ? (value.items as (Node | null)[]) : [value]
    return sources.flatMap((source) => {
      const outer = this.#olderValues
      this.#olderValues = new Map()
      const mapping = this.read(source, path)
      const olderValues = this.#olderValues
      this.#olderValues = outer
      if (isMapping(mapping)) return { mapping, olderValues }
      this.#fault(key, [...path, '<<'], 'a merge of what is no mapping', 'a mapping, or a list of them', 'correct it')
      return []
    })
  }

  /** Own keys win over merged ones, which come first. */
  #combine(own: Readonly<Record<string, JsonValue>>, merges: readonly Merged[], path: DocumentPath): JsonValue {
    const result: Record<string, JsonValue> = {}
    const older = new Map<string, [string, JsonScalar][]>()
    for (const { mapping, olderValues } of [...merges].reverse()) {
      for (const [key, value] of Object.entries(mapping)) {
        result[key] = value
        older.set(key, [])
      }
      for (const [at, value] of olderValues)
        older.get(String((JSON.parse(at) as DocumentPath)[path.length]))?.push([at, value])
    }
    for (const [key, values] of older)
      if (!Object.hasOwn(own, key)) for (const [at, value] of values) this.#olderValues.set(at, value)
    return { ...result, ...own }
  }

  #scalar(node: Scalar, path: DocumentPath): JsonValue {
    const { value } = node
    const older =
      node.type === 'PLAIN' && node.tag === undefined ? this.#dialect?.olderValue(node.source ?? '') : undefined
    if (older !== undefined) this.#olderValues.set(JSON.stringify(path), older)
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

/** Whether a node's text holds that of another. */
function isAround(outer: Node, inner: Node): boolean {
  if (!outer.range || !inner.range) return false
  return outer.range[0] <= inner.range[0] && inner.range[0] < outer.range[1]
}

/** YAML also writes whole numbers as `+1`, `0o17` and `0x1f`; the two last may lose digits as well. */
function integerFault(token: string, value: number): 'inexact' | undefined {
  if (/^[+-]?\d+$/.test(token)) return numberFault(token.replace(/^\+/, '')) === undefined ? undefined : 'inexact'
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.eE]/.test(token) ? 'inexact' : undefined
}
