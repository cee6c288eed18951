/** Which archives are compared: the head's with those of the previous version and of the base branch. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Side } from '../shared/artefacts/generated/engine-step-diff'
import { archivedVersions } from '../shared/engines/archives'
import { loadCurrent } from '../shared/engines/definitions'
import { enginePaths, inWorkspace } from '../shared/engines/paths'
import { compareVersions, sameVersion } from '../shared/engines/versions'
import { isFile } from '../shared/runtime/files'
import { Problem, UserError } from '../shared/runtime/problems'
import { type ComparedSide } from './concern'

export interface SidesRequest {
  readonly engine: string
  /** The version that is judged. */
  readonly version: string
  /** Absolute. */
  readonly workspace: string
  /** The version to compare with; '' to choose one. */
  readonly baseVersion: string
  /** Absolute folder with the base branch's `engine_versions/`, or undefined. */
  readonly baseBranch: string | undefined
  /** The artefact's file name. */
  readonly artefact: string
}

export type Located = ComparedSide & Side

export interface Sides {
  readonly head: Located
  /** The previous version; undefined when there is none. */
  readonly base: Located | undefined
  /** The base branch's archive of the head's version. */
  readonly branch: Located | undefined
}

/**
 * Finds the archives.
 *
 * The base is the version asked for, else the one in force in the base branch, else the highest one before the head
 * that has the artefact. An archive that the checkout has as the base branch has it is the checkout's, so that a
 * comparison gives the same bytes before and after a merge.
 *
 * @throws UserError when the head, or a base that was asked for, has no artefact
 */
export function findSides(request: SidesRequest): Sides {
  const { workspace, version, baseBranch } = request
  const head = at(request, workspace, version, 'workspace')
  if (head === undefined) {
    throw new UserError(
      new Problem({
        file: `${enginePaths(request.engine).outputs(version)}/${request.artefact}`,
        found: 'no such file',
        expected: `what was mined from ${request.engine} ${version}`,
        advice: 'run `mine` for this version first',
      }),
    )
  }
  return {
    head,
    base: findBase(request),
    branch: baseBranch === undefined ? undefined : at(request, baseBranch, version, 'base_branch'),
  }
}

function findBase(request: SidesRequest): Located | undefined {
  const { workspace, version, baseVersion, baseBranch, engine } = request
  const branch = (wanted: string): Located | undefined =>
    baseBranch === undefined ? undefined : at(request, baseBranch, wanted, 'base_branch')
  if (baseVersion !== '') {
    const found = at(request, workspace, baseVersion, 'workspace') ?? branch(baseVersion)
    if (found !== undefined) return found
    throw new UserError(
      new Problem({
        key: 'base-version',
        found: `${baseVersion}, of which there is no ${request.artefact}`,
        expected: `one of ${archivedVersions(workspace, engine).join(', ') || 'the versions that were mined'}`,
        advice: 'mine that version first, or leave the input out',
      }),
    )
  }
  const inForce =
    baseBranch === undefined || !isFile(inWorkspace(baseBranch, enginePaths(engine).current))
      ? undefined
      : loadCurrent(baseBranch, engine).library.current_version
  if (inForce !== undefined && !sameVersion(inForce, version)) {
    const [own, theirs] = [at(request, workspace, inForce, 'workspace'), branch(inForce)]
    const found =
      own !== undefined && theirs !== undefined && sameArtefact(own, theirs, request.artefact) ? own : theirs
    if ((found ?? own) !== undefined) return found ?? own
  }
  const before = archivedVersions(workspace, engine)
    .filter((candidate) => compareVersions(candidate, version) < 0)
    .reverse()
  for (const candidate of before) {
    const found = at(request, workspace, candidate, 'workspace')
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether two archives say the same. */
export function sameArtefact(one: Located, other: Located, artefact: string): boolean {
  const [a, b] = [one, other].map(({ folder }) => readFileSync(path.join(folder, artefact)))
  return a !== undefined && b !== undefined && a.equals(b)
}

/** A version's archive below a folder, when it has the artefact. */
function at(request: SidesRequest, root: string, version: string, source: Side['source']): Located | undefined {
  const shownAs = enginePaths(request.engine).outputs(version)
  const folder = inWorkspace(root, shownAs)
  return isFile(`${folder}/${request.artefact}`)
    ? { version, source, folder, shownAs: source === 'workspace' ? shownAs : `base branch: ${shownAs}` }
    : undefined
}
