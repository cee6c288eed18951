/** See bench/mutants.mjs. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Engine, engineSchema } from '../../actions/shared/artefacts/generated/engine'
import { readArtefact } from '../../actions/shared/artefacts/schema-check'
import { toolkitRoot } from '../../actions/shared/engines/paths'
import { type Edit, type Kinds, type Library, observeEdits } from './edited-library'
import { type Difference, differences } from './equivalence'
import { Judge } from './judge'

const root = toolkitRoot(__dirname)
const { values: options } = parseArgs({
  options: {
    version: { type: 'string', default: '5.17.0' },
    python: { type: 'string', default: '' },
    'engine-file': { type: 'string', default: path.join(root, 'engine_versions/transformers/engine.yaml') },
    kinds: { type: 'string', multiple: true, default: ['mutants', 'rewritings'] },
    class: { type: 'string', multiple: true },
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    pool: { type: 'string', default: '5000' },
    json: { type: 'boolean', default: false },
  },
})

interface Judged extends Edit {
  readonly lines: readonly string[]
  readonly shownBy?: Difference | undefined
}

interface Report {
  readonly kinds: Kinds
  readonly edits: number
  /** Source that cannot be loaded: noticed by the probe. */
  readonly unloadable: number
  readonly noticed: number
  /** Not noticed, and no configuration of the pool is treated otherwise. */
  readonly equivalent: readonly Judged[]
  /** Mutants that were not noticed although something changes; rewritings that gave a line although nothing does. */
  readonly survivors: readonly Judged[]
  readonly byKind: Readonly<Record<string, readonly [noticed: number, total: number]>>
}

function bench(kinds: Kinds, engine: Engine, python: string, scratch: string): Report {
  const library: Library = {
    root,
    python,
    engine,
    scratch,
    kinds,
    seed: options.seed,
    sample: Number(options.sample),
    classes: options.class,
  }
  const { base, edits } = observeEdits(library)
  const judge = new Judge(engine.engine, base)
  const loaded = edits.flatMap(({ answer, ...edit }) => {
    const edited = 'error' in answer ? undefined : answer.classes[0]
    return edited === undefined ? [] : [{ ...edit, edited, lines: judge.linesOf(edited) }]
  })
  const unloadable = edits.length - loaded.length
  const judged = loaded.map(({ edited: _edited, ...item }): Judged => item)
  const byKind: Record<string, [number, number]> = {}
  for (const item of judged) {
    const counts = (byKind[item.kind] ??= [0, 0])
    counts[0] += item.lines.length > 0 ? 1 : 0
    counts[1] += 1
  }
  const noticed = judged.filter((item) => item.lines.length > 0)
  const common = {
    kinds,
    edits: edits.length,
    unloadable,
    noticed: noticed.length + unloadable,
    byKind,
  }
  const silent = judged.filter((item) => item.lines.length === 0)
  if (kinds === 'rewritings') return { ...common, equivalent: silent, survivors: noticed }
  const toReplay = loaded.filter((item) => item.lines.length === 0)
  const shown =
    toReplay.length === 0 ? new Map<number, Difference>() : differences(library, judge, toReplay, Number(options.pool))
  const replayed = silent.map((item): Judged => ({ ...item, shownBy: shown.get(item.id) }))
  const isEquivalent = ({ shownBy }: Judged): boolean => shownBy !== undefined && 'equivalent' in shownBy
  return {
    ...common,
    equivalent: replayed.filter(isEquivalent),
    survivors: replayed.filter((item) => !isEquivalent(item)),
  }
}

function print({ kinds, edits, unloadable, noticed, equivalent, survivors, byKind }: Report): void {
  const write = (text: string): void => void process.stdout.write(`${text}\n`)
  const place = ({ class: name, method, line, kind, before, after }: Edit): string =>
    `${name.split(':')[1] ?? name}.${method} line ${line} ${kind}: ${before.slice(0, 120)} -> ${after.slice(0, 120)}`
  if (kinds === 'mutants') {
    const real = edits - equivalent.length
    write(
      `mutants: ${noticed} of ${real} noticed (${((100 * noticed) / Math.max(1, real)).toFixed(2)} %); ${equivalent.length} of ${edits} change nothing here, ${unloadable} do not load`,
    )
  } else {
    write(`rewritings: ${equivalent.length} of ${edits} give an empty diff`)
  }
  for (const [kind, [shown, total]] of Object.entries(byKind).sort())
    write(`  ${kind.padEnd(20)} ${shown} of ${total} give a line`)
  for (const item of survivors)
    write(
      `  ${kinds === 'mutants' ? 'survived' : 'gave a line'}: ${place(item)} ${item.lines.join(', ')} ${JSON.stringify(item.shownBy ?? '')}`,
    )
  if (kinds === 'mutants')
    for (const item of equivalent)
      write(`  equivalent: ${place(item)} (${(item.shownBy as { equivalent: string }).equivalent})`)
}

function main(): number {
  const python = options.python || path.join(root, '.cache/envs', `transformers-${options.version}`, 'bin/python')
  if (python.includes('/') && !existsSync(python)) {
    process.stderr.write(
      `${path.relative(root, python)} is missing: run \`npm run pipeline -- --engine transformers --version ${options.version}\` first\n`,
    )
    return 1
  }
  const engine = readArtefact(options['engine-file'], engineSchema, { shownAs: path.basename(options['engine-file']) })
  const scratch = mkdtempSync(path.join(tmpdir(), 'llem-bench-'))
  try {
    const reports = (options.kinds as Kinds[]).map((kinds) => bench(kinds, engine, python, scratch))
    if (options.json) process.stdout.write(`${JSON.stringify(reports)}\n`)
    else reports.forEach(print)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return 0
}

process.exitCode = main()
