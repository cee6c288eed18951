/** The inputs of the action, checked. */
import { OBJECT_NAME } from '../shared/github/git-objects'
import { REPOSITORY_NAME } from '../shared/github/repository-name'
import { type InputReader } from '../shared/runtime/inputs'
import { parseAllow } from './allow'

export interface ConcernDirectory {
  readonly concern: string
  /** Absolute. */
  readonly directory: string
}

export interface ConcernArtifact {
  readonly concern: string
  readonly name: string
  /** The run that uploaded it; undefined for the own run. */
  readonly run: number | undefined
}

export interface WritebackInputs {
  readonly sources: readonly ConcernDirectory[]
  readonly artifacts: readonly ConcernArtifact[]
  readonly engines: readonly string[]
  readonly allow: readonly string[]
  readonly mirror: readonly string[]
  readonly generated: readonly string[]
  readonly repository: string
  readonly branch: string
  readonly expectedHead: string
  readonly inputsKey: string
  readonly mode: 'api' | 'git'
  readonly remote: string
  readonly token: string
  /** Reads the artefacts of other runs. */
  readonly artifactToken: string
  readonly dryRun: boolean
  readonly failOn: 'never' | 'refused' | 'superseded'
}

const CONCERN = /^[a-z][a-z0-9_-]{0,80}$/
/** They become part of a commit message. */
const ENGINE = /^[a-z][a-z0-9_-]{0,62}$/
/** What `git check-ref-format --branch` takes, without the exotic. */
const BRANCH = {
  regex: /^(?![-/.]|refs\/)(?!.*(?:\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[/.]$))[^\s\u0000-\u001f\u007f~^:?*[\\]{1,250}$/,
  expected: 'the name of a branch, without refs/heads/',
}

export function readWritebackInputs(input: InputReader, resolve: (directory: string) => string): WritebackInputs {
  const mode = input.enum('mode', ['api', 'git'], { default: 'api' })
  const sources = input.list('sources').flatMap((line) => {
    const [concern, directory] = splitPair(line)
    if (!CONCERN.test(concern) || directory === '') {
      input.report('sources', JSON.stringify(line), '`concern=directory`', 'correct the line')
      return []
    }
    return [{ concern, directory: resolve(directory) }]
  })
  const artifacts = input.list('artifacts').flatMap((line) => {
    const [concern, place] = splitPair(line)
    const [, name = '', run] = /^(.*?)(?:@(\d{1,15}))?$/.exec(place) ?? []
    if (!CONCERN.test(concern) || name === '' || /["<>|*?:\\/\u0000-\u001f]/.test(name)) {
      input.report('artifacts', JSON.stringify(line), '`concern=name` or `concern=name@run-id`', 'correct the line')
      return []
    }
    return [{ concern, name, run: run === undefined ? undefined : Number(run) }]
  })
  if (sources.length + artifacts.length === 0)
    input.report(
      'sources',
      'no value',
      'at least one concern in `sources` or `artifacts`',
      'name the artefacts that are to be written',
    )
  const allow = input.list('allow', { required: true })
  for (const line of allow) {
    const { glob } = parseAllow(line)
    if (/^(?:\*\*?(?:\/\*\*?)*)?$/.test(glob))
      input.report(
        'allow',
        JSON.stringify(line),
        'globs that name the folders of the artefacts',
        'allow only what the stages write',
      )
  }
  const engines = input.list('engines', { required: true })
  for (const engine of engines)
    if (!ENGINE.test(engine))
      input.report('engines', JSON.stringify(engine), 'names of engines, for example `vllm`', 'correct the line')
  return {
    sources,
    artifacts,
    engines,
    allow,
    mirror: input.list('mirror'),
    generated: input.list('generated'),
    repository: input.string('repository', { pattern: REPOSITORY_NAME }),
    branch: input.string('branch', { pattern: BRANCH }),
    expectedHead: input.string('expected-head', {
      pattern: { regex: OBJECT_NAME, expected: 'the full object name of a commit' },
    }),
    inputsKey: input.string('inputs-key', { default: '' }),
    mode,
    remote: input.string(
      'remote',
      mode === 'git'
        ? {
            pattern: {
              regex: /^(?:(?:https|ssh):\/\/(?!-)|file:\/\/|\/)[^\s]+$/,
              expected: 'an https, ssh or file address, or an absolute path',
            },
          }
        : { default: '' },
    ),
    token: input.string('token', mode === 'git' ? { default: '' } : {}),
    artifactToken: input.string(
      'artifact-token',
      artifacts.some(({ run }) => run !== undefined) ? {} : { default: '' },
    ),
    dryRun: input.boolean('dry-run', { default: false }),
    failOn: input.enum('fail-on', ['refused', 'superseded', 'never'], { default: 'refused' }),
  }
}

function splitPair(line: string): [string, string] {
  const at = line.indexOf('=')
  return at < 0 ? ['', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
