/** The job summary: what the rules are worth, then what did not hold. */
import { type InvariantsQuarantined } from '../shared/artefacts/generated/invariants.quarantined'
import { type InvariantsValidated } from '../shared/artefacts/generated/invariants.validated'
import {
  bold,
  bullets,
  code,
  type Column,
  details,
  document,
  heading,
  type Inline,
  md,
  type Markdown,
  table,
} from '../shared/report/markdown'
import { type Verdict } from './verdict'

type ClassQuality = InvariantsValidated['quality'][number]
type QuarantinedRule = InvariantsQuarantined['rules'][number]
type Fidelity = InvariantsValidated['totals']['fidelity'][number]

const MOST_QUARANTINED = 20

export function summarise(
  validated: InvariantsValidated,
  quarantined: InvariantsQuarantined,
  { verdict, reasons }: Verdict,
): string {
  const { totals, pool, quality } = validated
  return document([
    heading(3, md`Replay of ${validated.engine} ${code(validated.engine_version)}: ${bold(verdict)}`),
    ...(reasons.length === 0 ? [] : [bullets(reasons)]),
    md`${totals.rules_confirmed} of ${totals.rules_proposed} rules confirmed, ${totals.rules_quarantined} quarantined, on ${totals.configurations} configurations of ${quality.length} classes (pool ${pool.version}, seed ${code(pool.seed)}).`,
    table(
      ['sample', ...numeric(...FIGURES)],
      totals.fidelity.map((fidelity) => [
        fidelity.sample === 'hold_out' ? 'hold-out' : 'harvested',
        ...figures(fidelity),
      ]),
    ),
    table(
      [
        'class',
        ...numeric('rules', ...FIGURES, 'hold-out recall', 'sites', 'confirmed', 'accounted for', 'mutants noticed'),
      ],
      quality.map(classRow),
    ),
    ...quarantine(quarantined),
    ...mispredicted(quality),
  ])
}

const FIGURES = [
  'configurations',
  'error precision',
  'error recall',
  'dormant precision',
  'dormant recall',
  'fields exact',
]

const numeric = (...titles: readonly string[]): Column[] => titles.map((title) => ({ title, numeric: true }))

function figures({ size, error, dormant, dormant_fields_exact: exact }: Fidelity): Inline[] {
  return [
    size,
    ...[
      error.precision,
      error.recall,
      dormant.precision,
      dormant.recall,
      exact.of === 0 ? null : exact.exact / exact.of,
    ].map(shareText),
  ]
}

/** Three decimals, cut and not rounded: 1.000 means all. */
function shareText(share: number | null): string {
  return share === null ? '–' : (Math.floor(share * 1000 + 1e-9) / 1000).toFixed(3)
}

function classRow(item: ClassQuality): Inline[] {
  const { coverage, mutation } = item
  const harvested = item.fidelity.find((fidelity) => fidelity.sample === 'harvested')
  const holdOut = item.fidelity.find((fidelity) => fidelity.sample === 'hold_out')
  return [
    code(item.native_type),
    item.rules,
    ...(harvested === undefined ? FIGURES.map(() => '–') : figures(harvested)),
    shareText(holdOut?.error.recall ?? null),
    coverage.sites,
    coverage.confirmed,
    coverage.accounted_for,
    mutation.mutants === mutation.indistinct
      ? '–'
      : md`${mutation.noticed} of ${mutation.mutants - mutation.indistinct}`,
  ]
}

function quarantine({ rules }: InvariantsQuarantined): Markdown[] {
  if (rules.length === 0) return []
  const line = ({ rule, failures: [first] }: QuarantinedRule): Markdown =>
    first === undefined
      ? code(rule.id)
      : md`${code(rule.id)}: ${first.check}; expected ${first.expected}; found ${first.found}${first.counter_example === undefined ? '' : md`, for example ${code(JSON.stringify(first.counter_example.kwargs))}`}`
  const more = rules.length - MOST_QUARANTINED
  return [
    heading(4, 'Quarantined'),
    bullets([
      ...rules.slice(0, MOST_QUARANTINED).map(line),
      ...(more > 0 ? [`and ${more} more in invariants.quarantined.yaml`] : []),
    ]),
  ]
}

function mispredicted(quality: readonly ClassQuality[]): Markdown[] {
  const lines = quality.flatMap((item) =>
    item.mispredicted.shown.map(
      (entry) =>
        md`${code(item.native_type)}: ${entry.configurations} observed ${entry.observed}, predicted ${entry.predicted}${entry.site === undefined ? '' : md` at ${code(entry.site)}`}, for example ${code(JSON.stringify(entry.example))}`,
    ),
  )
  return lines.length === 0 ? [] : [details(`Mispredicted (${lines.length} kinds shown)`, bullets(lines))]
}
