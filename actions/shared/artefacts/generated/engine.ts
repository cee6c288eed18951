// Generated from schemas/engine.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './engine.validator'

/**
 * engine_versions/<engine>/engine.yaml: everything that is particular to an engine.
 */
export interface Engine {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  /**
   * The package that is imported.
   */
  import_name: string
  /**
   * Where target classes are and what they look like.
   *
   * @minItems 1
   */
  targets: TargetRule[]
  /**
   * How targets are built and validated; all entries that match a class apply.
   */
  construct?: ConstructionRule[]
  /**
   * Globs on names of methods that judge a configuration.
   */
  validator_methods?: string[]
  /**
   * Globs on names of calls whose answer is a fact of the environment.
   */
  environment_calls?: string[]
  /**
   * Names beyond the targets that the rules rest on.
   *
   * Items: `module:qualname`.
   */
  landmarks?: string[]
  /**
   * Variables for the observers; {scratch} is a folder that is deleted afterwards.
   */
  environment?: {
    [k: string]: string
  }
  /**
   * Requirements of the environment that observes without a GPU; {version} is the engine's.
   */
  pip?: string[]
  /**
   * Pythons that can run the engine, as a PEP 440 specifier set.
   */
  python?: string
  /**
   * The image that holds the engine, by version; the first entry whose versions hold is taken.
   */
  images?: {
    /**
     * PEP 440 specifier set, for example ">=4.57,<6".
     */
    versions: string
    /**
     * Image reference; {version} is the engine's, {repository} is owner/name.
     */
    reference: string
  }[]
  /**
   * `first-party` for an image that this repository builds from docker/Dockerfile.<engine>, `upstream` for one of others.
   */
  image_source?: 'first-party' | 'upstream'
  /**
   * Where the engine runs; a runner of GitHub for 30 minutes when it is left out.
   */
  runner?: {
    /**
     * Labels of the runner.
     *
     * @minItems 1
     */
    labels: string[]
    /**
     * When the job that runs the engine is ended.
     */
    timeout_minutes: number
    /**
     * How many GPUs of the runner docker gives to the job's container: `all` or a number; none when it is left out, unless they are docker's default.
     */
    gpus?: 'all' | number
  }
}
export interface TargetRule {
  /**
   * @minItems 1
   *
   * Items: A module, or `package.*` for a package and the modules in it.
   */
  modules: string[]
  /**
   * Every key given must hold; within a key, one item is enough.
   */
  select?: {
    /**
     * Globs on the qualname or `module:qualname` of a base class.
     *
     * @minItems 1
     */
    subclass_of?: string[]
    /**
     * How the class is written; `validators` is a class with a method that judges it.
     *
     * @minItems 1
     */
    shapes?: ('dataclass' | 'pydantic' | 'msgspec' | 'validators')[]
  }
  /**
   * Globs on the qualname or `module:qualname` of classes to leave out.
   */
  exclude?: string[]
}
export interface ConstructionRule {
  /**
   * Glob on the qualname of a class.
   */
  match: string
  /**
   * Keyword arguments, in the wire form of values.
   */
  placeholders?: {
    [k: string]: unknown
  }
  /**
   * Methods that are called on an instance to have it judged.
   */
  validate?: {
    method: string
    /**
     * Keyword arguments, in the wire form of values.
     */
    kwargs?: {
      [k: string]: unknown
    }
  }[]
}

/** The contract of schemas/engine.schema.json. */
export const engineSchema: Schema<Engine> = { name: 'engine', check }
