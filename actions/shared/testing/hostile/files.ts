/** Hostile files of a concern, and hostile names of branches and remotes, for the job that writes. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { REPOSITORY } from '../emulator'
import { type Row, type Rows } from './ground'
import { CANARY } from './violations'

/** Files of a concern, made in the directory that is written back. */
function files(make: (directory: string) => void, expected: object, inputs: Record<string, string> = {}): Row {
  return {
    stage: 'atomic-writeback',
    act: async (ground) => {
      const directory = path.join(ground.workspace, 'concern')
      mkdirSync(path.join(directory, 'out'), { recursive: true })
      writeFileSync(path.join(directory, 'out/good.yaml'), 'good\n')
      make(directory)
      const branch = ground.branch()
      const head = ground.remote.push(branch, { 'README.md': 'hello\n', 'out/Case.yaml': 'x\n' })
      const run = await ground.act('atomic-writeback', {
        sources: 'invariants=concern',
        engines: 'transformers',
        allow: 'out/**\n.git*\n.git*/**\ngit*/**',
        repository: REPOSITORY,
        branch,
        'expected-head': head,
        mode: 'git',
        remote: ground.remote.remote,
        token: '',
        ...inputs,
      })
      // One file that is refused refuses all.
      if (run.outputs['outcome'] !== 'committed') expect(ground.remote.git('rev-parse', branch)).toBe(head)
      return run
    },
    expected,
  }
}
export const NOTHING_WRITTEN = { status: 1, outputs: { outcome: 'refused', files: '[]' } }
const write = (directory: string, name: string, content: string | Uint8Array = 'x\n'): void => {
  mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
  writeFileSync(path.join(directory, name), content)
}

export const FILES: Rows = {
  'a symbolic link to a file outside': files((directory) => {
    symlinkSync('/etc/hostname', path.join(directory, 'out/link'))
  }, NOTHING_WRITTEN),
  'a symbolic link to a folder outside': files((directory) => {
    symlinkSync('/etc', path.join(directory, 'out/etc'))
  }, NOTHING_WRITTEN),
  'a link that points to itself': files((directory) => {
    symlinkSync('loop', path.join(directory, 'out/loop'))
  }, NOTHING_WRITTEN),
  'a pipe, which a reader would wait on for ever': files((directory) => {
    execFileSync('mkfifo', [path.join(directory, 'out/pipe')])
  }, NOTHING_WRITTEN),
  'a hook of git': files((directory) => {
    write(directory, '.git/hooks/post-checkout')
  }, NOTHING_WRITTEN),
  'a `.git` that only some file systems see': files((directory) => {
    write(directory, 'out/.g\u200cit/config')
  }, NOTHING_WRITTEN),
  'a short name of `.git`': files((directory) => {
    write(directory, 'git~1/config')
  }, NOTHING_WRITTEN),
  'a workflow': files((directory) => {
    write(directory, '.github/workflows/evil.yml', 'on: push\n')
  }, NOTHING_WRITTEN),
  'attributes of git': files((directory) => {
    write(directory, 'out/.gitattributes', '* filter=evil\n')
  }, NOTHING_WRITTEN),
  'a submodule': files((directory) => {
    write(directory, '.gitmodules', '[submodule "x"]\n')
  }, NOTHING_WRITTEN),
  'a name with a line break and a command of the runner': files((directory) => {
    write(directory, `out/x\n::error::${CANARY}`)
  }, NOTHING_WRITTEN),
  'a name that is not UTF-8': files((directory) => {
    writeFileSync(Buffer.concat([Buffer.from(path.join(directory, 'out/')), Buffer.of(0xff, 0xfe)]), 'x')
  }, NOTHING_WRITTEN),
  'a name with a backslash': files((directory) => {
    write(directory, 'out/..\\..\\evil')
  }, NOTHING_WRITTEN),
  'the name of a device': files((directory) => {
    write(directory, 'out/NUL.txt')
  }, NOTHING_WRITTEN),
  'two names that are one where case does not count': files((directory) => {
    write(directory, 'out/A.yaml')
    write(directory, 'out/a.yaml')
  }, NOTHING_WRITTEN),
  'a pointer of Git LFS': files((directory) => {
    write(directory, 'out/a.bin', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n')
  }, NOTHING_WRITTEN),
  'a file of 41 MiB': files((directory) => {
    write(directory, 'out/huge.bin')
    truncateSync(path.join(directory, 'out/huge.bin'), 41 * 1024 * 1024)
  }, NOTHING_WRITTEN),
  'more files than a concern may have': files((directory) => {
    for (let index = 0; index <= 5000; index += 1) writeFileSync(path.join(directory, `out/${index}`), '')
  }, NOTHING_WRITTEN),
  'a folder that is deeper than a path may be': files(
    (directory) => {
      write(directory, `out/${'d/'.repeat(1500)}x`)
    },
    { status: 0, outputs: { outcome: 'committed' } },
  ),
  'a name that is a command': files(
    (directory) => {
      write(directory, `out/$(touch ${CANARY}); touch ${CANARY} #`)
    },
    { status: 0, outputs: { outcome: 'committed' } },
  ),
  'a concern that is a path': files(() => undefined, { status: 1, outputs: {} }, { sources: '../x=concern' }),
  'a directory outside of the workspace': files(
    () => undefined,
    { status: 1, outputs: {} },
    { sources: 'invariants=../../../../etc' },
  ),
  'a glob that allows everything': files(() => undefined, { status: 1, outputs: {} }, { allow: '**' }),
}

export const BRANCHES: Rows = Object.fromEntries(
  [
    '../main',
    '-delete',
    'a..b',
    'a b',
    'a\nb',
    'a~1',
    'x.lock',
    '@{-1}',
    'refs/heads/../x',
    `$(touch ${CANARY})`,
    `--upload-pack=touch\u00a0${CANARY}`,
    `::error::${CANARY}`,
    'x'.repeat(100_000),
  ].map((branch): [string, Row] => [
    `a branch named ${JSON.stringify(branch).slice(0, 40)}`,
    files(() => undefined, { status: 1, outputs: {} }, { branch }),
  ]),
)

export const REMOTES: Rows = Object.fromEntries(
  [
    `ext::sh -c touch% ${CANARY}`,
    `--upload-pack=touch ${CANARY}`,
    'git://evil.example/x',
    'ssh://-oProxyCommand=x/y',
  ].map((address): [string, Row] => [
    `the remote ${JSON.stringify(address)}`,
    files(() => undefined, { status: 1, outputs: {} }, { remote: address }),
  ]),
)
