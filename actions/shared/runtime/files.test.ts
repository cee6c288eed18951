import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { resolveInside, writeFileAtomic } from './files'
import { UserError } from './problems'

let directory: string
beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'llem-files-')))
})
afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

describe('writeFileAtomic', () => {
  it('makes missing directories and leaves nothing but the file', () => {
    const file = path.join(directory, 'a/b/c.yaml')
    writeFileAtomic(file, 'one\n')
    writeFileAtomic(file, Buffer.from('two\n'))
    expect(readFileSync(file, 'utf8')).toBe('two\n')
    expect(readdirSync(path.dirname(file))).toEqual(['c.yaml'])
  })

  it('keeps the mode of the file it replaces', () => {
    const file = path.join(directory, 'run')
    writeFileSync(file, '')
    chmodSync(file, 0o751)
    writeFileAtomic(file, 'new')
    expect(statSync(file).mode & 0o7777).toBe(0o751)
  })

  it('leaves the old bytes and no temporary file when it fails', () => {
    const target = path.join(directory, 'taken')
    mkdirSync(path.join(target, 'child'), { recursive: true })
    expect(() => {
      writeFileAtomic(target, 'x')
    }).toThrow(/EISDIR|ENOTEMPTY|EEXIST/)
    expect(readdirSync(directory)).toEqual(['taken'])
    expect(existsSync(path.join(target, 'child'))).toBe(true)
  })

  it('leaves no temporary file on a full disk', () => {
    // This device refuses every write as a full disk does; the file behind the link is what is opened.
    const full = path.join(directory, 'full')
    symlinkSync('/dev/full', full)
    expect(() => {
      writeFileSync(full, 'x')
    }).toThrow(/ENOSPC/)
    writeFileAtomic(full, 'x')
    expect(readFileSync(full, 'utf8')).toBe('x')
    expect(readdirSync(directory)).toEqual(['full'])
  })
})

describe('resolveInside', () => {
  it.each([
    ['', 'a relative path'],
    ['/etc/passwd', 'a relative path'],
    ['C:\\Windows', 'a relative path'],
    ['\\\\host\\share', 'a relative path'],
    ['a/../../b', 'a path without ".."'],
    ['..', 'a path without ".."'],
    ['a\\..\\b', 'a path without ".."'],
    ['a\0b', 'a path without NUL characters'],
  ])('refuses %j', (given, expected) => {
    expect(() => resolveInside(directory, given, { key: 'input' })).toThrow(`expected ${expected}`)
  })

  it('refuses a link that leads out, whether or not its target exists', () => {
    symlinkSync('/etc', path.join(directory, 'etc'))
    symlinkSync(path.join(tmpdir(), 'llem-does-not-exist'), path.join(directory, 'dangling'))
    symlinkSync('dangling', path.join(directory, 'chain'))
    for (const given of ['etc/passwd', 'etc', 'dangling', 'dangling/x', 'chain/y']) {
      expect(() => resolveInside(directory, given)).toThrow('remove the symbolic link')
    }
  })

  it('refuses a sibling whose name starts like the base', () => {
    const base = path.join(directory, 'base')
    mkdirSync(base)
    mkdirSync(`${base}-other`)
    symlinkSync(`${base}-other`, path.join(base, 'link'))
    expect(() => resolveInside(base, 'link/x')).toThrow('remove the symbolic link')
  })

  it('gives the path of what stays inside, also through a link and for a new file', () => {
    mkdirSync(path.join(directory, 'real'))
    symlinkSync('real', path.join(directory, 'link'))
    expect(resolveInside(directory, 'link/new/file..yaml')).toBe(path.join(directory, 'link/new/file..yaml'))
    expect(resolveInside(directory, '.')).toBe(directory)
  })

  it('never gives a path outside its base', () => {
    const part = fc.constantFrom('a', '..', '.', '', '/', '\\', 'C:', '\0', 'link', '~', '...')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('/', '\\', ''), (parts, separator) => {
        try {
          const resolved = resolveInside(directory, parts.join(separator))
          expect(path.relative(directory, resolved)).not.toMatch(/^\.\.(?:\/|$)/)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
    )
  })
})
