/** From observed syntax to the algebra: the nodes of a guard as predicates (where truth is asked) and terms. */
import type { ObservedNode } from './observed'
import { always, type ArithmeticOp, type CompareOp, type DeclaredType, type Predicate, type Term } from './predicate'
import type { Json } from './value'
import { decodeValue } from './wire'

/** The two readings of one class's node table. Shared nodes are lowered once. */
export interface Lowering {
  readonly test: (node: number) => Predicate
  readonly term: (node: number) => Term
  /** The conjunction of a path; a loop entry quantifies what follows it. */
  readonly path: (path: readonly number[], last?: Predicate) => Predicate
}

/** Lowers a node table. Throws RangeError for a node kind it does not know: observer and reader are out of step. */
export function lower(nodes: readonly ObservedNode[]): Lowering {
  const tests = new Map<number, Predicate>()
  const terms = new Map<number, Term>()

  const memo = <T>(known: Map<number, T>, node: number, compute: () => T): T => {
    const found = known.get(node)
    if (found !== undefined) return found
    const made = compute()
    known.set(node, made)
    return made
  }
  const row = (node: number): ObservedNode => nodes[node] ?? missing(node)
  const test = (node: number): Predicate => memo(tests, node, () => lowerTest(row(node)))
  const term = (node: number): Term => memo(terms, node, () => lowerTerm(row(node)))
  const termAt = (cells: readonly Json[], index: number): Term => term(indexAt(cells, index))
  const testAt = (cells: readonly Json[], index: number): Predicate => test(indexAt(cells, index))

  function lowerTest([kind, ...cells]: ObservedNode): Predicate {
    switch (kind) {
      case 'and':
      case 'or':
        return { kind: kind === 'and' ? 'all_of' : 'any_of', of: cells.map((_, index) => testAt(cells, index)) }
      case 'not':
        return { kind: 'not', of: testAt(cells, 0) }
      case 'if':
        return choice(testAt(cells, 0), testAt(cells, 1), testAt(cells, 2))
      case 'cmp':
        return { kind: 'compare', op: textAt(cells, 0) as CompareOp, left: termAt(cells, 1), right: termAt(cells, 2) }
      case 'isinst':
        return { kind: 'instance', of: termAt(cells, 0), types: termAt(cells, 1) }
      case 'hasattr':
        return { kind: 'has', of: termAt(cells, 0), attribute: textAt(cells, 1) }
      case 'provided':
        return { kind: 'provided', field: textAt(cells, 0) }
      case 'some':
      case 'every':
        return { kind, variable: textAt(cells, 0), in: termAt(cells, 1), where: testAt(cells, 2) }
      case 'extra_keys':
        return { kind: 'extra_keys', of: termAt(cells, 0), allowed: namesAt(cells, 1) }
      default:
        return { kind: 'truthy', of: lowerTerm([kind, ...cells]) }
    }
  }

  function lowerTerm([kind, ...cells]: ObservedNode): Term {
    switch (kind) {
      case 'const': {
        const value = decodeValue(cells[0] ?? null)
        return typeof cells[1] === 'string' ? { kind: 'const', value, name: cells[1] } : { kind: 'const', value }
      }
      case 'field':
      case 'input':
      case 'env':
      case 'var':
      case 'unset':
        return { kind, name: textAt(cells, 0) }
      case 'opaque':
        return { kind: 'opaque', what: textAt(cells, 0) }
      case 'and':
      case 'or':
        return { kind, of: cells.map((_, index) => termAt(cells, index)) }
      case 'if':
        return { kind: 'if', test: testAt(cells, 0), then: termAt(cells, 1), else: termAt(cells, 2) }
      case 'bin':
        return {
          kind: 'arithmetic',
          op: textAt(cells, 0) as ArithmeticOp,
          left: termAt(cells, 1),
          right: termAt(cells, 2),
        }
      case 'neg':
        return { kind: 'negative', of: termAt(cells, 1) }
      case 'attr':
        return { kind: 'attribute', of: termAt(cells, 0), name: textAt(cells, 1) }
      case 'item':
        return { kind: 'item', of: termAt(cells, 0), key: termAt(cells, 1) }
      case 'call':
        if (cells[0] === 'comprehension' || cells[0] === 'kwargs.items') return { kind: 'opaque', what: cells[0] }
        return {
          kind: 'call',
          name: textAt(cells, 0),
          args: cells.slice(1).map((_, index) => termAt(cells, index + 1)),
        }
      case 'count':
      case 'mapping':
        return { kind: 'call', name: kind, args: cells.map((_, index) => termAt(cells, index)) }
      case 'meth':
        return {
          kind: 'method',
          name: textAt(cells, 0),
          on: termAt(cells, 1),
          args: cells.slice(2).map((_, index) => termAt(cells, index + 2)),
        }
      case 'list':
      case 'tuple':
      case 'set':
        return { kind: 'display', type: kind, items: cells.map((_, index) => termAt(cells, index)) }
      case 'dict':
        return {
          kind: 'dict',
          entries: cells.flatMap((_, index) =>
            index % 2 === 0 ? [[termAt(cells, index), termAt(cells, index + 1)] as const] : [],
          ),
        }
      case 'enum':
        return { kind: 'enum', className: textAt(cells, 1), of: termAt(cells, 0) }
      case 'coerced':
        return { kind: 'coerced', of: termAt(cells, 0), type: JSON.parse(textAt(cells, 1)) as DeclaredType }
      case 'new': {
        const attributes = Object.entries(cells[1] as Readonly<Record<string, number>>)
        return {
          kind: 'new',
          className: textAt(cells, 0),
          attributes: Object.fromEntries(attributes.map(([name, node]) => [name, term(node)])),
        }
      }
      case 'slice':
        return { kind: 'opaque', what: 'a slice' }
      case 'obj':
        return { kind: 'opaque', what: 'an object under construction' }
      case 'cmp':
      case 'isinst':
      case 'hasattr':
      case 'provided':
      case 'some':
      case 'every':
      case 'extra_keys':
      case 'not':
        return { kind: 'test', of: lowerTest([kind, ...cells]) }
      default:
        throw new RangeError(`unknown node kind ${kind}`)
    }
  }

  function path(conditions: readonly number[], last: Predicate = always(true)): Predicate {
    const parts: Predicate[] = []
    for (const [position, node] of conditions.entries()) {
      const [kind, ...cells] = row(node)
      if (kind === 'enter') {
        const where = path(conditions.slice(position + 1), last)
        return all([...parts, { kind: 'some', variable: textAt(cells, 0), in: termAt(cells, 1), where }])
      }
      parts.push(test(node))
    }
    return all([...parts, last])
  }

  return { test, term, path }
}

/** `then if test else other` as a predicate, without evaluating more than Python does. */
function choice(test: Predicate, then: Predicate, other: Predicate): Predicate {
  const negated: Predicate = { kind: 'not', of: test }
  if (then.kind === 'truthy' && then.of.kind === 'const' && then.of.value === true)
    return { kind: 'any_of', of: [test, other] }
  if (then.kind === 'truthy' && then.of.kind === 'const' && then.of.value === false) return all([negated, other])
  if (other.kind === 'truthy' && other.of.kind === 'const' && other.of.value === false) return all([test, then])
  return { kind: 'any_of', of: [all([test, then]), all([negated, other])] }
}

function all(parts: readonly Predicate[]): Predicate {
  const kept = parts.filter((part) => !(part.kind === 'always' && part.value))
  if (kept.length === 0) return always(true)
  return kept.length === 1 && kept[0] !== undefined ? kept[0] : { kind: 'all_of', of: kept }
}

function missing(node: number): never {
  throw new RangeError(`node ${node} is not in the table`)
}

function indexAt(cells: readonly Json[], index: number): number {
  const cell = cells[index]
  if (typeof cell !== 'number') throw new RangeError(`cell ${index} is no node: ${JSON.stringify(cells)}`)
  return cell
}

function textAt(cells: readonly Json[], index: number): string {
  const cell = cells[index]
  if (typeof cell !== 'string') throw new RangeError(`cell ${index} is no name: ${JSON.stringify(cells)}`)
  return cell
}

function namesAt(cells: readonly Json[], index: number): readonly string[] {
  const cell = cells[index]
  return Array.isArray(cell) ? (cell as readonly string[]) : []
}
