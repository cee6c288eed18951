import { type Outcome } from '../../artefacts/generated/engine-step-diff'
import { type Field } from '../../artefacts/generated/schema.discovered'
import { discovered } from '../testing/arbitraries'
import { type TrialCase } from '../trial'
import { type Change } from './change'
import { compareSchemas } from './compare'
import { judgeChanges } from './trial'

const facts = { 'x-source': 'parameter', 'x-type-source': 'annotation' } as const
const field = (more: Partial<Field>): Field => ({ ...facts, ...more })
const none = { properties: {} }

interface Step {
  readonly before: Field
  readonly after?: Field
  readonly open?: boolean
}

/** Judges the one change of a field `size`; `library` is how the newer library answers, undefined for none at hand. */
async function judge(
  { before, after, open = false }: Step,
  library?: (kwargs: TrialCase['kwargs']) => Outcome | undefined,
): Promise<{ change: Change; asked: TrialCase[] }> {
  const base = discovered({ 'lib.Config': { properties: { size: before } } })
  const head = discovered({ 'lib.Config': { ...(after === undefined ? none : { properties: { size: after } }), open } })
  const asked: TrialCase[] = []
  const trials =
    library === undefined
      ? undefined
      : (cases: readonly TrialCase[]) => {
          asked.push(...cases)
          return Promise.resolve(cases.map(({ kwargs }) => library(kwargs)))
        }
  const judged = await judgeChanges(compareSchemas(base, head), base, head, { head: trials })
  const change = judged.find(({ kind }) => !kind.startsWith('unknown_fields'))!
  return { change, asked }
}

const accepts = (): Outcome => 'ok'
const refusesSize = (kwargs: TrialCase['kwargs']): Outcome => ('size' in kwargs ? 'error' : 'ok')

describe('a field that is gone', () => {
  const before = field({ type: 'boolean', default: false })

  test('breaks callers when the library refuses it', async () => {
    const { change, asked } = await judge({ before, open: true }, refusesSize)
    expect(change).toMatchObject({
      kind: 'field_removed',
      levels: { kwargs: 'error', measure: 'error' },
      witness: { kwargs: { size: false }, new: 'error' },
    })
    expect(asked).toEqual([
      { className: 'lib:Config', validate: [], kwargs: {} },
      { className: 'lib:Config', validate: [], kwargs: { size: false } },
    ])
  })

  test('is a warning when the library takes it and does nothing with it', async () => {
    const { change } = await judge({ before }, accepts)
    expect(change).toMatchObject({
      levels: { kwargs: 'warning', measure: 'behaviour' },
      note: 'Still accepted, and ignored.',
    })
  })

  test('shows the value that was tried on the older library, and what that did with it', async () => {
    const { change } = await judge({ before: { ...before, 'x-example': { value: true, outcome: 'dormant' } } }, accepts)
    expect(change.witness).toEqual({ kwargs: { size: true }, old: 'dormant', new: 'ok' })
  })

  test('without a library, what the class does with any other kwarg decides', async () => {
    expect((await judge({ before, open: true })).change.levels).toEqual({ kwargs: 'warning', measure: 'behaviour' })
    expect((await judge({ before, open: false })).change.levels).toEqual({ kwargs: 'error', measure: 'error' })
  })

  test('a class that cannot be built at all says nothing', async () => {
    const { change } = await judge({ before, open: false }, () => 'error')
    expect(change.levels).toEqual({ kwargs: 'error', measure: 'error' })
    expect(change.witness).toBeUndefined()
  })

  test('who was warned is not surprised', async () => {
    const { change } = await judge({ before: { ...before, deprecated: true } }, refusesSize)
    expect(change.levels).toEqual({ kwargs: 'warning', measure: 'warning' })
  })

  test('it is given under its alias', async () => {
    const { asked } = await judge({ before: { ...before, 'x-alias': 'Size' } }, accepts)
    expect(asked[1]?.kwargs).toEqual({ Size: false })
  })
})

describe('a type that was narrowed', () => {
  const before = field({ type: ['integer', 'string'] })
  const after = field({ type: 'integer' })

  test('is shown by a value that is refused', async () => {
    const { change } = await judge({ before, after }, refusesSize)
    expect(change).toMatchObject({
      kind: 'type_narrowed',
      levels: { kwargs: 'error' },
      witness: { kwargs: { size: 'llem' }, new: 'error' },
    })
  })

  test('only on paper is a warning', async () => {
    const { change } = await judge({ before, after }, accepts)
    expect(change).toMatchObject({ levels: { kwargs: 'warning' }, note: 'The library still accepts "llem".' })
  })

  test('without a library a declaration counts, documentation does not', async () => {
    expect((await judge({ before, after })).change.levels.kwargs).toBe('error')
    expect((await judge({ before, after: { ...after, 'x-type-source': 'docstring' } })).change.levels.kwargs).toBe(
      'warning',
    )
  })
})

test('what the older library refused too breaks nobody', async () => {
  const base = discovered({ 'lib.Config': { properties: { size: field({ type: ['integer', 'string'] }) } } })
  const head = discovered({ 'lib.Config': { properties: { size: field({ type: 'integer' }) } } })
  const library = (cases: readonly TrialCase[]): Promise<Outcome[]> =>
    Promise.resolve(cases.map(({ kwargs }) => refusesSize(kwargs)))
  const [change] = await judgeChanges(compareSchemas(base, head), base, head, { base: library, head: library })
  expect(change).toMatchObject({
    kind: 'type_narrowed',
    levels: { kwargs: 'warning' },
    witness: { old: 'error', new: 'error' },
  })
})

test('a changed default is shown by the configuration that sets nothing', async () => {
  const { change, asked } = await judge({ before: field({ default: 1 }), after: field({ default: 2 }) }, accepts)
  expect(change).toMatchObject({
    kind: 'default_changed',
    levels: { measure: 'behaviour' },
    witness: { kwargs: {}, new: 'ok' },
  })
  expect(asked).toHaveLength(2)
})

test('the answers of several changes are not mixed up', async () => {
  const base = discovered({
    'lib.Config': {
      properties: {
        a: field({ type: 'string', default: 'x' }),
        b: field({ type: 'boolean' }),
        c: field({ default: 1 }),
      },
    },
  })
  const head = discovered({ 'lib.Config': { properties: { c: field({ default: 2 }) } } })
  const judged = await judgeChanges(compareSchemas(base, head), base, head, {
    head: (cases) => Promise.resolve(cases.map(({ kwargs }) => ('b' in kwargs ? 'error' : 'ok'))),
  })
  expect(judged.map(({ field: name, levels }) => [name, levels.kwargs])).toEqual([
    ['a', 'warning'],
    ['b', 'error'],
    ['c', 'info'],
  ])
})
