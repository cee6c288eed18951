import { readCommand } from './command'

describe('the command', () => {
  it.each([
    '/approve-reuse transformers invariants',
    '@llem-ci-bot /approve-reuse transformers invariants',
    '@llem-ci-bot[bot] /approve-reuse  transformers   invariants  ',
    '/approve-reuse transformers invariants\n\nI looked at it.',
    '/approve-reuse transformers invariants\r\nsecond line',
  ])('%j is one', (body) => {
    expect(readCommand(body)).toEqual({ kind: 'approve', engine: 'transformers', producer: 'invariants' })
  })

  it.each([
    '',
    'looks good',
    ' /approve-reuse transformers invariants',
    '\t/approve-reuse transformers invariants',
    '> /approve-reuse transformers invariants',
    '`/approve-reuse transformers invariants`',
    'please /approve-reuse transformers invariants',
    '@a @b /approve-reuse transformers invariants',
    'first line\n/approve-reuse transformers invariants',
    '/approve-reuseX transformers invariants',
    '/Approve-Reuse transformers invariants',
    '/approve transformers invariants',
    '/rerun',
    '/skip-probe transformers',
    '/force-merge',
    '\u200b/approve-reuse transformers invariants',
    '\u202e/approve-reuse transformers invariants',
    '<!-- x -->/approve-reuse transformers invariants',
  ])('%j is none', (body) => {
    expect(readCommand(body)).toEqual({ kind: 'none' })
  })

  it.each([
    '/approve-reuse',
    '/approve-reuse transformers',
    '/approve-reuse transformers everything',
    '/approve-reuse transformers invariants schemas',
    '/approve-reuse transformers invariants # note',
    '/approve-reuse ../../etc invariants',
    '/approve-reuse $(id) invariants',
    '/approve-reuse transformers;id invariants',
    '/approve-reuse Transformers invariants',
    '/approve-reuse trans\u00a0formers invariants',
    '/approve-reuse ::error::x invariants',
  ])('%j is a mistake that can be explained', (body) => {
    expect(readCommand(body).kind).toBe('mistake')
  })
})

it('a huge comment is a mistake too', () => {
  expect(readCommand(`/approve-reuse ${'x'.repeat(70_000)} invariants`).kind).toBe('mistake')
})
