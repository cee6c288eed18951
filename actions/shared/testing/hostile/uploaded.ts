/** Hostile and forged artefacts of other jobs and runs. */
import { artifactVariables, OWN_RUN, serveArtifacts, zipOf } from '../artifact-service'
import { NOTHING_WRITTEN } from './files'
import { FAILED, type Row, type Rows } from './ground'
import { CANARY } from './violations'

/** Artefacts of other jobs and runs, as a zip that the runner's client unpacks. */
function uploaded(
  entries: Parameters<typeof zipOf>[0],
  expected: Row['expected'],
  artifacts = 'invariants=rules',
): Row {
  return {
    stage: 'atomic-writeback',
    act: async (ground) => {
      const zip = zipOf(entries)
      const good = zipOf([['out/good.yaml', 'good\n']])
      ground.proxy.answer = serveArtifacts(
        () => ground.proxy,
        [
          { name: 'rules', run: OWN_RUN, zip },
          { name: 'rules', run: 99, zip: good },
          { name: 'fields', run: 66, zip: good },
        ],
      )
      const branch = ground.branch()
      const head = ground.remote.push(branch, { 'README.md': 'hello\n' })
      const run = await ground.act(
        'atomic-writeback',
        {
          artifacts,
          engines: 'transformers',
          allow: 'out/**\n.git*/**\ntmp/**',
          repository: 'o/r',
          branch,
          'expected-head': head,
          mode: 'git',
          remote: ground.remote.remote,
        },
        artifactVariables(ground.proxy),
      )
      if (run.outputs['outcome'] !== 'committed') expect(ground.remote.git('rev-parse', branch)).toBe(head)
      const names = ground.remote.git('ls-tree', '-r', '--name-only', branch).split('\n')
      expect(names.filter((name) => name.includes('evil') || name.startsWith('.'))).toEqual([])
      return run
    },
    expected,
  }
}

export const UPLOADED: Rows = {
  'an artefact that only another run has': uploaded([], FAILED, 'schemas=fields'),
  'an artefact of a run that the workflow did not name': uploaded([], FAILED, 'schemas=fields@99'),
  'the name of an artefact that is a path': uploaded([], FAILED, 'invariants=../../rules'),
  'a run that is no number': uploaded([], FAILED, `invariants=rules@$(touch ${CANARY})`),
  'an uploaded workflow': uploaded([['.github/workflows/evil.yml', 'on: push\n']], NOTHING_WRITTEN),
  'an uploaded hook of git': uploaded([['.git/hooks/evil', 'x']], NOTHING_WRITTEN),
  'an archive that leads out of its folder': uploaded([[`../../../../${CANARY}`, 'x']], (run) => {
    expect(run.outputs['files'] ?? '[]').not.toContain('..')
  }),
  'an archive with an absolute name': uploaded([[`/tmp/${CANARY}`, 'x']], (run) => {
    expect(run.outputs['files'] ?? '[]').not.toContain('"/')
  }),
  'an archive with a symbolic link': uploaded([['out/link', { content: '/etc/hostname', mode: 0o120777 }]], (run) => {
    // The client writes the address as a file; nothing is followed.
    expect(run.stdout).not.toContain('root:')
  }),
  'an empty archive': uploaded([], FAILED),
}
