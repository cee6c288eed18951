import fc from 'fast-check'
import { blobSha, treeSha, type TreeEntry } from '../shared/github/git-objects'
import { makeGitRemote } from '../shared/testing/git-remote'
import { type PlanInput, planWriteback } from './plan'

const HEAD = '1'.repeat(40)
const BLOB = '2'.repeat(40)

function plan(
  files: readonly { path: string; content?: string; concern?: string }[],
  rest: Partial<PlanInput> = {},
): ReturnType<typeof planWriteback> {
  return planWriteback({
    head: HEAD,
    tree: new Map<string, TreeEntry>([
      ['README.md', { mode: '100644', sha: BLOB }],
      ['out/tool.sh', { mode: '100755', sha: BLOB }],
      ['out/link', { mode: '120000', sha: BLOB }],
      ['out/module', { mode: '160000', sha: BLOB }],
      ['out/dir/file', { mode: '100644', sha: BLOB }],
    ]),
    files: files.map(({ path, content = 'x', concern = 'invariants' }) => ({
      path,
      content: Buffer.from(content),
      concern,
    })),
    concerns: ['invariants', 'schemas'],
    engines: ['transformers'],
    allow: ['out/**', '.github/**', '**/.git*', '**/*git*/**', '/**', '**'],
    mirror: [],
    generated: [],
    attributes: [],
    inputsKey: '',
    ...rest,
  })
}

describe('paths that are never written, even when a glob allows them', () => {
  it.each([
    ['', 'empty'],
    ['/etc/passwd', 'absolute'],
    ['C:/Windows/system.ini', 'absolute'],
    ['C:evil', 'absolute'],
    ['../evil', '`..`'],
    ['out/../../evil', '`..`'],
    ['out/./x', '`.`'],
    ['out//x', 'empty name'],
    ['out/', 'empty name'],
    ['out\\x', 'backslash'],
    ['out/a\0b', 'control character'],
    ['out/a\nb', 'control character'],
    ['out/\u2028b', 'control character'],
    ['out/a\ufffdb', 'UTF-8'],
    ['.git/config', '.git'],
    ['.GIT/hooks/post-checkout', '.git'],
    ['out/.Git/config', '.git'],
    ['out/.git', '.git'],
    ['git~1/config', '.git'],
    ['GIT~2/config', '.git'],
    ['.g\u200cit/config', '.git'],
    ['.git\u200d/config', '.git'],
    ['\uff0egit/config', '.git'],
    ['.git./config', 'dot or a space'],
    ['.git /config', 'dot or a space'],
    ['.git::$INDEX_ALLOCATION/config', 'Windows does not allow'],
    ['out/x:stream', 'Windows does not allow'],
    ['out/CON', 'device'],
    ['out/nul.txt', 'device'],
    ['out/com1', 'device'],
    ['.gitmodules', 'what git does'],
    ['out/.gitattributes', 'what git does'],
    ['out/.GitAttributes', 'what git does'],
    ['.github/workflows/evil.yml', 'by people'],
    ['.GitHub/workflows/evil.yml', 'by people'],
    ['.github/actions/x/action.yml', 'by people'],
    ['out/link', 'symbolic link'],
    ['out/link/through', 'symbolic link'],
    ['out/module', 'submodule'],
    ['out/module/inside', 'submodule'],
    ['out/dir', 'directory of that name'],
    ['out/dir/file/below', 'not a directory'],
    [`out/${'x'.repeat(256)}`, '255 bytes'],
    [`out/${'x/'.repeat(2100)}y`, '4000 bytes'],
  ])('%j', (path, reason) => {
    const { refusals, changes } = plan([{ path }])
    expect(refusals).toEqual([{ path, concern: 'invariants', reason: expect.stringContaining(reason) as string }])
    expect(
      changes.filter((change) => change.path === path && change.kind === 'write' && refusals.length === 0),
    ).toEqual([])
  })

  it('a path no glob allows', () => {
    expect(plan([{ path: 'src/x.py' }], { allow: ['out/*'] }).refusals[0]?.reason).toContain('`allow`')
    expect(plan([{ path: 'out/deep/x' }], { allow: ['out/*'] }).refusals).toHaveLength(1)
    expect(plan([{ path: 'outx' }], { allow: ['out/**'] }).refusals).toHaveLength(1)
  })

  it('a pointer of Git LFS, and a path under LFS', () => {
    expect(
      plan([{ path: 'out/a', content: 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' }]).refusals,
    ).toHaveLength(1)
    const attributes = [
      { directory: '', text: '# big\n*.bin filter=lfs -text\n/out/keep.bin -filter\n' },
      { directory: 'out/lfs', text: 'all/** filter=lfs' },
    ]
    expect(
      plan([{ path: 'out/x.bin' }, { path: 'out/keep.bin' }, { path: 'out/lfs/all/y' }, { path: 'out/lfs/z' }], {
        attributes,
      }).refusals.map(({ path }) => path),
    ).toEqual(['out/lfs/all/y', 'out/x.bin'])
  })

  it('a path that only another concern may write', () => {
    const allow = ['invariants=out/vllm/*', 'schemas=out/sglang/*', 'out/both/*']
    const files = ['out/vllm/a', 'out/sglang/a', 'out/both/a'].map((path) => ({ path, concern: 'invariants' }))
    expect(plan(files, { allow }).refusals).toEqual([
      { path: 'out/sglang/a', concern: 'invariants', reason: 'no glob of `allow` matches it' },
    ])
  })

  it.each([
    ['files of the artefacts', ['out/A', 'out/a'], 'out/A'],
    ['folders of the artefacts', ['out/V1/a', 'out/v1/b'], 'out/V1'],
    ['a file of the branch', ['README.MD'], 'README.md'],
    ['a folder of the branch', ['out/Dir/other'], 'out/dir'],
    ['forms of a letter', ['out/\u00e9', 'out/e\u0301'], 'out/e\u0301'],
  ])('two %s that are one on a file system that ignores case or form', (_name, paths, twin) => {
    expect(plan(paths.map((path) => ({ path }))).refusals.map(({ reason }) => reason)).toEqual([
      `it differs from ${JSON.stringify(twin)} only in case or form`,
    ])
  })

  it('a spelling that the branch has already, or gives up, is fine', () => {
    const twins = new Map(['out/dir/x', 'out/Dir/x'].map((path) => [path, { mode: '100644', sha: BLOB }]))
    expect(plan([{ path: 'out/dir/new' }, { path: 'out/Dir/x' }], { tree: twins }).refusals).toEqual([])
    expect(plan([{ path: 'out/DIR/x' }], { tree: twins, mirror: ['out/**'] }).refusals).toEqual([])
  })

  it('two concerns that want other bytes at one path; the same bytes are fine', () => {
    expect(
      plan([
        { path: 'out/a', content: '1' },
        { path: 'out/a', content: '2', concern: 'schemas' },
      ]).refusals[0]?.reason,
    ).toContain('other bytes')
    expect(plan([{ path: 'out/a' }, { path: 'out/a', concern: 'schemas' }])).toMatchObject({
      refusals: [],
      changes: [{ path: 'out/a' }],
    })
  })
})

describe('the digest of the inputs', () => {
  const digest = (rest: Partial<PlanInput>): string => plan([], { allow: ['out/**'], ...rest }).inputsDigest
  const tree = (entries: Record<string, string>): Map<string, TreeEntry> =>
    new Map(Object.entries(entries).map(([path, sha]) => [path, { mode: '100644', sha }]))

  it('does not depend on what is written, and depends on everything else', () => {
    const base = digest({ tree: tree({ src: BLOB }) })
    expect(digest({ tree: tree({ src: BLOB, 'out/x': BLOB }) })).toBe(base)
    expect(digest({ tree: tree({ src: HEAD }) })).not.toBe(base)
    expect(digest({ tree: tree({ src: BLOB }), concerns: ['schemas'] })).not.toBe(base)
    expect(digest({ tree: tree({ src: BLOB }), engines: ['vllm'] })).not.toBe(base)
    expect(digest({ tree: tree({ src: BLOB }), inputsKey: 'base commit' })).not.toBe(base)
  })

  it('does not depend on what others write, when that is said', () => {
    const other = tree({ src: BLOB, 'docs/other.md': BLOB })
    expect(digest({ tree: other })).not.toBe(digest({ tree: tree({ src: BLOB }) }))
    expect(digest({ tree: other, generated: ['docs/*'] })).toBe(digest({ tree: tree({ src: BLOB }) }))
  })
})

it('computes the object names that git computes', () => {
  const remote = makeGitRemote()
  try {
    const name = fc.stringMatching(/^[a-zA-Z0-9_.é-]{1,6}$/).filter((text) => !/^\.+$|\.git/i.test(text))
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/')),
          fc.string(),
          { minKeys: 1, maxKeys: 8 },
        ),
        (drawn) => {
          const paths = Object.keys(drawn)
          const files = Object.fromEntries(
            Object.entries(drawn).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))),
          )
          const branch = `b${remote.git('for-each-ref').split('\n').length}${Math.abs(Object.keys(files).join().length)}`
          remote.git('update-ref', '-d', `refs/heads/${branch}`)
          remote.push(branch, files)
          const own = new Map(
            Object.entries(files).map(([path, content]) => [
              path,
              { mode: '100644', sha: blobSha(Buffer.from(content), 'sha1') },
            ]),
          )
          expect(treeSha(own, 'sha1')).toBe(remote.git('rev-parse', `${branch}^{tree}`))
        },
      ),
      { numRuns: 15 },
    )
  } finally {
    remote.close()
  }
}, 60_000)
