/** The step of GenerationConfig from 4.57.6 to 5.17.0, on both real libraries. */
import { proposeRules } from '../../mine/invariants/mine-invariants'
import { type InvariantsProposed } from '../../shared/artefacts/generated/invariants.proposed'
import { loadEngine } from '../../shared/engines/definitions'
import { engineEnvironment, ENVIRONMENT_TIMEOUT_MS } from '../../shared/engines/engine-environment'
import { createObserver } from '../../shared/engines/observer-client'
import { toolkitRoot } from '../../shared/engines/paths'
import { createLogger } from '../../shared/runtime/logger'
import { kwargsOf } from '../../shared/replay/case-table'
import { harvest } from '../../shared/replay/harvest'
import { buildPool } from '../../shared/replay/pool'
import { decodeCorpus, decodeKwargs } from '../../shared/rules/corpus'
import { type ObservedClass } from '../../shared/rules/observed'
import { type Corpus } from '../../shared/rules/rule'
import { type Json } from '../../shared/rules/value'
import { compareCorpora } from './candidates'
import { placeholdersOf, toLine } from './concern'
import { settle, type Settled } from './settle'
import { observerTrials, type RuleTrials } from './trials'
import { unexplainedChanges } from './unexplained'

const CLASS = 'transformers.GenerationConfig'

interface Version {
  readonly document: InvariantsProposed
  readonly corpus: Corpus
  readonly trials: RuleTrials
}

async function load(version: '4.57.6' | '5.17.0'): Promise<Version> {
  const engine = loadEngine(toolkitRoot(__dirname), 'transformers')
  const logger = createLogger({})
  const python = await engineEnvironment(version)
  const observer = createObserver({ engine: 'transformers', python, env: process.env, logger, deadlineMs: 120_000 })
  const report = await observer.observe('guards', { engine })
  const document = proposeRules('transformers', version, report['classes'] as unknown as readonly ObservedClass[])
  return {
    document,
    corpus: decodeCorpus(document, 'rules'),
    trials: observerTrials(observer, engine, document, logger),
  }
}

let old: Version
let now: Version
let changes: readonly Settled[]
beforeAll(async () => {
  ;[old, now] = await Promise.all([load('4.57.6'), load('5.17.0')])
  const { candidates } = compareCorpora(old.corpus, now.corpus, placeholdersOf(now.document))
  changes = await settle(candidates, { base: old.trials, head: now.trials })
}, ENVIRONMENT_TIMEOUT_MS)

it('finds what the release did to configurations, each shown by one', () => {
  const found = changes.map(({ candidate, kind, witness }) => [
    kind,
    candidate.nativeType,
    witness.kwargs,
    witness.old.outcome,
    witness.new.outcome,
  ])
  expect(found).toEqual(
    expect.arrayContaining([
      ['rule_loosened', CLASS, { early_stopping: null }, 'error', 'ok'],
      ['rule_tightened', CLASS, { do_sample: null, num_return_sequences: 2 }, 'ok', 'error'],
      ['rule_added', CLASS, { suppress_tokens: [1, 2], forced_eos_token_id: 2 }, 'ok', 'error'],
      ['dormancy_widened', CLASS, expect.objectContaining({ do_sample: null }), 'ok', 'dormant'],
    ]),
  )
})

it('says nothing that a library contradicts', () => {
  expect(changes.map(({ kind }) => kind)).not.toContain('prediction_refuted')
  expect(changes.map(({ kind }) => kind)).not.toContain('still_enforced_miner_lost_it')
  const breaking = changes.filter((change) => toLine(change).level === 'error')
  expect(breaking.length).toBeGreaterThan(0)
  for (const { witness, note } of breaking) {
    expect(note).toBe('replayed on both versions')
    expect([witness.old.outcome === 'error', witness.new.outcome === 'error']).toEqual([false, true])
  }
})

it('leaves no change in a pool without a line', async () => {
  const declaration = now.document.classes.find((item) => item.native_type === CLASS)!
  const known = new Set(
    old.document.classes.find((item) => item.native_type === CLASS)!.fields.map((item) => item.name),
  )
  const rules = [...old.corpus.rules, ...now.corpus.rules].filter((rule) => rule.nativeType === CLASS)
  const pool = buildPool({
    className: declaration.class,
    fields: declaration.fields
      .filter((item) => known.has(item.name))
      .map((item) => ({ name: item.name, ...('default' in item ? { default: item.default as Json } : {}) })),
    ...harvest(rules, now.corpus.enums),
    size: 4000,
    seed: 'drift',
  })
  const cases = pool.cases.map((picks) => ({ nativeType: CLASS, kwargs: decodeKwargs(kwargsOf(pool, picks)) }))
  const [before, after] = [await old.trials(cases), await now.trials(cases)]
  const shared = cases.flatMap((item, index) => {
    const [was, is] = [before[index], after[index]]
    return was === undefined || is === undefined ? [] : [{ ...item, old: was, new: is }]
  })
  const named = new Map(
    changes.map((change) => [
      toLine(change).fingerprint,
      [change.candidate.old?.id, change.candidate.new?.id].filter((id) => id !== undefined),
    ]),
  )
  expect(shared.length).toBeGreaterThan(3900)
  expect(shared.filter((item) => item.old.outcome !== item.new.outcome).length).toBeGreaterThan(50)
  expect(
    unexplainedChanges(
      old.corpus,
      now.corpus,
      shared,
      changes.map(toLine),
      (line) => named.get(line.fingerprint) ?? [],
    ),
  ).toEqual([])
}, 120_000)
