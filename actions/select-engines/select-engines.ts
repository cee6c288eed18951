/** Reads which engines a run is about, and describes each as one entry of a matrix. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { loadCurrent, loadEngine } from '../shared/engines/definitions'
import { labelPrefix } from '../shared/engines/label-prefix'
import { ENGINE_NAME, enginePaths, inWorkspace, PRODUCERS } from '../shared/engines/paths'
import { type GithubClient } from '../shared/github/client'
import { createClient } from '../shared/github/create-client'
import { OBJECT_NAME } from '../shared/github/git-objects'
import { REPOSITORY_NAME } from '../shared/github/repository-name'
import { code, document, heading, md, table } from '../shared/report/markdown'
import { Problem, UserError } from '../shared/runtime/problems'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { changedSince, stateOfSources } from './checkout'
import { pullRequestOfRun } from './pull-request'
import { releasedVersions } from './released-versions'
import { concernName, describeEngine, imageSources, type SelectedEngine, writableBy } from './selection'
import { versionsInput, type VersionsWanted } from './versions-input'

/** A matrix has at most 256 jobs. */
const MOST_VERSIONS = 256

export async function selectEngines(context: StageContext): Promise<StageOutcome> {
  const inputs = readInputs(context.inputs, context.workspace, (input) => ({
    engines: input.list('engines'),
    versions: versionsInput(input),
    base: input.string('base', {
      default: '',
      pattern: { regex: OBJECT_NAME, expected: 'the full object name of a commit' },
    }),
    pullRequest: input.integer('pull-request', { default: 0, min: 0, max: Number.MAX_SAFE_INTEGER }),
    headBranch: input.string('head-branch', { default: '' }),
    headSha: input.string('head-sha', { default: '' }),
    token: input.string('token', { default: '' }),
    workspace: input.path('workspace', { default: '.', exists: 'directory' }),
    repository: input.string('repository', { pattern: REPOSITORY_NAME }),
    useImages: input.boolean('use-images', { default: true }),
  }))
  const all = allEngines(inputs.workspace)
  const unknown = inputs.engines.filter((engine) => !all.includes(engine))
  if (unknown.length > 0) {
    throw new UserError(
      unknown.map(
        (engine) =>
          new Problem({
            key: 'engines',
            found: JSON.stringify(engine),
            expected: `one of ${all.join(', ')}`,
            advice: 'give the names of folders in engine_versions/',
          }),
      ),
    )
  }
  const { token } = inputs
  const client = (): GithubClient => createClient({ ...context, token, stage: 'select-engines' })
  const { number, base } = await pullRequestOfRun(inputs, client, context.logger)
  const names =
    inputs.engines.length > 0
      ? inputs.engines
      : base === ''
        ? all
        : ((await changedSince(base, inputs.workspace, all, context)) ?? everyEngine(base, all, context))
  const problems: Problem[] = []
  const described: Omit<SelectedEngine, 'label_prefix'>[] = []
  for (const engine of [...new Set(names)].sort()) {
    try {
      const { library } = loadCurrent(inputs.workspace, engine)
      const definition = loadEngine(inputs.workspace, engine)
      const firstParty = definition.image_source === 'first-party'
      // The registry need not have the first-party image of a version that was never in force.
      const useImages = inputs.useImages && !(firstParty && inputs.versions !== undefined)
      const sources = useImages && firstParty ? await stateOfSources(engine, inputs.workspace, context) : ''
      const versions =
        inputs.versions === undefined
          ? [library.current_version]
          : await rangeOfVersions(inputs.versions, engine, library.pep503_name, context)
      for (const version of versions) {
        const one = describeEngine(definition, version, inputs.repository, sources)
        const image = useImages ? one.image : ''
        // One interpreter of the runner cannot have a range of versions.
        const bare = inputs.versions !== undefined && image === '' && one.pip === ''
        described.push({
          ...one,
          ...(image === '' ? { image, image_source: 'none' } : {}),
          ...(bare ? { pip: `${library.pep503_name}==${version}` } : {}),
        })
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new UserError(problems)
  const selected = [...new Set(described.map(({ engine }) => engine))]
  // Who names some of the engines by hand speaks beside what the pull request's own runs say of all of them.
  const byHand = inputs.headBranch !== '' && inputs.engines.length > 0 && base !== ''
  const touched = byHand ? ((await changedSince(base, inputs.workspace, all, context)) ?? []) : []
  const engines: SelectedEngine[] = described.map((one) => ({
    ...one,
    label_prefix: labelPrefix(one.engine, [...selected, ...touched]),
  }))
  for (const { engine, version, image, built, image_source: source, runner, pip } of engines) {
    const holder = image !== '' ? `in ${image}` : pip === '' ? "with the runner's own python3" : 'with pip'
    context.logger.info(`${engine} ${version} on ${runner.join(', ')} ${holder}`)
    if (source === 'first-party' && built === '')
      context.logger.warning(
        `${engine}: engine.yaml says image_source: first-party, and there is no ${imageSources(engine)[0]} to build it from; ${image} is used as it is`,
      )
  }
  return {
    outputs: {
      'pull-request': number === 0 ? '' : number,
      base,
      matrix: JSON.stringify(engines),
      any: engines.length > 0,
      'first-party': JSON.stringify(engines.filter(({ built }) => built !== '')),
      'any-first-party': engines.some(({ built }) => built !== ''),
      cells: engines
        .flatMap(({ engine, version }) => PRODUCERS.map((producer) => `${engine} ${version} ${producer}`))
        .join('\n'),
      artifacts: selected
        .flatMap((engine) =>
          PRODUCERS.map((producer) => `${concernName({ engine }, producer)}=writeback-${producer}-${engine}`),
        )
        .join('\n'),
      allow: engines.flatMap(writableBy).join('\n'),
      engines: selected.join('\n'),
    },
    summary: document([
      heading(3, 'Engines'),
      engines.length === 0
        ? md`No engine is touched.`
        : table(
            ['Engine', 'Version', 'Image', 'Runner'],
            engines.map(({ engine, version, image, runner, pip }) => [
              code(engine),
              version,
              image !== '' ? code(image) : pip === '' ? "the runner's own python3" : 'pip',
              runner.join(', '),
            ]),
          ),
    ]),
  }
}

/** @throws UserError for a range that holds no version, or more than a matrix takes */
async function rangeOfVersions(
  wanted: VersionsWanted,
  engine: string,
  distribution: string,
  context: StageContext,
): Promise<readonly string[]> {
  const versions =
    'list' in wanted
      ? wanted.list
      : await releasedVersions(distribution, wanted.range, enginePaths(engine).current, context)
  if (versions.length > 0 && versions.length <= MOST_VERSIONS) return versions
  throw new UserError(
    new Problem({
      key: 'versions',
      found: `${versions.length} versions of ${engine}${'range' in wanted ? ` in ${wanted.range}` : ''}`,
      expected: `1 to ${MOST_VERSIONS}, which is what a matrix takes`,
      advice: 'correct the input `versions`',
    }),
  )
}

/** @throws UserError without a folder of engines */
function allEngines(workspace: string): string[] {
  const folder = inWorkspace(workspace, 'engine_versions')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(
      new Problem({
        file: 'engine_versions',
        found: 'no such folder',
        expected: 'a folder with one folder for each engine',
        advice: 'check the repository out before this step, or correct the input `workspace`',
      }),
    )
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        ENGINE_NAME.test(entry.name) &&
        existsSync(inWorkspace(workspace, enginePaths(entry.name).current)),
    )
    .map(({ name }) => name)
    .sort()
}

/** Too much work is better than a change that nobody looked at. */
function everyEngine(base: string, all: readonly string[], { logger }: StageContext): readonly string[] {
  logger.warning(
    `git does not know what changed since ${base}, so every engine is looked at; check out with fetch-depth 0`,
  )
  return all
}
