import fc from 'fast-check'
import { compareVersions, isSpecifierSet, normalVersion, safeVersion, satisfies, versionOfFolder } from './versions'

const number = fc.integer({ min: 0, max: 10_000 })
const version = fc
  .record({
    epoch: fc.option(fc.integer({ min: 1, max: 9 })),
    release: fc.array(number, { minLength: 1, maxLength: 4 }),
    pre: fc.option(fc.tuple(fc.constantFrom('a', 'b', 'rc'), number)),
    post: fc.option(number),
    dev: fc.option(number),
    local: fc.option(
      fc.array(fc.constantFrom('cu118', '1', 'local', 'epoch', 'ubuntu'), { minLength: 1, maxLength: 3 }),
    ),
  })
  .map(({ epoch, release, pre, post, dev, local }) =>
    [
      epoch === null ? '' : `${epoch}!`,
      release.join('.'),
      pre === null ? '' : pre.join(''),
      post === null ? '' : `.post${post}`,
      dev === null ? '' : `.dev${dev}`,
      local === null ? '' : `+${local.join('.')}`,
    ].join(''),
  )

describe('folders of versions', () => {
  test('5.17.0 is v5_17_0, and back', () => {
    expect(safeVersion('5.17.0')).toBe('v5_17_0')
    expect(versionOfFolder('v5_17_0')).toBe('5.17.0')
  })

  test('every version has a folder of its own, which is a Python name and leads back to it', () => {
    fc.assert(
      fc.property(version, (text) => {
        const folder = safeVersion(text)
        expect(folder).toMatch(/^v[a-z0-9_]+$/)
        expect(versionOfFolder(folder)).toBe(normalVersion(text))
      }),
    )
  })

  test.each([
    '',
    '..',
    '../5.17.0',
    '5.17.0/..',
    'latest',
    '5.17.0;rm',
    '5.17.0\n',
    '1'.repeat(16),
    '1.'.repeat(60) + '1',
  ])('%j is no version', (text) => {
    expect(normalVersion(text)).toBeUndefined()
    expect(() => safeVersion(text)).toThrow('is not a PEP 440 version')
  })

  test.each(['producers', 'v', 'observers', 'vendor', 'v5-17-0', 'v05_17_0', '5_17_0', '.git'])(
    '%s is no folder of a version',
    (name) => {
      expect(versionOfFolder(name)).toBeUndefined()
    },
  )
})

describe('order', () => {
  test('is that of PEP 440, not of text', () => {
    const sorted = ['5.17.0', '5.9.0', '5.0.0rc1', '5.0.0', '4.57.6', '1!0.1', '5.0.0.dev3', '5.0.0.post1'].sort(
      compareVersions,
    )
    expect(sorted).toEqual(['4.57.6', '5.0.0.dev3', '5.0.0rc1', '5.0.0', '5.0.0.post1', '5.9.0', '5.17.0', '1!0.1'])
  })

  test.each([
    ['5.17.0', '>=4.57.0,<6', true],
    ['5.9.0', '>=5.10', false],
    ['5.18.0rc1', '>=4.57,<6', true],
    ['6.0.0', '>=4.57,<6', false],
    ['4.57.6', '~=4.57.0', true],
  ])('%s in %s: %s', (text, specifiers, expected) => {
    expect(satisfies(text, specifiers)).toBe(expected)
  })

  test.each([
    ['>=4.57,<6', true],
    ['==5.*', true],
    ['', false],
    ['abc', false],
    ['>=', false],
    ['>=1 and <2', false],
  ])('specifier set %j: %s', (text, expected) => {
    expect(isSpecifierSet(text)).toBe(expected)
  })
})
