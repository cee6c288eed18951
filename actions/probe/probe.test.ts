import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Probe } from '../shared/artefacts/generated/probe'
import { landmarksOf } from '../shared/engines/digests'
import { usePlainEnvironment } from '../shared/engines/testing/fixture-engines'
import { type CommittedRun, runCommitted } from '../shared/testing/committed-bundle'

const environment = usePlainEnvironment()

const LIBRARY =
  '__version__ = "2.0"\n\nLIMIT = 4\n\n\nclass Config:\n    """Size of something."""\n\n    def __init__(self, size=1):\n        self.size = size\n\n    def validate(self):\n        if self.size > LIMIT:\n            raise ValueError("too large")\n'

let count = 0
/** A workspace with an engine `demo`, whose library is `demo_<n>` in the environment. */
function workspace(
  library = LIBRARY,
  files: Readonly<Record<string, string>> = {},
): { root: string; write: (text: string) => void; put: (file: string, text: string) => void } {
  const name = `demo_${count++}`
  const root = path.join(environment.path, name)
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const write = (text: string): void => {
    writeFileSync(path.join(environment.packages, `${name}.py`), text)
  }
  write(library)
  const own = {
    'current.yaml': 'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
    'engine.yaml': `schema_version: 1\nengine: demo\nimport_name: ${name}\ntargets:\n  - modules: [${name}]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n`,
    'pins.yaml': 'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: "==2.0"\n',
    ...files,
  }
  for (const [file, text] of Object.entries(own)) put(`engine_versions/demo/${file}`, text)
  return { root, write, put }
}

type Run = CommittedRun & { readonly report: Probe | undefined }

function run(root: string, inputs: Readonly<Record<string, string>> = {}, version = '2.0'): Run {
  const given = {
    engine: 'demo',
    producer: 'invariants',
    version: '',
    workspace: '.',
    python: environment.python,
    reuse: 'auto',
    'fail-on': 'never',
    'deadline-seconds': '20',
    ...inputs,
  }
  const file = path.join(root, `.llem/demo/${version}/probe-${given.producer}.json`)
  const ran = runCommitted('probe', root, given)
  return { ...ran, report: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Probe) : undefined }
}

/** Leaves an archive as `mine` does. */
function archive(put: (file: string, text: string) => void, report: Probe): void {
  put(`engine_versions/demo/v2_0/outputs/invariants.proposed.yaml`, 'schema_version: 1\n')
  put(`engine_versions/demo/v2_0/outputs/landmarks-invariants.json`, JSON.stringify(landmarksOf(report)))
}

test('the first probe passes, leaves its report and asks for mining', () => {
  const { root } = workspace()
  const first = run(root)
  expect(first.status).toBe(0)
  expect(first.outputs).toMatchObject({
    verdict: 'pass',
    reuse: 'false',
    'installed-version': '2.0',
    'version-inside-envelope': 'true',
    'producer-archive': 'none',
    report: '.llem/demo/2.0/probe-invariants.json',
  })
  expect(first.report?.landmarks.map(({ name, kind }) => `${name.replace(/^.*:/, '')} ${kind}`)).toEqual([
    'Config class',
    'Config.__init__ constructor',
    'Config.validate validator',
  ])
  expect(first.summary).toContain('### Probe of demo `2.0`, invariants: **pass**')
  expect(readFileSync(path.join(root, '.llem/.gitignore'), 'utf8')).toBe('*\n')
  const bytes = readFileSync(path.join(root, '.llem/demo/2.0/probe-invariants.json'))
  run(root)
  expect(readFileSync(path.join(root, '.llem/demo/2.0/probe-invariants.json'))).toEqual(bytes)
})

test('an unchanged library lets the archived result be reused; a moved one names what moved', () => {
  const { root, write, put } = workspace()
  archive(put, run(root).report!)
  expect(run(root).outputs).toMatchObject({
    reuse: 'true',
    'archive-version': '2.0',
    'archive-directory': 'engine_versions/demo/v2_0/outputs',
    'fingerprint-drift': '0',
  })
  write(`# a comment\n${LIBRARY.replace('Size of', 'The size of')}`)
  expect(run(root).outputs).toMatchObject({ reuse: 'true', 'fingerprint-drift': '0' })
  expect(run(root, { reuse: 'never' }).outputs).toMatchObject({ reuse: 'false' })
  write(LIBRARY.replace('LIMIT = 4', 'LIMIT = 5'))
  const moved = run(root)
  expect(moved.outputs).toMatchObject({ verdict: 'pass', reuse: 'false', 'fingerprint-drift': '1' })
  expect(moved.report?.fingerprint_drift).toEqual([expect.stringMatching(/:Config\.validate$/)])
})

test('what an archive rests on and is gone is a missing landmark, what was re-exported is an alias', () => {
  const { root, write, put } = workspace()
  archive(put, run(root).report!)
  write(`${LIBRARY.replace('def validate', 'def check')}    def validate_all(self):\n        pass\n`)
  const gone = run(root)
  expect(gone.outputs).toMatchObject({ verdict: 'fail', reuse: 'false', 'landmarks-missing': '1' })
  expect(gone.report?.landmarks_missing).toEqual([
    { landmark: expect.stringMatching(/:Config\.validate$/) as string, reason: 'Config has no validate' },
  ])
  writeFileSync(path.join(environment.packages, 'moved_home.py'), LIBRARY)
  write('from moved_home import Config\n__version__ = "2.0"\n')
  expect(run(root).report?.landmarks_aliased.map(({ now }) => now)).toEqual([
    'moved_home:Config',
    'moved_home:Config.__init__',
    'moved_home:Config.validate',
  ])
})

test('a verdict is an exit status only when the policy says so', () => {
  const { root } = workspace('import nothing_of_this_name\n')
  const told = run(root)
  expect(told).toMatchObject({ status: 0, outputs: { verdict: 'fail', 'installed-version': '' } })
  expect(told.report?.reasons).toEqual([
    expect.stringMatching(/^cannot import demo_\d+: ModuleNotFoundError: No module named 'nothing_of_this_name'$/),
  ])
  const enforced = run(root, { 'fail-on': 'fail' })
  expect(enforced).toMatchObject({ status: 1, outputs: { verdict: 'fail' } })
  expect(enforced.log).toMatch(/^::error::probe: the verdict is fail: cannot import/m)
})

test.each([
  ['sys.exit', 'import sys\nsys.exit(0)\n', /SystemExit: 0/],
  ['os._exit', 'import os\nos._exit(0)\n', /ended the process \(exit status 0\)/],
  ['a hang', 'import time\ntime.sleep(600)\n', /no answer to probe within 1 s/],
])('an engine that ends its import with %s has a report', (_name, library, reason) => {
  const { root } = workspace(library)
  const ran = run(root, { 'deadline-seconds': '1' })
  expect(ran).toMatchObject({ status: 0, outputs: { verdict: 'fail' } })
  expect(ran.report?.reasons[0]).toMatch(reason)
})

test('code of an earlier version is named in report, summary and log, and refused outside its envelope', () => {
  const { root, put } = workspace()
  put(
    'engine_versions/demo/v1_9/producers/invariants.py',
    'LANDMARKS = []\ndef observe(request, default):\n    return default(request)\n',
  )
  put('engine_versions/demo/v1_9/producers/schemas.py', 'def observe(request, default):\n    return default(request)\n')
  put('engine_versions/demo/v9_9/producers/invariants.py', 'raise RuntimeError("of a later version")\n')
  const inside = run(root)
  expect(inside.outputs).toMatchObject({ verdict: 'pass', 'producer-archive': '1.9' })
  expect(inside.report?.producer_archive).toEqual({ kind: 'fallback', version: '1.9' })
  for (const text of [inside.summary.replaceAll('\\', ''), inside.log])
    expect(text).toContain('the code of an earlier version, 1.9 (v1_9/producers/invariants.py)')
  const outside = run(root, { version: '3.1' }, '3.1')
  expect(outside.outputs).toMatchObject({ verdict: 'fail', 'version-inside-envelope': 'false' })
  put('engine_versions/demo/v1_9/producers/invariants.py', 'import nothing_of_this_name\n')
  const broken = run(root)
  expect(broken.status).toBe(1)
  expect(broken.log).toMatch(/^::error::demo producers: found invariants\.py: ModuleNotFoundError/m)
})

describe('with a folder of what earlier probes saw', () => {
  const kept = '.llem/observed/demo/2.0/observed-invariants.json'
  /** A workspace whose library leaves a trace of each import. */
  function traced(): ReturnType<typeof workspace> & { library: string; imports: () => number } {
    const trace = path.join(environment.path, `trace-${count}`)
    const library = `with open(${JSON.stringify(trace)}, "a") as stream:\n    stream.write("x")\n\n${LIBRARY}`
    return { ...workspace(library), library, imports: () => (existsSync(trace) ? readFileSync(trace).length : 0) }
  }
  const observed = { observed: '.llem/observed' }

  test('the same environment gives the same report without an import', () => {
    const { root, imports } = traced()
    const report = path.join(root, '.llem/demo/2.0/probe-invariants.json')
    expect(run(root, observed).outputs).toMatchObject({ verdict: 'pass', warm: 'false' })
    const bytes = readFileSync(report)
    const before = imports()
    const warm = run(root, observed)
    expect(warm.outputs).toMatchObject({ verdict: 'pass', warm: 'true' })
    expect(warm.log).toContain(`the environment is the one of ${kept}, so demo is not imported`)
    expect(warm.summary).toContain('by an earlier probe of the same environment')
    expect(readFileSync(report)).toEqual(bytes)
    expect(imports()).toBe(before)
    expect(run(root).outputs).toMatchObject({ verdict: 'pass', warm: 'false' })
    expect(imports()).toBeGreaterThan(before)
  })

  test.each<[string, (made: ReturnType<typeof traced>) => void]>([
    [
      'a comment in the library',
      ({ write, library }) => {
        write(`${library}# changed\n`)
      },
    ],
    [
      'another package',
      () => {
        mkdirSync(path.join(environment.packages, `other_${count}-1.0.dist-info`))
      },
    ],
    [
      'another question',
      ({ put, root }) => {
        const file = 'engine_versions/demo/engine.yaml'
        put(file, `${readFileSync(path.join(root, file), 'utf8')}landmarks: ["json:loads"]\n`)
      },
    ],
    [
      'code of a version',
      ({ put }) => {
        put(
          'engine_versions/demo/v2_0/producers/invariants.py',
          'def observe(request, default):\n    return default(request)\n',
        )
      },
    ],
    [
      'a kept file that is cut short',
      ({ put, root }) => {
        put(kept, readFileSync(path.join(root, kept), 'utf8').slice(0, 200))
      },
    ],
    [
      'a kept file of another form',
      ({ put, root }) => {
        put(kept, readFileSync(path.join(root, kept), 'utf8').replace('"landmarks":', '"landmark":'))
      },
    ],
  ])('%s: the library is looked at', (_name, change) => {
    const made = traced()
    run(made.root, observed)
    const before = made.imports()
    change(made)
    expect(run(made.root, observed)).toMatchObject({ status: 0, outputs: { verdict: 'pass', warm: 'false' } })
    expect(made.imports()).toBeGreaterThan(before)
  })

  test('who wants no reuse gets none', () => {
    const { root, imports } = traced()
    run(root, observed)
    const before = imports()
    expect(run(root, { ...observed, reuse: 'never' }).outputs).toMatchObject({ verdict: 'pass', warm: 'false' })
    expect(imports()).toBeGreaterThan(before)
  })

  test('what cannot be used is told, and replaced', () => {
    const { root, put } = traced()
    run(root, observed)
    put(kept, '{"schema_version": 1}')
    const told = run(root, observed)
    expect(told.log.match(/^::warning::.*$/gm)).toEqual([
      expect.stringContaining(`not used, so the library is looked at: ${kept}:1:1: engine: found nothing`),
    ])
    expect(run(root, observed).outputs).toMatchObject({ warm: 'true' })
  })

  test('an engine that does not import is tried again each time', () => {
    const { root, write, library } = traced()
    write('import nothing_of_this_name\n')
    expect(run(root, observed).outputs).toMatchObject({ verdict: 'fail', warm: 'false' })
    expect(existsSync(path.join(root, kept))).toBe(false)
    write(library)
    expect(run(root, observed).outputs).toMatchObject({ verdict: 'pass', warm: 'false' })
  })
})

test('mistakes are told at once, one line each', () => {
  const { root } = workspace(LIBRARY, {
    'current.yaml': 'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: 0.22\n',
    'pins.yaml': 'schema_version: 1\n',
  })
  const files = run(root)
  expect(files.status).toBe(1)
  expect(files.log.match(/^::error.*$/gm)).toHaveLength(3)
  const inputs = run(root, {
    engine: '../demo',
    producer: 'rules',
    python: '/nowhere/python',
    'fail-on': 'always',
    workspace: '../..',
  })
  expect(inputs.log.match(/^::error.*$/gm)).toHaveLength(4)
  cpSync(path.join(root, 'engine_versions/demo/pins.yaml'), path.join(root, 'x'))
  expect(run(workspace().root, { python: '/nowhere/python' }).log).toMatch(
    /^::error::python: found "\/nowhere\/python", which cannot be started/m,
  )
  expect(run(workspace().root, { version: '2.x' }).log).toMatch(
    /^::error::version: found "2\.x", expected a PEP 440 version/m,
  )
})
