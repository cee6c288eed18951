/** The inputs by which a stage says which version of which engine it is about. */
import { type InputReader } from '../runtime/inputs'
import { ENGINE_NAME } from './paths'
import { normalVersion } from './versions'

export interface EngineInputs {
  readonly engine: string
  /** In its normal spelling; '' for the version in force. */
  readonly version: string
  /** Absolute; the folder that holds `engine_versions/`. */
  readonly workspace: string
}

/** Reads `engine`, `version` and `workspace`; mistakes are reported to the reader. */
export function engineInputs(input: InputReader): EngineInputs {
  return {
    engine: engineInput(input),
    version: versionInput(input, 'version'),
    workspace: input.path('workspace', { default: '.', exists: 'directory' }),
  }
}

/** Reads `engine`. */
export function engineInput(input: InputReader): string {
  return input.string('engine', {
    pattern: { regex: ENGINE_NAME, expected: 'the name of a folder in engine_versions/' },
  })
}

/** Reads a version; '' when it is not given or is none, which is reported. */
export function versionInput(input: InputReader, name: string): string {
  const text = input.string(name, { default: '' })
  const version = text === '' ? '' : normalVersion(text)
  if (version !== undefined) return version
  input.report(name, JSON.stringify(text), 'a PEP 440 version such as 5.17.0', `correct the input \`${name}\``)
  return ''
}
