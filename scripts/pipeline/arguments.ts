/** The command line of `npm run pipeline`. */
import { parseArgs } from 'node:util'
import { ENGINE_NAME, type Producer, PRODUCERS } from '../../actions/shared/engines/paths'
import { normalVersion } from '../../actions/shared/engines/versions'
import { Problem, UserError } from '../../actions/shared/runtime/problems'

export const USAGE = `npm run pipeline -- --engine NAME [options]

Runs the stages for one engine, as a workflow would, and ends with the headline of the digest.

  --engine NAME       a folder in engine_versions/
  --version V         the version to look at (default: current.yaml)
  --base V0           the version to compare with (default: the last one before it with outputs)
  --workspace DIR     the folder that holds engine_versions/ and docs/ (default: this checkout)
  --producer NAME     invariants, schemas or all (default: all)
  --python PATH       use this interpreter's environment instead of making one
  --fresh             mine again even where the archived result could be reused
`

export interface PipelineArguments {
  readonly engine: string
  /** '' for the version in force. */
  readonly version: string
  /** '' for the stage's own choice. */
  readonly base: string
  /** '' for this checkout. */
  readonly workspace: string
  readonly producers: readonly Producer[]
  /** '' to make an environment. */
  readonly python: string
  readonly fresh: boolean
}

/**
 * @param args without the program
 * @returns 'help' when it was asked for
 * @throws UserError with every mistake
 */
export function parseArguments(args: readonly string[]): PipelineArguments | 'help' {
  const problems: Problem[] = []
  const values = new Map<string, string | true>()
  const known = {
    engine: 'string',
    version: 'string',
    base: 'string',
    workspace: 'string',
    producer: 'string',
    python: 'string',
    fresh: 'boolean',
    help: 'boolean',
  } as const
  const options = Object.fromEntries(Object.entries(known).map(([name, type]) => [name, { type }]))
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true })
  const refuse = (key: string, found: string, expected: string): void => {
    problems.push(new Problem({ key, found, expected, advice: 'see `npm run pipeline -- --help`' }))
  }
  for (const token of tokens) {
    if (token.kind === 'positional') refuse(token.value, 'an argument without an option', 'options only')
    if (token.kind !== 'option') continue
    const type = (known as Record<string, 'string' | 'boolean' | undefined>)[token.name]
    if (type === undefined)
      refuse(
        token.rawName,
        'an option that is not known',
        `one of ${Object.keys(known)
          .map((name) => `--${name}`)
          .join(', ')}`,
      )
    else if (values.has(token.name)) refuse(token.rawName, 'the option a second time', 'each option once')
    else if (
      type === 'string' &&
      (token.value === undefined || token.value === '' || (token.value.startsWith('--') && !token.inlineValue))
    )
      refuse(token.rawName, 'no value', 'a value')
    else if (type === 'boolean' && token.value !== undefined)
      refuse(token.rawName, JSON.stringify(token.value), 'no value')
    else values.set(token.name, token.value ?? true)
  }
  if (values.has('help')) return 'help'
  const text = (name: string): string => String(values.get(name) ?? '')
  const engine = text('engine')
  if (!ENGINE_NAME.test(engine))
    refuse('--engine', engine === '' ? 'nothing' : JSON.stringify(engine), 'the name of a folder in engine_versions/')
  for (const name of ['version', 'base']) {
    if (values.has(name) && normalVersion(text(name)) === undefined)
      refuse(`--${name}`, JSON.stringify(text(name)), 'a PEP 440 version such as 5.17.0')
  }
  const producer = values.has('producer') ? text('producer') : 'all'
  const producers = producer === 'all' ? ORDER : ORDER.filter((name) => name === producer)
  if (producers.length === 0) refuse('--producer', JSON.stringify(producer), `${PRODUCERS.join(', ')} or all`)
  if (problems.length > 0) throw new UserError(problems)
  return {
    engine,
    version: text('version'),
    base: text('base'),
    workspace: text('workspace'),
    producers,
    python: text('python'),
    fresh: values.has('fresh'),
  }
}

/** Invariants are tried on values the schema tells of. */
const ORDER: readonly Producer[] = ['schemas', 'invariants']
