/** Traversal of the algebra: children, rebuilding, and what a predicate depends on. */
import type { Predicate, Term } from './predicate'

export type Node = Predicate | Term

/** The direct children of a node, in evaluation order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'all_of':
    case 'any_of':
    case 'and':
    case 'or':
      return node.of
    case 'not':
    case 'truthy':
    case 'raises':
    case 'has':
    case 'extra_keys':
    case 'test':
    case 'attribute':
    case 'negative':
    case 'enum':
    case 'coerced':
      return [node.of]
    case 'compare':
    case 'arithmetic':
      return [node.left, node.right]
    case 'instance':
      return [node.of, node.types]
    case 'some':
    case 'every':
      return [node.in, node.where]
    case 'rewritten':
      return [node.to]
    case 'call':
      return node.args
    case 'method':
      return [node.on, ...node.args]
    case 'item':
      return [node.of, node.key]
    case 'if':
      return [node.test, node.then, node.else]
    case 'display':
      return node.items
    case 'dict':
      return node.entries.flat()
    case 'new':
      return Object.values(node.attributes)
    default:
      return []
  }
}

/** Rebuilds a term with its direct children replaced; predicates inside it go through `onPredicate`. */
export function mapTerm(
  term: Term,
  onPredicate: (predicate: Predicate) => Predicate,
  onTerm: (term: Term) => Term,
): Term {
  switch (term.kind) {
    case 'call':
      return { ...term, args: term.args.map(onTerm) }
    case 'method':
      return { ...term, on: onTerm(term.on), args: term.args.map(onTerm) }
    case 'attribute':
    case 'negative':
    case 'enum':
    case 'coerced':
      return { ...term, of: onTerm(term.of) }
    case 'item':
      return { ...term, of: onTerm(term.of), key: onTerm(term.key) }
    case 'arithmetic':
      return { ...term, left: onTerm(term.left), right: onTerm(term.right) }
    case 'if':
      return { ...term, test: onPredicate(term.test), then: onTerm(term.then), else: onTerm(term.else) }
    case 'and':
    case 'or':
      return { ...term, of: term.of.map(onTerm) }
    case 'test':
      return { ...term, of: onPredicate(term.of) }
    case 'display':
      return { ...term, items: term.items.map(onTerm) }
    case 'dict':
      return { ...term, entries: term.entries.map(([key, item]) => [onTerm(key), onTerm(item)] as const) }
    case 'new':
      return {
        ...term,
        attributes: Object.fromEntries(Object.entries(term.attributes).map(([name, item]) => [name, onTerm(item)])),
      }
    default:
      return term
  }
}

/** Visits a node and everything under it, parents first. */
export function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const child of childrenOf(node)) visit(child, see)
}

/** Names of the fields a predicate reads, in order of first use. */
export function fieldsOf(node: Node): readonly string[] {
  const found = new Set<string>()
  visit(node, (part) => {
    if (part.kind === 'field' || part.kind === 'input') found.add(part.name)
    else if (part.kind === 'provided' || part.kind === 'rewritten') found.add(part.field)
  })
  return [...found]
}

/** Names of the environment facts a predicate rests on, sorted. */
export function environmentOf(node: Node): readonly string[] {
  const found = new Set<string>()
  visit(node, (part) => {
    if (part.kind === 'env') found.add(part.name)
  })
  return [...found].sort()
}

/** What in a predicate was not modelled, sorted. */
export function opaqueIn(node: Node): readonly string[] {
  const found = new Set<string>()
  visit(node, (part) => {
    if (part.kind === 'opaque') found.add(part.what)
  })
  return [...found].sort()
}

/** The number of nodes. */
export function sizeOfNode(node: Node): number {
  let size = 0
  visit(node, () => {
    size += 1
  })
  return size
}

/** Whether evaluating a node can never raise and always has an answer. */
export function isQuiet(node: Node): boolean {
  switch (node.kind) {
    case 'always':
    case 'provided':
    case 'unknown_fields':
    case 'const':
    case 'field':
    case 'input':
    case 'var':
      return true
    case 'compare':
      return ['==', '!=', 'is', 'is_not'].includes(node.op) && isQuiet(node.left) && isQuiet(node.right)
    case 'instance':
      return isQuiet(node.of) && node.types.kind === 'const'
    case 'all_of':
    case 'any_of':
    case 'not':
    case 'truthy':
    case 'test':
    case 'and':
    case 'or':
    case 'if':
      return childrenOf(node).every(isQuiet)
    default:
      return false
  }
}
