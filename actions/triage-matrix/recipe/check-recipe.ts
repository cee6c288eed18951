/** What a recipe must satisfy beyond its shape: names resolve, bundles agree, paths stay apart, a baseline exists. */
import { type Fault } from '../../shared/artefacts/json-value'
import { resolveBaseline } from '../plan/baseline'
import { nearestName } from '../registry/nearest'
import { type Registry } from '../registry/registry'
import { fitsEnvFile } from '../run/env-file'
import { holdsRedacted } from '../run/redaction'
import { environmentKeyFault, GUARDED } from './environment-keys'
import { type Cell, type Recipe } from './model'
import { componentCollisions } from './names'

/** Every fault of a recipe against the registries, in the order of the file. */
export function checkRecipe(recipe: Recipe, registry: Registry): Fault[] {
  const faults: Fault[] = []
  const fault = (path: Fault['path'], found: string, expected: string, advice: string): void => {
    faults.push({ path, found, expected, advice })
  }
  for (const [index, key] of recipe.allowEnv.entries()) {
    if (!(GUARDED as readonly string[]).includes(key.toUpperCase()))
      fault(
        ['allow_env', index],
        JSON.stringify(key),
        `one of ${GUARDED.join(', ')}`,
        'remove it; other variables need no permission',
      )
  }
  if (recipe.command === undefined && recipe.workload !== '' && !registry.workloads.has(recipe.workload)) {
    const near = nearestName(recipe.workload, registry.workloads.keys())
    const registered = `, or the workload in a registry file${near === undefined ? '' : ` (${JSON.stringify(near)}?)`}`
    fault(
      recipe.probe === null ? ['workload'] : [],
      recipe.probe === null
        ? `the workload ${JSON.stringify(recipe.workload)}, which names no command`
        : 'a recipe in probe mode without a command',
      `\`command\` in the recipe${recipe.probe === null ? registered : ''}`,
      'add `command: [program, argument, ...]`, or give the command after -- on the command line',
    )
  }
  for (const [index, argument] of (recipe.command ?? []).entries())
    if (holdsRedacted(argument)) fault(['command', index], JSON.stringify(argument), ...BLANKED_OUT)
  for (const [index, cell] of recipe.cells.entries()) faults.push(...cellFaults(recipe, registry, cell, index))

  const environments = recipe.cells.map((cell) => cell.environment.name)
  for (const { text, other } of componentCollisions(environments)) {
    fault(
      ['cells', environments.indexOf(text), 'environment'],
      JSON.stringify(text),
      `an environment whose directory differs from that of ${JSON.stringify(other)}`,
      'rename one of the two',
    )
  }
  const images = new Map<string, string>()
  for (const [index, { environment }] of recipe.cells.entries()) {
    if (environment.kind !== 'inline') continue
    const other = images.get(environment.name) ?? environment.docker
    if (other !== environment.docker)
      fault(
        ['cells', index, 'environment'],
        JSON.stringify(environment.docker),
        `an image whose name differs from that of ${JSON.stringify(other)}`,
        'put one of the two into a registry file',
      )
    images.set(environment.name, other)
  }
  if (
    recipe.confound.baselineCell !== null &&
    !recipe.cells.some(({ name }) => name === recipe.confound.baselineCell)
  ) {
    const near = nearestName(
      recipe.confound.baselineCell,
      recipe.cells.map(({ name }) => name),
    )
    fault(
      ['confound', 'baseline_cell'],
      JSON.stringify(recipe.confound.baselineCell),
      `the name of a cell${near === undefined ? '' : ` (${JSON.stringify(near)}?)`}`,
      'correct the name',
    )
  } else if (recipe.cells.length > 0 && resolveBaseline(recipe) === undefined) {
    fault(
      ['cells'],
      "no cell named 'baseline-*' and none with the mitigations ['none']",
      'a baseline',
      'add one, or set confound.baseline_cell',
    )
  }
  return faults
}

/** What a run shows of itself lacks what its recipe hides. */
const BLANKED_OUT = ['the value that was blanked out here', 'write it again'] as const

/** A variable that cannot be handed on as the recipe wants it. */
function valueFault(recipe: Recipe, value: string): { readonly expected: string; readonly advice: string } | undefined {
  if (holdsRedacted(value)) return { expected: BLANKED_OUT[0], advice: BLANKED_OUT[1] }
  return recipe.probe?.envPassthroughMode !== 'file' || fitsEnvFile(value)
    ? undefined
    : {
        expected: 'a value on one line, because of `env_passthrough_mode: file`',
        advice: 'change the value or the mode',
      }
}

function cellFaults(recipe: Recipe, registry: Registry, cell: Cell, index: number): Fault[] {
  const faults: Fault[] = []
  const probe = recipe.probe
  const mitigationPath = (position: number): Fault['path'] => {
    if (probe === null) return ['cells', index, 'mitigations', position]
    const [row, column] = [Math.floor(index / probe.diagnosticAxis.length), index % probe.diagnosticAxis.length]
    return position === 0 ? ['mitigation_axis', row] : ['diagnostic_axis', column]
  }
  /** The first mitigation that sets a variable, for the message about the second. */
  const setBy = new Map<string, { readonly mitigation: string; readonly value: string }>()
  for (const [position, name] of cell.mitigations.entries()) {
    const entry = registry.mitigations.get(name)
    if (entry === undefined) {
      // In probe mode a name of an axis appears in many cells; it is reported once.
      const first =
        probe === null ||
        (position === 0 ? index % probe.diagnosticAxis.length === 0 : index < probe.diagnosticAxis.length)
      if (first) faults.push(unknownName('mitigation', name, registry.mitigations.keys(), mitigationPath(position)))
      continue
    }
    for (const [key, value] of Object.entries(entry.value)) {
      const keyFault = environmentKeyFault(key, recipe.allowEnv) ?? valueFault(recipe, value)
      if (keyFault !== undefined)
        faults.push({
          path: mitigationPath(position),
          found: `the mitigation ${JSON.stringify(name)}, which sets ${JSON.stringify(key)}`,
          ...keyFault,
        })
      const earlier = setBy.get(key)
      if (earlier === undefined) setBy.set(key, { mitigation: name, value })
      else if (earlier.value !== value && !Object.hasOwn(cell.extraEnv, key)) {
        faults.push({
          path: mitigationPath(position),
          found: `${key}=${JSON.stringify(earlier.value)} from ${earlier.mitigation} and ${key}=${JSON.stringify(value)} from ${name} in the cell ${JSON.stringify(cell.name)}`,
          expected: 'stacked mitigations that agree',
          advice: `drop one, or set ${key} in extra_env`,
        })
      }
    }
  }
  if (cell.environment.kind === 'named') {
    const entry = registry.environments.get(cell.environment.name)
    if (entry === undefined)
      faults.push(
        unknownName('environment', cell.environment.name, registry.environments.keys(), [
          'cells',
          index,
          'environment',
        ]),
      )
    else if (entry.value.buckTarget !== null) {
      faults.push({
        path: ['cells', index, 'environment'],
        found: `the environment ${JSON.stringify(cell.environment.name)}, which is a Buck target`,
        expected: 'the host, a virtual environment or an image',
        advice: 'use another environment; Buck targets cannot be started here',
      })
    }
  }
  for (const [key, value] of Object.entries(cell.extraEnv)) {
    const keyFault = environmentKeyFault(key, recipe.allowEnv) ?? valueFault(recipe, value)
    if (keyFault !== undefined)
      faults.push({
        path: ['cells', index, 'extra_env', key],
        found: `the variable ${JSON.stringify(key)}`,
        ...keyFault,
      })
  }
  return faults
}

function unknownName(kind: string, name: string, names: Iterable<string>, path: Fault['path']): Fault {
  const near = nearestName(name, names)
  const advice =
    near === undefined
      ? `see list-${kind}s, or add it with --mitigations-file`
      : `did you mean ${JSON.stringify(near)}?`
  return {
    path,
    found: `the unknown ${kind} ${JSON.stringify(name)}`,
    expected: `${kind === 'environment' ? 'an' : 'a'} ${kind} of the built-in list or of a registry file`,
    advice,
  }
}
