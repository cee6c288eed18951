/** The stage: turns the artefacts of a version into the pages that a maintainer decides from. */
import { existsSync, readFileSync } from 'node:fs'
import { type Curated, curatedSchema } from '../shared/artefacts/generated/curated'
import { type EngineStepDiff, engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { invariantsQuarantinedSchema } from '../shared/artefacts/generated/invariants.quarantined'
import { invariantsValidatedSchema } from '../shared/artefacts/generated/invariants.validated'
import { readArtefact, readOptionalArtefact, type Schema } from '../shared/artefacts/schema-check'
import { chooseVersion, loadCurrent } from '../shared/engines/definitions'
import { type EngineInputs, engineInputs, versionInput } from '../shared/engines/engine-inputs'
import { digestDocument, enginePaths, inWorkspace, type Producer, PRODUCERS } from '../shared/engines/paths'
import { sameVersion } from '../shared/engines/versions'
import { decodeCorpus } from '../shared/rules/corpus'
import { type Corpus } from '../shared/rules/rule'
import { writeFileAtomic } from '../shared/runtime/files'
import { readInputs } from '../shared/runtime/inputs'
import { type Logger } from '../shared/runtime/logger'
import { Problem, UserError } from '../shared/runtime/problems'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { DISCOVERED_SCHEMA_FILE, readOptionalDiscoveredSchema } from '../shared/schema/read'
import { curationMarkdown } from './curation-markdown'
import { headline } from './figures'
import { gapSection } from './gaps'
import { invariantsMarkdown } from './invariants-markdown'
import { type Digest, type GapSection } from './model'
import { pageHtml } from './page/page'
import { parameterSection } from './parameters'
import { readGroups, readObservations } from './read-observations'
import { ruleSection } from './rule-section'
import { summaryMarkdown } from './summary-markdown'

export interface DigestInputs extends EngineInputs {
  readonly producer: Producer | 'all'
  /** '' for whatever the diff was made against. */
  readonly baseVersion: string
  /** Relative to the workspace; '' for the engine's own file, if it has one. */
  readonly allowList: string
  /** Relative to the workspace; '' for none. */
  readonly runtimeObservations: string
  /** Relative to the workspace; '' for none. */
  readonly equivalenceGroups: string
}

/** @throws UserError with every mistake in the inputs */
export function readDigestInputs(context: Pick<StageContext, 'inputs' | 'workspace'>): DigestInputs {
  return readInputs(context.inputs, context.workspace, (input) => ({
    ...engineInputs(input),
    producer: input.enum('producer', ['all', ...PRODUCERS], { default: 'all' }),
    baseVersion: versionInput(input, 'base-version'),
    allowList: input.string('allow-list', { default: '' }),
    runtimeObservations: input.string('runtime-observations', { default: '' }),
    equivalenceGroups: input.string('equivalence-groups', { default: '' }),
  }))
}

/** @throws UserError for artefacts that are missing or damaged */
export function regenerateDigest(inputs: DigestInputs, { logger }: Pick<StageContext, 'logger'>): StageOutcome {
  const { engine, workspace, producer } = inputs
  const version = chooseVersion(inputs.version, loadCurrent(workspace, engine))
  const digest = buildDigest(inputs, version, logger)
  const pages = pagesOf(digest, producer, inputs.baseVersion)
  const changed = pages
    .filter(({ file, text }) => writeIfChanged(inWorkspace(workspace, file), text))
    .map(({ file }) => file)
  const line = headline(digest)
  logger.info(line)
  return {
    outputs: {
      headline: line,
      pages: pages.map(({ file }) => file).join('\n'),
      changed: changed.length > 0,
      proposals: digest.gaps?.proposals.length ?? 0,
    },
    summary: summaryMarkdown(
      digest,
      pages.map(({ file }) => file),
    ),
  }
}

/** Reads every artefact that is there; those the producer makes must be. */
function buildDigest(inputs: DigestInputs, version: string, logger: Logger): Digest {
  const { engine, workspace, producer } = inputs
  const folder = enginePaths(engine).outputs(version)
  const optional = <T>(name: string, schema: Schema<T>): T | undefined =>
    readOptionalArtefact(inWorkspace(workspace, `${folder}/${name}`), schema, { shownAs: `${folder}/${name}` })
  const schemaFile = `${folder}/${DISCOVERED_SCHEMA_FILE}`
  const schema = readOptionalDiscoveredSchema(inWorkspace(workspace, schemaFile), { shownAs: schemaFile })
  const validatedFile = `${folder}/invariants.validated.yaml`
  const validated = optional('invariants.validated.yaml', invariantsValidatedSchema)
  requireArtefacts([
    ...(schema === undefined && producer !== 'invariants' ? [{ file: schemaFile, stage: 'mine' }] : []),
    ...(validated === undefined && producer !== 'schemas' ? [{ file: validatedFile, stage: 'validate-replay' }] : []),
  ])
  const corpus = validated === undefined ? undefined : decodeCorpus(validated, validatedFile)
  const quarantined = optional('invariants.quarantined.yaml', invariantsQuarantinedSchema)
  const diffOf = (concern: Producer): EngineStepDiff | undefined =>
    comparedWith(
      optional(`engine-step-diff-${engine}-${concern}.yaml`, engineStepDiffSchema),
      inputs.baseVersion,
      concern,
      logger,
    )
  const diffs = { schemas: diffOf('schemas'), invariants: diffOf('invariants') }
  return {
    engine,
    version,
    baseVersion:
      inputs.baseVersion === ''
        ? (diffs.invariants?.base?.version ?? diffs.schemas?.base?.version ?? null)
        : inputs.baseVersion,
    parameters: schema === undefined ? null : parameterSection(schema, readAllowList(inputs), diffs.schemas),
    rules:
      validated === undefined || corpus === undefined
        ? null
        : ruleSection(
            validated,
            corpus,
            quarantined === undefined
              ? undefined
              : { document: quarantined, shownAs: `${folder}/invariants.quarantined.yaml` },
            diffs.invariants,
          ),
    gaps: corpus === undefined ? null : gapsOf(inputs, corpus),
  }
}

function requireArtefacts(missing: readonly { readonly file: string; readonly stage: string }[]): void {
  if (missing.length === 0) return
  throw new UserError(
    missing.map(
      ({ file, stage }) =>
        new Problem({
          file,
          found: 'no such file',
          expected: `what \`${stage}\` leaves`,
          advice: `run \`${stage}\` for this version first, or give another \`producer\``,
        }),
    ),
  )
}

/** A diff that was made against another version than the one asked for says nothing about it. */
function comparedWith(
  diff: EngineStepDiff | undefined,
  baseVersion: string,
  concern: Producer,
  logger: Logger,
): EngineStepDiff | undefined {
  const compared = diff?.base?.version
  if (baseVersion === '' || compared === undefined || sameVersion(compared, baseVersion)) return diff
  logger.warning(
    `The diff of the ${concern} is against ${compared}, not ${baseVersion}; run \`diff\` with this \`base-version\` first`,
  )
  return undefined
}

function readAllowList({ engine, workspace, allowList }: DigestInputs): Curated | undefined {
  const file = allowList === '' ? `${enginePaths(engine).folder}/curated.yaml` : allowList
  const read = allowList === '' ? readOptionalArtefact : readArtefact
  const curated = read(inWorkspace(workspace, file), curatedSchema, { shownAs: file })
  if (curated !== undefined && curated.engine !== engine) {
    throw new UserError(
      new Problem({
        file,
        key: 'engine',
        found: JSON.stringify(curated.engine),
        expected: JSON.stringify(engine),
        advice: 'give the allow-list of this engine',
      }),
    )
  }
  return curated
}

/** Null when no study's file was given. */
function gapsOf(inputs: DigestInputs, corpus: Corpus): GapSection | null {
  const { workspace, runtimeObservations, equivalenceGroups } = inputs
  if (runtimeObservations === '' && equivalenceGroups === '') return null
  const named = (file: string): { file: string; shownAs: string } => ({
    file: inWorkspace(workspace, file),
    shownAs: file,
  })
  return gapSection(
    corpus,
    runtimeObservations === '' ? undefined : readObservations(named(runtimeObservations)),
    equivalenceGroups === '' ? undefined : readGroups(named(equivalenceGroups)),
  )
}

interface Page {
  /** Relative to the workspace. */
  readonly file: string
  readonly text: string
}

/**
 * What a committed page of one producer may say. The producers run side by side in CI, so a page that mentioned the
 * other one's figures would hold other bytes in the next run, and each run would commit once more.
 *
 * @param asked the base version that was asked for, '' for that of the producer's own diff
 */
function ownPart(digest: Digest, producer: Producer, asked: string): Digest {
  const own = producer === 'invariants' ? { parameters: null } : { rules: null, gaps: null }
  const section = producer === 'invariants' ? digest.rules : digest.parameters
  return { ...digest, ...own, baseVersion: asked === '' ? (section?.diff?.base ?? null) : asked }
}

/** The page for a browser shows everything there is, so that it is the same whichever producer ran last. */
function pagesOf(digest: Digest, producer: DigestInputs['producer'], asked: string): Page[] {
  return [
    ...(producer === 'invariants'
      ? []
      : [
          { file: digestDocument(digest.engine, 'schemas'), text: curationMarkdown(ownPart(digest, 'schemas', asked)) },
        ]),
    ...(producer === 'schemas'
      ? []
      : [
          {
            file: digestDocument(digest.engine, 'invariants'),
            text: invariantsMarkdown(ownPart(digest, 'invariants', asked)),
          },
        ]),
    { file: `docs/generated/${digest.engine}.html`, text: pageHtml(digest) },
  ]
}

/** Leaves a file alone that holds the text already. */
function writeIfChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  writeFileAtomic(file, text)
  return true
}
