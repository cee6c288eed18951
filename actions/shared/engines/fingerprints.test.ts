import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { toolkitRoot } from './paths'
import { temporaryFolder } from './testing/fixture-engines'

const CONFIG = `"""Configuration."""
import os

from . import limits as bounds
from .helpers import check
from .limits import LARGEST


class Base:
    def finish(self):
        """Called by the subclass."""
        check(self.size)


class Config(Base):
    """What a user sets.

    Args:
        size: how many
    """

    step = 2

    def __init__(self, size=1, **kwargs):
        self.size = size
        self.seed = kwargs.pop("seed", None)

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        if value > LARGEST:
            raise ValueError("too large")
        self._size = value

    def validate(self):
        self.finish()
        if self.size < bounds.least():
            raise ValueError("too small")

    def save(self, file):
        os.write(file, b"")
`
const LIMITS = 'FACTOR = 4\nLARGEST = 16 * FACTOR\nLEAST = 1\nSPARE = 0\n\n\ndef least():\n    return LEAST\n'
const HELPERS =
  'from .limits import *\n\n\ndef check(value):\n    if value % FACTOR:\n        raise ValueError("not a multiple")\n\n\ndef unused():\n    return 1\n'

const READ = `
import sys, json
sys.path.insert(0, ${JSON.stringify(path.join(toolkitRoot(__dirname), 'engine_versions'))})
from observers import landmarks
sys.path.insert(0, sys.argv[1])
reader = landmarks.Reader({"import_name": "demo"})
names = ["Config", "Config.__init__", "Config.validate"]
print(json.dumps({**{name: reader.fingerprint("demo.config:" + name) for name in names}, "documentation": reader.documentation("demo.config:Config")}))
`

describe('a fingerprint', () => {
  const folder = temporaryFolder()
  afterAll(() => {
    folder.remove()
  })
  let count = 0

  function read(
    change: Partial<Record<'config' | 'limits' | 'helpers', string>> = {},
    python = 'python3',
  ): Record<string, string> {
    const root = path.join(folder.path, `installed-${count++}`)
    mkdirSync(path.join(root, 'demo'), { recursive: true })
    for (const [name, text] of Object.entries({
      __init__: '',
      config: CONFIG,
      limits: LIMITS,
      helpers: HELPERS,
      ...change,
    }))
      writeFileSync(path.join(root, `demo/${name}.py`), text)
    const ran = spawnSync(python, ['-B', '-c', READ, root], { encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(ran.stderr)
    return JSON.parse(ran.stdout) as Record<string, string>
  }

  const before = read()
  const moved = (change: Parameters<typeof read>[0]): string[] => {
    const after = read(change)
    return Object.keys(before).filter((name) => before[name] !== after[name])
  }

  test('is the same wherever the library is installed, and with every Python', () => {
    expect(read()).toEqual(before)
    for (const python of ['python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13']) {
      if (spawnSync(python, ['-c', '']).status === 0) expect(read({}, python)).toEqual(before)
    }
  })

  test.each<[string, Parameters<typeof read>[0], string[]]>([
    [
      'comments, blank lines and positions',
      { config: `# new\n\n\n${CONFIG.replaceAll('\n\n\n', '\n\n# c\n\n\n')}` },
      [],
    ],
    ['the docstring of a method', { config: CONFIG.replace('Called by the subclass', 'Called later') }, []],
    ['pass beside a docstring', { config: CONFIG.replace('subclass."""', 'subclass."""\n        pass') }, []],
    ['a method nobody calls', { config: CONFIG.replace('b""', 'b"x"') }, []],
    [
      'a function and a constant nobody uses',
      { helpers: HELPERS.replace('return 1', 'return 2'), limits: LIMITS.replace('SPARE = 0', 'SPARE = 9') },
      [],
    ],
    ['the docstring of the class', { config: CONFIG.replace('how many', 'how much') }, ['documentation']],
    ['a field of the class', { config: CONFIG.replace('step = 2', 'step = 3') }, ['Config']],
    ['a default of the constructor', { config: CONFIG.replace('size=1', 'size=2') }, ['Config.__init__']],
    ['a message of the validator', { config: CONFIG.replace('too small', 'small') }, ['Config.validate']],
    [
      'a property the constructor sets',
      { config: CONFIG.replace('too large', 'large') },
      ['Config.__init__', 'Config.validate'],
    ],
    [
      'a constant behind a constant',
      { limits: LIMITS.replace('FACTOR = 4', 'FACTOR = 5') },
      ['Config.__init__', 'Config.validate'],
    ],
    [
      'a helper of a base class, through a star import',
      { helpers: HELPERS.replace('multiple', 'factor') },
      ['Config.validate'],
    ],
    [
      'a constant behind a function of an imported module',
      { limits: LIMITS.replace('LEAST = 1', 'LEAST = 2') },
      ['Config.validate'],
    ],
    [
      'a later change of a constant in place',
      { limits: `${LIMITS}LARGEST += 1\n` },
      ['Config.__init__', 'Config.validate'],
    ],
    ['a base class', { config: CONFIG.replace('class Config(Base)', 'class Config(Base, object)') }, ['Config']],
  ])('after a change of %s', (_name, change, expected) => {
    expect(moved(change)).toEqual(expected)
  })

  test('does not follow cycles of imports or calls forever', () => {
    const helpers = 'from .limits import LARGEST, again\n\n\ndef check(value):\n    again(value)\n'
    const limits = `${LIMITS}from .helpers import check\n\n\ndef again(value):\n    check(value)\n`
    expect(moved({ helpers, limits })).toEqual(['Config.validate'])
    expect(existsSync(folder.path)).toBe(true)
  })
})
