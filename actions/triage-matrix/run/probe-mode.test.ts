import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readRecords, runTriage, temporaryDirectory } from '../testing/programs'

interface Trial {
  verdict: string
  unobserved?: string[]
  collected?: { files: number; skipped: number }
  retention?: { level: string; deleted: string[]; freed_bytes: number }
  result: { failure_detectors_fired: string[]; warn_detectors_fired: string[]; metrics: Record<string, unknown> }
}

/** A workspace whose trials run `source` in Node, with programs of its own first on PATH. */
function probeWorkspace(source: string, recipe: object, programs: Readonly<Record<string, string>> = {}): string {
  const workspace = temporaryDirectory()
  writeFileSync(path.join(workspace, 'work.cjs'), `const env = process.env; const fs = require('node:fs');\n${source}`)
  writeFileSync(
    path.join(workspace, 'p.json'),
    JSON.stringify({
      schema_version: 1,
      mode: 'probe',
      trials: 1,
      mitigation_axis: ['none'],
      diagnostic_axis: ['none'],
      ...recipe,
    }),
  )
  mkdirSync(path.join(workspace, 'bin'))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(workspace, 'bin', name), `#!/bin/sh\n${script}\n`)
    chmodSync(path.join(workspace, 'bin', name), 0o755)
  }
  return workspace
}

/** Runs the recipe with the command after `--`, and gives its first trial and the directory of the run. */
async function probe(workspace: string): Promise<{ trial: Trial; directory: string; warnings: string }> {
  const ended = await runTriage(
    workspace,
    ['--recipe', 'p.json', '--retries', '0', '--fail-on', 'never', '--', 'node', 'work.cjs'],
    { PATH: `${workspace}/bin:${process.env['PATH'] ?? ''}`, WORKSPACE: workspace },
  )
  expect(ended.stderr).not.toMatch(/error:/)
  const parent = path.join(workspace, 'triage_results/_no_ticket_/_subprocess')
  const directory = path.join(parent, readdirSync(parent)[0]!)
  const [trial] = readRecords(directory, 'none-none') as unknown as Trial[]
  const matrix = JSON.parse(readFileSync(path.join(directory, 'matrix.json'), 'utf8')) as { warnings: string[] }
  return { trial: trial!, directory, warnings: matrix.warnings.join('\n') }
}

const counter = (states: readonly string[], last: string): string =>
  `n=$(cat "$WORKSPACE/n" 2>/dev/null || echo 0); echo $((n+1)) > "$WORKSPACE/n"; case $n in ${states
    .map((text, index) => `${index}) echo '${text}';;`)
    .join(' ')} *) echo '${last}';; esac`

test.each<[string, Record<string, string>]>([
  [
    'nvidia-smi',
    { 'nvidia-smi': counter(['1000, 0, Not Active', '1000, 0, Not Active'], '2000, 90, Active\n500, 3, [N/A]') },
  ],
  [
    'amd-smi',
    {
      'nvidia-smi': 'exit 9',
      'amd-smi': counter(['gpu,gfx%,VRAM_USED\n0,0 %,1000 MB'], 'gpu,gfx%,VRAM_USED\n0,90 %,2 GB\n1,N/A,452 MB'),
    },
  ],
])('%s tells peak memory and growth', async (tool, programs) => {
  const workspace = probeWorkspace(
    `console.log('used all')`,
    {
      custom_patterns: [
        { id: 'big', match: { regex: 'used', condition: 'peak_vram_mib >= 2500' }, on_match: 'warn' },
        { id: 'small', match: { regex: 'used', condition: 'peak_vram_mib < 2500' }, on_match: 'warn' },
      ],
    },
    { ...programs, dmesg: 'echo "[    1.0] booted"' },
  )
  const { trial, warnings } = await probe(workspace)
  expect(trial.result.metrics['peak_vram_mib']).toBe(2500)
  expect(trial.result.warn_detectors_fired).toEqual(['tier3:vram_growth', 'custom:big'])
  // nvidia-smi also tells that a GPU has become too hot meanwhile; amd-smi does not.
  expect(trial.result.failure_detectors_fired).toEqual(tool === 'nvidia-smi' ? ['tier3:thermal_throttle'] : [])
  expect(trial.unobserved).toBeUndefined()
  expect(warnings).not.toMatch(/tier 3/)
})

test('growth of memory is no warning when the recipe turns it off', async () => {
  const workspace = probeWorkspace(
    '',
    { tier3_vram_growth: false },
    { 'nvidia-smi': counter(['1000, 0, Not Active'], '9000, 0, Not Active'), dmesg: 'true' },
  )
  const { trial } = await probe(workspace)
  expect(trial).toMatchObject({ verdict: 'pass', result: { warn_detectors_fired: [] } })
})

test('what the kernel says during a trial fails it, what it said before does not', async () => {
  const old = '[ 1.0] amdgpu: GPU reset begin!'
  const workspace = probeWorkspace(
    `fs.writeFileSync(env.WORKSPACE + '/now', '')`,
    {},
    { dmesg: `echo '${old}'; [ -e "$WORKSPACE/now" ] && echo '[ 9.0] NVRM: Xid (PCI:0000:01:00): 79'; true` },
  )
  const { trial } = await probe(workspace)
  expect(trial).toMatchObject({ verdict: 'fail', result: { failure_detectors_fired: ['tier3:nvidia_xid'] } })
})

test('what cannot be observed is said, and why; a tier that is off asks for nothing', async () => {
  const missing = { dmesg: 'echo "read kernel buffer failed" >&2; exit 1', 'nvidia-smi': 'exit 9', 'amd-smi': 'exit 3' }
  const { trial, warnings } = await probe(probeWorkspace('', {}, missing))
  expect(trial.verdict).toBe('pass')
  expect(warnings).toMatch(
    /tier 3 could not observe GPU counters \(nvidia-smi ended with 9; amd-smi ended with 3\), the kernel log/,
  )
  const asked = probeWorkspace(
    '',
    { disable_detector_tiers: ['tier3', 'TIER2'] },
    { dmesg: 'touch "$WORKSPACE/asked"', 'amd-smi': 'touch "$WORKSPACE/asked"' },
  )
  expect((await probe(asked)).warnings).not.toMatch(/tier 3/)
  expect(existsSync(path.join(asked, 'asked'))).toBe(false)
})

test('a command that neither prints nor reads nor writes hangs; one that works or ends well does not', async () => {
  const limits = { hang_window_sec: 1, hang_grace_period_at_start: 0, timeout_per_trial: 3 }
  const [sleeps, works, ends] = await Promise.all([
    probe(probeWorkspace('setInterval(() => {}, 100_000)', limits)),
    probe(probeWorkspace(`setInterval(() => fs.appendFileSync('out', 'x'.repeat(100)), 50)`, limits)),
    probe(probeWorkspace('setTimeout(() => {}, 2500)', { ...limits, timeout_per_trial: 20 })),
  ])
  expect(sleeps.trial).toMatchObject({ verdict: 'fail', result: { failure_detectors_fired: ['tier2:hang'] } })
  expect(works.trial).toMatchObject({ verdict: 'error', result: { failure_detectors_fired: ['tier1:timeout'] } })
  expect(ends.trial).toMatchObject({ verdict: 'pass', result: { failure_detectors_fired: [] } })
}, 60_000)

test('an idle GPU is a sign of a hang of its own', async () => {
  const busy = probeWorkspace(
    `setInterval(() => fs.appendFileSync('out', 'x'), 50)`,
    { hang_window_sec: 1, hang_grace_period_at_start: 0, timeout_per_trial: 3 },
    { 'nvidia-smi': `echo '10, 0, Not Active'`, dmesg: 'true' },
  )
  expect((await probe(busy)).trial.result.failure_detectors_fired).toContain('tier2:hang')
}, 30_000)

test('the variables are handed over in a file too, when the recipe asks for it', async () => {
  const workspace = probeWorkspace(
    `console.log(env.AORTA_ENV_FILE === env.TRIAGE_ENV_FILE, fs.readFileSync(env.AORTA_ENV_FILE, 'utf8'))`,
    {
      mitigation_axis: ['none', 'both'],
      env_passthrough_mode: 'file',
      redaction: { scrub_env_keys: ['*_TOK*'] },
      custom_patterns: [{ id: 'seen', match: { regex: 'A=1\\nMY_TOKEN=(?P<token>.*)' }, on_match: 'info' }],
    },
  )
  writeFileSync(
    path.join(workspace, 's.json'),
    JSON.stringify({ version: 1, mitigations: { both: { MY_TOKEN: 'hunter2-secret', A: '1' } } }),
  )
  const ended = await runTriage(workspace, [
    ...['--recipe', 'p.json', '--mitigations-file', 's.json', '--', 'node', 'work.cjs'],
  ])
  expect(ended.status).toBe(0)
  const parent = path.join(workspace, 'triage_results/_no_ticket_/_subprocess')
  const trials = path.join(parent, readdirSync(parent)[0]!, 'cells/both-none/trials')
  const file = path.join(trials, readdirSync(trials)[0]!, 'probe.env')
  // The command has read the value; what is kept is redacted, and readable by nobody else.
  expect(readFileSync(file, 'utf8')).toBe('A=1\nMY_TOKEN=<redacted:MY_TOKEN>\n')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const [record] = readRecords(path.dirname(path.dirname(path.dirname(trials))), 'both-none') as unknown as Trial[]
  expect(record?.result.metrics['capture']).toEqual({ token: '<redacted:MY_TOKEN>' })
})

test('collect_paths copies what the trial wrote, and nothing that was there or lies outside', async () => {
  const workspace = probeWorkspace(
    `fs.mkdirSync('out/deep', { recursive: true }); fs.writeFileSync('out/deep/a.json', '{}'); fs.writeFileSync('out/b.txt', 'b');
fs.symlinkSync('/etc/hostname', 'out/link.json')`,
    { collect_paths: ['out/**/*.json', 'b?.log', 'out'] },
  )
  writeFileSync(path.join(workspace, 'b1.log'), 'of an earlier trial')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const { trial, directory } = await probe(workspace)
  expect(trial.collected).toEqual({ files: 1, skipped: 0 })
  const trials = path.join(directory, 'cells/none-none/trials')
  const collected = path.join(trials, readdirSync(trials)[0]!, 'collected')
  expect(readdirSync(collected, { recursive: true }).sort()).toEqual(['out', 'out/deep', 'out/deep/a.json'])
})

test('retention follows what the workload says about its files, and records what it deleted', async () => {
  const workspace = probeWorkspace(
    `const put = (name, text) => fs.writeFileSync(env.TRIAGE_TRIAL_DIR + '/' + name, text)
put('trace.bin', 'x'.repeat(1000)); put('small.bin', 'y'); put('huge.summary.txt', 'z'); put('result.json', '{"passed": true}')
put('artifacts.json', JSON.stringify({ artifacts: [{ path: './small.bin', class: 'summary' }, { path: 'huge.summary.txt', class: 'enormous' }] }))
console.log('said')`,
    { retain: { on_pass: 'summary' } },
  )
  const { trial, directory } = await probe(workspace)
  expect(trial.retention).toMatchObject({
    level: 'summary',
    deleted: ['huge.summary.txt', 'trace.bin'],
    freed_bytes: 1001,
  })
  const trials = path.join(directory, 'cells/none-none/trials')
  expect(readdirSync(path.join(trials, readdirSync(trials)[0]!)).sort()).toEqual([
    'artifacts.json',
    'result.json',
    'small.bin',
    'stdout.log',
  ])
})
