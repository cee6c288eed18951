/**
 * `node bench/triage-docker.mjs [image]`: trials in containers of a real engine, through the `docker` command and what
 * `DOCKER_HOST` names (podman answers to it too: `podman system service --time=0 unix:///run/podman.sock`). Without an
 * image one is made of the program `busybox`, which must be static. Nothing is mocked.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from './triage-bundle.mjs'

const home = mkdtempSync(path.join(tmpdir(), 'triage-docker-'))
const docker = (...args) => execFileSync('docker', args, { encoding: 'utf8' }).trim()
const own = () =>
  docker('ps', '--all', '--quiet', '--filter', 'label=llem-actions.triage-run').split('\n').filter(Boolean)

/** An image of a shell and little else. */
function makeImage() {
  const busybox = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim()
  if (busybox === '') throw new Error('give an image, or install a static busybox')
  const rootfs = path.join(home, 'rootfs')
  for (const folder of ['bin', 'etc', 'tmp', 'proc', 'sys', 'dev'])
    mkdirSync(path.join(rootfs, folder), { recursive: true })
  writeFileSync(path.join(rootfs, 'bin/busybox'), readFileSync(busybox), { mode: 0o755 })
  writeFileSync(path.join(rootfs, 'etc/os-release'), 'PRETTY_NAME="Image of the bench"\n')
  for (const applet of ['sh', 'env', 'sleep', 'uname', 'id', 'head', 'printf', 'cat', 'ls', 'true'])
    execFileSync('ln', ['-s', 'busybox', path.join(rootfs, 'bin', applet)])
  execFileSync('tar', ['-C', rootfs, '-cf', path.join(home, 'image.tar'), '.'])
  docker('import', path.join(home, 'image.tar'), 'localhost/triage-bench:1')
  return 'localhost/triage-bench:1'
}

/** A workspace whose recipe runs a script of the shell in the image. */
function workspaceOf(name, image, script, extra = {}) {
  const workspace = path.join(home, name)
  mkdirSync(workspace)
  writeFileSync(path.join(workspace, 'work.sh'), script)
  writeFileSync(
    path.join(workspace, 'r.json'),
    JSON.stringify({
      schema_version: 1,
      workload: 'w',
      command: ['sh', 'work.sh'],
      trials: 1,
      steps: 1,
      cells: [
        { name: 'baseline', mitigations: ['none'], environment: { docker: image }, extra_env: { WANTED: 'a b' } },
      ],
      ...extra,
    }),
  )
  return workspace
}

const triage = await bundle('scripts/triage.ts')
const start = (workspace, ...more) =>
  spawn(process.execPath, [triage, '--recipe', 'r.json', '--output-dir', 'out', '--retries', '0', ...more], {
    cwd: workspace,
    env: { ...process.env, INIT_CWD: workspace, GITHUB_TOKEN: 'secret' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
const ended = (child) =>
  new Promise((resolve) => {
    let stderr = ''
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('close', (status) => resolve({ status, stderr }))
  })
function directoryOf(workspace) {
  const parent = path.join(workspace, 'out/_no_ticket_/w')
  return path.join(parent, readdirSync(parent)[0])
}
const rowOf = (workspace) => JSON.parse(readFileSync(path.join(directoryOf(workspace), 'matrix.json'), 'utf8')).cells[0]
const trialOf = (workspace) =>
  JSON.parse(readFileSync(path.join(directoryOf(workspace), rowOf(workspace).trial_paths[0]), 'utf8'))

let failures = 0
function judge(name, facts) {
  const wrong = Object.keys(facts).filter((fact) => facts[fact] !== true)
  if (wrong.length > 0) failures += 1
  process.stdout.write(
    `${wrong.length === 0 ? 'pass' : 'FAIL'}  ${name}${wrong.map((fact) => `; not: ${fact}`).join('')}\n`,
  )
}

const image = process.argv[2] ?? makeImage()
try {
  const plain = workspaceOf(
    'plain',
    image,
    '[ "$WANTED" = "a b" ] && [ -z "$GITHUB_TOKEN" ] && [ -f /workspace/r.json ] && [ ! -e /var/run/docker.sock ] || exit 3\nprintf \'{"passed": true, "step_times_ms": [1, 2]}\' > "$TRIAGE_RESULT_FILE"\nprintf log\n',
    { trials: 3, save_logs: true },
  )
  const first = await ended(start(plain))
  const record = trialOf(plain)
  const snapshot = JSON.parse(
    readFileSync(
      path.join(
        directoryOf(plain),
        'environments',
        readdirSync(path.join(directoryOf(plain), 'environments'))[0],
        'env.json',
      ),
      'utf8',
    ),
  )
  const result = path.join(directoryOf(plain), 'cells/baseline/trials')
  judge('a trial in its image', {
    'exit status 0': first.status === 0,
    'three passed': rowOf(plain).passed_count === 3,
    'step times from the result': record.result.step_times_ms?.length === 2,
    'the image has a digest': /@?sha256:[0-9a-f]{64}$/.test(rowOf(plain).image),
    'the snapshot is of the image':
      snapshot.snapshot_captured && (process.argv[2] !== undefined || snapshot.facts.os === 'Image of the bench'),
    'files belong to this user': readdirSync(result).every(
      (name) => statSync(path.join(result, name, 'result.json')).uid === process.getuid(),
    ),
    'the log is kept': readdirSync(result).every((name) => existsSync(path.join(result, name, 'stdout.log'))),
    'no container is left': own().length === 0,
  })

  const deaf = workspaceOf('deaf', image, "trap '' TERM INT\nwhile true; do sleep 1; done\n", { timeout_per_trial: 2 })
  const late = await ended(start(deaf))
  judge('a container that ignores its deadline', {
    'exit status 1': late.status === 1,
    'a timeout': rowOf(deaf).timeout_count === 1,
    'no container is left': own().length === 0,
  })

  const missing = workspaceOf('missing', image, '', { command: ['/no/such/program'] })
  await ended(start(missing))
  judge('a command the image does not have', {
    'an error of the platform': rowOf(missing).exit_status_counts.infrastructure_failed === 1,
    'no container is left': own().length === 0,
  })

  const nowhere = workspaceOf('nowhere', 'localhost/no-such-image:1', 'true\n')
  const unknown = await ended(start(nowhere))
  judge('an image that cannot be fetched', {
    'exit status 1': unknown.status === 1,
    'an error, no failure': rowOf(nowhere).error_count === 1 && rowOf(nowhere).failed_count === 0,
    'one line says so': unknown.stderr.includes('localhost/no-such-image:1'),
  })

  const cut = workspaceOf('cut', image, "trap '' TERM INT\n[ -e again ] && exit 0\nwhile true; do sleep 1; done\n")
  const killed = start(cut)
  const killedEnd = ended(killed)
  while (own().length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  killed.kill('SIGKILL')
  await killedEnd
  const orphans = own().length
  writeFileSync(path.join(cut, 'again'), '')
  const resumed = await ended(start(cut, '--resume'))
  judge('a run that was killed, resumed', {
    'a container was left': orphans > 0,
    'exit status 0': resumed.status === 0,
    'one result': rowOf(cut).passed_count === 1 && rowOf(cut).trials === 1,
    'no container is left': own().length === 0,
  })
} finally {
  for (const id of own()) spawnSync('docker', ['rm', '--force', id])
  rmSync(home, { recursive: true, force: true })
}
process.exitCode = failures === 0 ? 0 : 1
