/** What an environment holds, asked from inside it with the shell every image has. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeArtefact } from '../../shared/artefacts/schema-check'
import { isSystemError } from '../../shared/runtime/files'
import { type PlannedCell } from '../plan/model'
import { type TriageEnvironment, triageEnvironmentSchema } from '../../shared/artefacts/generated/triage-environment'
import { runToEnd } from './containers'
import { missingVenv, trialCommand } from './trial-command'

/** Prints `key<TAB>value` lines. It is constant: nothing from a recipe becomes part of it. */
const SCRIPT = `
say() { printf '%s\\t%s\\n' "$1" "$2"; }
say kernel "$(uname -srm)"
[ -r /etc/os-release ] && say os "$(. /etc/os-release; printf '%s' "$PRETTY_NAME")"
for tool in python3 python node gcc nvcc hipconfig; do
  command -v "$tool" >/dev/null 2>&1 && say "tool.$tool" "$("$tool" --version 2>&1 | head -n 1)"
done
[ -n "\${VIRTUAL_ENV:-}" ] && say venv "$VIRTUAL_ENV"
[ -r /opt/rocm/.info/version ] && say rocm "$(head -n 1 /opt/rocm/.info/version)"
command -v nvidia-smi >/dev/null 2>&1 && nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader 2>/dev/null | while IFS= read -r line; do say gpu "$line"; done
command -v rocm-smi >/dev/null 2>&1 && rocm-smi --showproductname --csv 2>/dev/null | tail -n +2 | while IFS= read -r line; do [ -n "$line" ] && say gpu "$line"; done
if command -v python3 >/dev/null 2>&1; then
  python3 - <<'PYTHON' 2>/dev/null
from importlib import metadata
for item in sorted({"%s==%s" % (d.metadata["Name"], d.version) for d in metadata.distributions()}):
    print("python.package\\t" + item)
PYTHON
fi
exit 0
`

/** Where a snapshot is taken; a cell says it. */
export type SnapshotPlace = Pick<PlannedCell, 'id' | 'environment' | 'image'>

/** The machine itself, whatever its cells run in. */
export const HOST_PLACE: SnapshotPlace = {
  id: 'host',
  image: null,
  environment: {
    name: 'host',
    docker: null,
    venv: null,
    gpu: 'none',
    runs_on: [],
    source_package: '',
    inline: false,
  },
}

export interface SnapshotHost {
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hardware: string
  /** What the containers of this run are found by when it was killed. */
  readonly containerLabel?: string | undefined
  readonly user?: string | undefined
}

/** Takes the snapshot inside an environment. Never throws: a failure is part of the snapshot. */
export async function takeSnapshot(cell: SnapshotPlace, host: SnapshotHost): Promise<TriageEnvironment> {
  const missing = missingVenv(cell.environment, host.workspace)
  if (missing !== undefined) return snapshotOf(cell, host, missing, {})
  try {
    return await askInside(cell, host)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return snapshotOf(cell, host, error.message, {})
  }
}

async function askInside(cell: SnapshotPlace, host: SnapshotHost): Promise<TriageEnvironment> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'triage-snapshot-'))
  try {
    const command = trialCommand(
      {
        environment: cell.environment,
        image: cell.image,
        command: ['sh', '-c', SCRIPT],
        variables: {},
        workspace: host.workspace,
        trialDir: scratch,
        facts: {},
        containerName: `triage-snapshot-${process.pid}-${cell.id}`,
        containerLabel: host.containerLabel,
        user: host.user,
      },
      host.env,
    )
    const result = await runToEnd(command, {
      cwd: host.workspace,
      deadlineMs: 120_000,
      maxOutputBytes: 1024 * 1024,
    })
    const reason =
      result.kind === 'not-started'
        ? `the command did not start (${result.code})`
        : result.status === 0
          ? null
          : `the command ended with ${result.status ?? result.signal ?? 'an unknown status'}: ${lastLine(result.stderr)}`
    return snapshotOf(cell, host, reason, result.kind === 'ended' ? factsOf(result.stdout) : {})
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function snapshotOf(
  { environment, image }: SnapshotPlace,
  host: SnapshotHost,
  reason: string | null,
  facts: TriageEnvironment['facts'],
): TriageEnvironment {
  const { name, docker, venv, source_package: source } = environment
  return {
    schema_version: 1,
    name,
    snapshot_captured: reason === null,
    skip_reason: reason,
    descriptor: { docker, image, venv, source },
    hardware: host.hardware,
    facts,
  }
}

export function writeSnapshot(file: string, snapshot: TriageEnvironment): void {
  writeArtefact(file, triageEnvironmentSchema, snapshot)
}

function factsOf(text: string): Record<string, string | string[]> {
  const facts = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) facts.set(line.slice(0, tab), [...(facts.get(line.slice(0, tab)) ?? []), line.slice(tab + 1)])
  }
  return Object.fromEntries([...facts].map(([key, values]) => [key, values.length === 1 ? (values[0] ?? '') : values]))
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
}
