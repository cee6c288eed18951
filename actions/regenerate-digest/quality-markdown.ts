/** Fidelity and coverage: what stands before the rules, because it says what they are worth. */
import {
  blocks,
  bold,
  bullets,
  code,
  type Column,
  details,
  heading,
  type Inline,
  type Markdown,
  md,
  none,
  table,
} from '../shared/report/markdown'
import { shortClass } from './changes-markdown'
import { count, noticedShare, OUTCOMES, qualityOf, sameOutcome, samplesOf, shareText, sum } from './figures'
import { type ClassQuality, type Coverage, type Fidelity, type RuleSection } from './model'

const numeric = (title: string): Column => ({ title, numeric: true })

const COLUMNS: readonly Column[] = [
  'class',
  numeric('rules'),
  numeric('configurations'),
  numeric('error precision'),
  numeric('error recall'),
  numeric('dormant precision'),
  numeric('dormant recall'),
  numeric('dormant fields exact'),
  numeric('sites'),
  numeric('confirmed'),
  numeric('accounted for'),
  numeric('mutants noticed'),
]

export function qualityMarkdown(section: RuleSection): Markdown {
  const { quality } = section
  const holdOut = samplesOf(quality, 'hold_out')
  return blocks([
    heading(2, 'Fidelity and coverage'),
    md`Each configuration of a pool (seed ${section.pool.seed}, ${count(section.pool.size, 'configuration')}) was built with the live library and predicted with the rules.`,
    table(COLUMNS, [totalRow(quality), ...quality.map((item) => classRow(item))]),
    problems(quality),
    holdOut.length === 0 ? none : holdOutTable(quality),
    mispredicted(quality),
    details(
      'Observed against predicted outcomes',
      blocks(quality.flatMap((item) => item.fidelity.map((sample) => confusion(item, sample)))),
    ),
  ])
}

function totalRow(quality: readonly ClassQuality[]): Inline[] {
  const total = (of: (coverage: Coverage) => number): number => sum(quality.map((item) => of(item.coverage)))
  return row(
    bold(count(quality.length, 'class', 'classes')),
    sum(quality.map((item) => item.rules)),
    samplesOf(quality, 'harvested'),
    {
      sites: total((item) => item.sites),
      modelled: total((item) => item.modelled),
      confirmed: total((item) => item.confirmed),
      accountedFor: total((item) => item.accountedFor),
    },
    noticedShare(quality),
  )
}

function classRow(item: ClassQuality): Inline[] {
  return row(
    code(shortClass(item.name)),
    item.rules,
    samplesOf([item], 'harvested'),
    item.coverage,
    noticedShare([item]),
  )
}

function row(
  name: Inline,
  rules: number,
  samples: readonly Fidelity[],
  coverage: Coverage,
  mutationScore: number | null,
): Inline[] {
  return [
    name,
    rules,
    ...shares(samples),
    coverage.sites,
    coverage.confirmed,
    coverage.accountedFor,
    shareText(mutationScore),
  ]
}

function shares(samples: readonly Fidelity[]): Inline[] {
  const quality = qualityOf(samples)
  return [
    quality.size.toLocaleString('en-US'),
    shareText(quality.errorPrecision),
    shareText(quality.errorRecall),
    shareText(quality.dormantPrecision),
    shareText(quality.dormantRecall),
    shareText(quality.dormantExact),
  ]
}

/** What a reader must know before the shares: classes that were not measured, and defaults that surprise. */
function problems(quality: readonly ClassQuality[]): Markdown {
  const items = quality.flatMap((item): Inline[] => [
    ...(item.error === null ? [] : [md`${code(shortClass(item.name))} could not be replayed: ${item.error}`]),
    ...(sameOutcome(item.defaults)
      ? []
      : [
          md`${code(`${shortClass(item.name)}()`)} is predicted ${item.defaults.predicted} and was observed ${item.defaults.observed}`,
        ]),
  ])
  return items.length === 0 ? none : bullets(items)
}

function mispredicted(quality: readonly ClassQuality[]): Markdown {
  const wrong = quality.flatMap((item) => item.mispredictions.map((misprediction) => ({ item, misprediction })))
  if (wrong.length === 0) return none
  const rows = wrong.map(
    ({ item, misprediction: { observed, predicted, configurations, example, said } }): Inline[] => [
      code(`${shortClass(item.name)}(${example})`),
      predicted,
      observed,
      configurations,
      said,
    ],
  )
  return details(
    `What the rules get wrong (${wrong.length})`,
    table(['smallest example', 'predicted', 'observed', numeric('configurations'), 'what the library said'], rows),
  )
}

function holdOutTable(quality: readonly ClassQuality[]): Markdown {
  const rows = quality.filter((item) => item.fidelity.some((sample) => sample.sample === 'hold_out'))
  return blocks([
    md`The same on values drawn without looking at the guards:`,
    table(COLUMNS.slice(0, 8).toSpliced(1, 1), [
      [bold(count(rows.length, 'class', 'classes')), ...shares(samplesOf(quality, 'hold_out'))],
      ...rows.map((item) => [code(shortClass(item.name)), ...shares(samplesOf([item], 'hold_out'))]),
    ]),
  ])
}

function confusion(item: ClassQuality, sample: Fidelity): Markdown {
  const title = md`${code(shortClass(item.name))}, ${sample.sample === 'harvested' ? 'pool' : 'hold-out'} (rows observed, columns predicted)`
  const rows = OUTCOMES.map((observed): Inline[] => [
    observed,
    ...OUTCOMES.map((predicted) => sample.confusion[observed][predicted]),
  ])
  return blocks([title, table(['', ...OUTCOMES.map(numeric)], rows)])
}
