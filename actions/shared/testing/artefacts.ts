/** Small valid artefacts of the stages before. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type EngineStepDiff, engineStepDiffSchema } from '../artefacts/generated/engine-step-diff'
import { type Probe, probeSchema } from '../artefacts/generated/probe'
import { writeArtefact } from '../artefacts/schema-check'

export type Line = EngineStepDiff['lines'][number]

export function probeReport(rest: Partial<Probe> = {}): Probe {
  return {
    schema_version: 1,
    engine: 'transformers',
    producer: 'invariants',
    version: '5.17.0',
    installed_version: '5.17.0',
    python: '3.12.1',
    verdict: 'pass',
    reasons: [],
    envelope: '>=4.57,<6',
    version_inside_envelope: true,
    producer_archive: { kind: 'none', version: null },
    landmarks: [{ name: 'transformers:GenerationConfig', kind: 'class', fingerprint: null }],
    landmarks_missing: [],
    landmarks_aliased: [],
    packages_present: [],
    archive: null,
    fingerprint_drift: [],
    landmarks_added: [],
    reuse: false,
    reuse_refused: ['no archive'],
    definition: '0'.repeat(64),
    toolkit: '0'.repeat(64),
    ...rest,
  }
}

export function diffLine(rest: Partial<Line> = {}): Line {
  return {
    id: 'removed GenerationConfig.foo',
    fingerprint: '0123456789ab',
    kind: 'removed',
    level: 'error',
    levels: { kwargs: 'error', measure: 'warning' },
    subject: { class: 'transformers:GenerationConfig', field: 'foo' },
    before: 1,
    after: null,
    witness: { kwargs: { foo: 1 }, old: 'ok', new: 'error' },
    ...rest,
  }
}

export function stepDiff(lines: readonly Line[], rest: Partial<EngineStepDiff> = {}): EngineStepDiff {
  const count = (level: Line['level']): number => lines.filter((line) => line.level === level).length
  const breaking = count('error') > 0
  return {
    schema_version: '1.0.0',
    engine: 'transformers',
    concern: 'invariants',
    base: { version: '4.57.6', source: 'workspace' },
    head: { version: '5.17.0', source: 'workspace' },
    changed: lines.length > 0,
    breaking,
    verdict: breaking ? 'breaking' : lines.length > 0 ? 'compatible' : 'none',
    counts: {
      total: lines.length,
      by_level: {
        error: count('error'),
        behaviour: count('behaviour'),
        warning: count('warning'),
        info: count('info'),
      },
      by_kind: {},
    },
    lines: [...lines],
    inputs_digest: null,
    overrides: { applied: [], unmatched: [] },
    ...rest,
  }
}

/** Writes what the stages leave for one cell below a workspace. */
export function writeCell(workspace: string, { probe, diff }: { probe?: Probe; diff?: EngineStepDiff }): void {
  const of = probe ?? diff
  if (of === undefined) return
  const version = probe?.version ?? diff?.head.version ?? ''
  const folder = path.join(workspace, '.llem', of.engine, version)
  mkdirSync(folder, { recursive: true })
  if (probe !== undefined) writeArtefact(path.join(folder, `probe-${probe.producer}.json`), probeSchema, probe)
  if (diff !== undefined)
    writeArtefact(path.join(folder, `engine-step-diff-${diff.engine}-${diff.concern}.yaml`), engineStepDiffSchema, diff)
}
