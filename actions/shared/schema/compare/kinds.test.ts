import { KINDS, type SchemaChangeKind } from './kinds'

const entries = Object.entries(KINDS) as [SchemaChangeKind, (typeof KINDS)[SchemaChangeKind]][]

test.each(entries)('%s is what its mirrors become when they are read backwards', (kind, { mirrors }) => {
  expect(mirrors.length).toBeGreaterThan(0)
  for (const mirror of mirrors) {
    const back: readonly string[] = KINDS[mirror as SchemaChangeKind].mirrors
    expect(back).toContain(kind)
  }
})

test('every kind has a title of its own', () => {
  expect(new Set(entries.map(([, { title }]) => title)).size).toBe(entries.length)
})

test('no change of what is known, spelled or documented breaks anybody', () => {
  for (const kind of [
    'discovery_lost',
    'discovery_gained',
    'default_respelled',
    'default_deferred',
    'default_made_explicit',
    'class_respelled',
    'deprecated',
  ] as const) {
    expect(Object.values(KINDS[kind].levels)).not.toContain('error')
    expect(Object.values(KINDS[kind].levels)).not.toContain('behaviour')
  }
})
