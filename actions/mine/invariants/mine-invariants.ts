/** Mines the rules: one request to the observer, one document. */
import { type InvariantsProposed, invariantsProposedSchema } from '../../shared/artefacts/generated/invariants.proposed'
import { guardsObservationSchema } from '../../shared/artefacts/generated/guards-observation'
import { schemaFaults, writeArtefact } from '../../shared/artefacts/schema-check'
import { ARCHIVED_ARTEFACT } from '../../shared/engines/archives'
import { type ObserverReport } from '../../shared/engines/observer-report'
import { enginePaths, inWorkspace } from '../../shared/engines/paths'
import { sameVersion } from '../../shared/engines/versions'
import { keyPath, Problem, UserError } from '../../shared/runtime/problems'
import { decodeKwargs, encodeRule } from '../../shared/rules/corpus'
import { type ObservedClass } from '../../shared/rules/observed'
import { type Mined, type MineRequest } from '../miner'
import { declareWorld, type World } from './world'
import { type Candidate } from './candidates'
import { probeOpaque } from './dynamic/probe-opaque'
import { judgeSeeds, type ManualSeed, readSeeds } from './manual-seeds'
import { rulesOfClass } from './rules-of-class'
import { type SiteAccount } from './sites'
import { summariseRules } from './summary'

/** @throws UserError when the library at hand is another version than the one that is mined */
export async function mineInvariants(request: MineRequest): Promise<Mined> {
  const { name, version, workspace, files, code, observer, logger } = request
  const report = await observer.observe('guards', {
    engine: files.engine,
    ...(code.file === null ? {} : { producer_code: code.file }),
  })
  if (report.library_version !== null && !sameVersion(report.library_version, version)) {
    throw new UserError(
      new Problem({
        key: 'version',
        found: `${version}, while the interpreter has ${name} ${report.library_version}`,
        expected: 'the version that is installed',
        advice: 'give the interpreter that has this version, or another version',
      }),
    )
  }
  const classes = readObservation(report)
  const learnt = await probeOpaque(name, version, classes, { observer, engine: { engine: files.engine }, logger })
  const document = proposeRules(name, version, classes, { learnt, seeds: readSeeds(workspace, name) })
  const artefact = `${enginePaths(name).outputs(version)}/${ARCHIVED_ARTEFACT.invariants}`
  writeArtefact(inWorkspace(workspace, artefact), invariantsProposedSchema, document)
  const counts = countsOf(document)
  logger.info(
    `mine ${name} ${version} invariants: ${counts.rules} rules of ${counts.classes} classes, ${counts.sites} sites, ${counts.unexplained} without a rule`,
  )
  return { artefact, counts: { ...counts }, summary: summariseRules(document) }
}

/** What is known beside the observation. */
export interface Extra {
  /** By `module:qualname`. */
  readonly learnt?: ReadonlyMap<string, readonly Candidate[]>
  readonly seeds?: readonly ManualSeed[]
}

/** Everything that follows from an observation, without touching anything. Deterministic. */
export function proposeRules(
  engine: string,
  version: string,
  classes: readonly ObservedClass[],
  extra: Extra = {},
): InvariantsProposed {
  const world = declareWorld(engine, version, classes)
  const mined = classes.map((observed) => ({
    observed,
    ...rulesOfClass({
      engine,
      observed,
      names: world.names(observed.public_name),
      placeholders: decodeKwargs(observed.construct.placeholders, 'placeholders'),
      learnt: extra.learnt?.get(observed.class) ?? [],
    }),
  }))
  const rules = mined.flatMap((item) => item.rules)
  const debt = judgeSeeds(extra.seeds ?? [], rules, world)
  return {
    schema_version: '2.0.0',
    engine,
    engine_version: version,
    environment: encodeFacts(world),
    enums: classesEnums(classes),
    classes: mined.map(({ observed, sites }) => encodeClass(observed, sites)),
    rules: [...rules, ...debt.rules].map((rule) => encodeRule(rule)),
    manual_seeds: debt.seeds.map(({ id, justification, coveredBy }) => ({
      id,
      justification,
      ...(coveredBy === null ? {} : { covered_by: coveredBy }),
    })),
  }
}

function encodeFacts(world: World): InvariantsProposed['environment'] {
  return world.facts.map((fact) => ({
    name: fact.name,
    ...(fact.value === undefined ? {} : { value: fact.value as never }),
    ...(fact.raises === undefined ? {} : { raises: fact.raises }),
  }))
}

function classesEnums(classes: readonly ObservedClass[]): InvariantsProposed['enums'] {
  const found = new Map(
    classes.flatMap((observed) =>
      Object.entries(observed.enums).map(
        ([name, item]) =>
          [
            name,
            {
              mixin: item.mixin,
              members: item.members.map(([label, node]) => ({
                name: label,
                value: observed.nodes[node]?.[1] as never,
              })),
            },
          ] as const,
      ),
    ),
  )
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => ({ class: name, ...item }))
}

function encodeClass(observed: ObservedClass, sites: readonly SiteAccount[]): InvariantsProposed['classes'][number] {
  return {
    native_type: observed.public_name,
    class: observed.class,
    bases: [...observed.bases],
    unknown_fields: observed.unknown_fields,
    construct: observed.construct as never,
    fields: observed.fields.map(({ name, required, origin, ...rest }) => ({
      name,
      required,
      origin,
      ...(rest as { default?: never }),
    })),
    sites: sites.map(({ path, method, line, kind, rules, reason, detail, variable }) => ({
      path,
      method,
      line,
      kind,
      ...(rules === undefined ? {} : { rules: [...rules] }),
      ...(reason === undefined ? {} : { reason }),
      ...(detail === undefined ? {} : { detail }),
      ...(variable === undefined ? {} : { variable }),
    })),
    opaque: observed.opaque.map(({ what, file, line, method }) => ({ what, path: file, line, method })),
  }
}

interface Counts {
  readonly classes: number
  readonly rules: number
  readonly sites: number
  readonly unexplained: number
}

function countsOf(document: InvariantsProposed): Counts {
  const sites = document.classes.flatMap((item) => item.sites)
  return {
    classes: document.classes.length,
    rules: document.rules.length,
    sites: sites.length,
    unexplained: sites.filter((site) => site.rules === undefined).length,
  }
}

/**
 * The report is written in the engine's process, so nothing about it is trusted.
 *
 * @throws Error when it has not the form the observer promises, which is a mistake of ours or of a producer's code
 */
function readObservation(report: ObserverReport): readonly ObservedClass[] {
  const faults = schemaFaults(report, guardsObservationSchema)
  const first = faults[0]
  if (first !== undefined) {
    throw new Error(
      `The answer to guards is malformed at ${keyPath(first.path)}: found ${first.found}, expected ${first.expected} (${faults.length} mistakes)`,
    )
  }
  return (report as unknown as { classes: ObservedClass[] }).classes
}
