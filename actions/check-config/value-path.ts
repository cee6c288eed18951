/**
 * Paths into a document: `generation`, `$.studies[*].engine.sampling`, `engines.*.args`, `runs[0]`, `['a.b']`,
 * `..sampling` (at any depth), `$` (the document itself).
 */
import { type PyValue } from '../shared/rules/value'
import { isPlainDict, isPyList } from '../shared/rules/wire'

type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'deep' }

/** A parsed path. */
export type ValuePattern = readonly Step[]

/** A value, and the keys and indexes that lead to it. */
export interface Selected {
  readonly path: readonly (string | number)[]
  readonly value: PyValue
}

/** @returns undefined for a text that is no path */
export function parseValuePath(text: string): ValuePattern | undefined {
  const steps: Step[] = []
  let rest = text.trim().replace(/^\$/, '')
  // A path may begin with a name, as `$.` is what nobody writes twice.
  if (rest !== '' && !/^[.[]/.test(rest)) rest = `.${rest}`
  while (rest !== '') {
    const match =
      /^(?:(?<deep>\.\.)(?=[^.[])|\.(?=[^.]))?(?:\[(?:(?<index>\d{1,9})|(?<every>\*)|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)")\]|(?<any>\*)|(?<name>[^.[\]*'"\s]+))/.exec(
        rest,
      )
    if (match?.groups === undefined) return undefined
    const { deep, index, every, single, double, any, name } = match.groups
    // `[0]` follows what it is in; every other step needs its dot.
    if (deep !== undefined) steps.push({ kind: 'deep' })
    if (index !== undefined) steps.push({ kind: 'index', index: Number(index) })
    else if (every !== undefined || any !== undefined) steps.push({ kind: 'all' })
    else steps.push({ kind: 'name', name: name ?? (single ?? double ?? '').replace(/\\(.)/g, '$1') })
    rest = rest.slice(match[0].length)
    if (rest !== '' && !/^[.[]/.test(rest)) return undefined
  }
  return steps
}

/** Everything in a document that a path leads to, in document order. */
export function selectValues(root: PyValue, pattern: ValuePattern): Selected[] {
  let selected: Selected[] = [{ path: [], value: root }]
  for (const step of pattern) selected = selected.flatMap((item) => follow(item, step))
  return selected
}

function follow(item: Selected, step: Step): Selected[] {
  switch (step.kind) {
    case 'name':
      return isPlainDict(item.value) && Object.hasOwn(item.value, step.name)
        ? [child(item, step.name, item.value[step.name])]
        : []
    case 'index':
      return isPyList(item.value) && step.index < item.value.length
        ? [child(item, step.index, item.value[step.index])]
        : []
    case 'all':
      return childrenOf(item)
    case 'deep':
      return [item, ...childrenOf(item).flatMap((inner) => follow(inner, step))]
  }
}

function childrenOf(item: Selected): Selected[] {
  if (isPyList(item.value)) return item.value.map((value, index) => child(item, index, value))
  return isPlainDict(item.value) ? Object.entries(item.value).map(([key, value]) => child(item, key, value)) : []
}

const child = (item: Selected, key: string | number, value: PyValue | undefined): Selected => ({
  path: [...item.path, key],
  value: value ?? null,
})
