/** What would make every trial of a cell an error on this machine, said before any runs. */
import path from 'node:path'
import { Problem } from '../../shared/runtime/problems'
import { findProgram, isExecutable } from '../plan/inputs'
import { type PlannedCell, type Plan } from '../plan/model'
import { missingVenv } from '../run/trial-command'

/**
 * Images are not looked into: what a container holds is known when it runs.
 *
 * @param env the environment the commands inherit
 */
export function preflight(
  plan: Plan,
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly Problem[] {
  const problems = new Map<string, Problem>()
  for (const cell of plan.lock.cells) {
    const problem = cell.image === null ? hostProblem(cell, workspace, env) : undefined
    if (problem !== undefined) problems.set(problem.toString(), problem)
  }
  return [...problems.values()]
}

function hostProblem(
  cell: PlannedCell,
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
): Problem | undefined {
  const missing = missingVenv(cell.environment, workspace)
  if (missing !== undefined)
    return new Problem({
      key: `environments.${cell.environment.name}.venv`,
      found: missing,
      expected: 'a directory with `bin`, relative to the workspace',
      advice: 'create it, or correct the registry file',
    })
  const [program = ''] = cell.command
  const { venv } = cell.environment
  const searchPath = [
    ...(venv === null ? [] : [path.join(path.resolve(workspace, venv), 'bin')]),
    cell.resolved_env_vars['PATH'] ?? env['PATH'] ?? '',
  ].join(path.delimiter)
  const found = program.includes('/')
    ? isExecutable(path.resolve(workspace, program))
    : findProgram(program, searchPath) !== undefined
  return found
    ? undefined
    : new Problem({
        key: 'command',
        found: `${JSON.stringify(program)}, which is no program here`,
        expected: 'a program on PATH, or the path of one',
        advice: 'install it, make it executable, or correct the name',
      })
}
