import { type Approval, approve, isApproved } from './approval'

const PINS =
  '# Reviewed by people.\nschema_version: 1\nengine: transformers\nproducers:\n  invariants: ">=4.57,<6" # the old line\n  schemas: ">=4.57,<6"\n'

describe('the approval', () => {
  const approval = {
    producer: 'invariants',
    version: '6.1',
    approved_by: 'maria',
    approved_at: '2026-01-01T00:00:00Z',
    head: 'a'.repeat(40),
    probe_report: 'https://github.com/o/r/pull/1#issuecomment-1',
  } as const

  it('covers exactly the version, keeps comments, and is not given twice', () => {
    const text = approve(Buffer.from(PINS), 'pins.yaml', approval)
    expect(text.startsWith(PINS)).toBe(true)
    expect(text).toContain('version: "6.1"')
    const covers = (change: Partial<Approval>): boolean =>
      isApproved(Buffer.from(text), 'pins.yaml', { ...approval, ...change })
    expect(covers({ version: '6.1.0' })).toBe(true)
    expect(covers({ version: '6.1.1' })).toBe(false)
    expect(covers({ producer: 'schemas' })).toBe(false)
    expect(() => approve(Buffer.from(text), 'pins.yaml', approval)).toThrow(/approved already/)
  })

  it('is not given by the envelope, which stays as it is', () => {
    const inside = { ...approval, version: '5.0' }
    expect(isApproved(Buffer.from(PINS), 'pins.yaml', inside)).toBe(false)
    const text = approve(Buffer.from(PINS), 'pins.yaml', inside)
    expect(text.startsWith(PINS)).toBe(true)
    expect(isApproved(Buffer.from(text), 'pins.yaml', inside)).toBe(true)
  })

  it('refuses a file it does not understand', () => {
    for (const text of ['approvals: [1]\n', 'x'])
      expect(() => approve(Buffer.from(text), 'pins.yaml', approval)).toThrow(/pins\.yaml/)
  })
})
