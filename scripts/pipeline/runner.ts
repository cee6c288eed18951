/** Runs one action the way the runner of GitHub Actions does: its inputs in the environment, its answers in files. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { Problem, UserError } from '../../actions/shared/runtime/problems'
import { runProcess } from '../../actions/shared/runtime/processes'

export interface ActionRun {
  /** The exit status; null when a signal ended it. */
  readonly status: number | null
  readonly outputs: ReadonlyMap<string, string>
  /** Markdown. */
  readonly summary: string
  readonly milliseconds: number
}

export interface ActionRunner {
  /** The toolkit's folder, which holds `actions/` and `dist/`. */
  readonly root: string
  /** Absolute. */
  readonly workspace: string
  /** A folder for the runner's files; whoever made it removes it. */
  readonly temporary: string
  /** The environment of the machine; what every process needs is handed on. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Variables beyond those of the runner. */
  readonly extra: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

interface Manifest {
  readonly inputs: ReadonlyMap<string, string>
  readonly main: string
}

const DEADLINE_MS = 6 * 60 * 60_000
const MACHINE =
  /^(?:PATH|HOME|LANG|LC_[A-Z]+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH|SOURCE_DATE_EPOCH|CUDA_[A-Z_]+|NVIDIA_[A-Z_]+|PYENV_[A-Z_]+)$/

/**
 * Runs an action to its end.
 *
 * @param given inputs by name; those the action does not declare are left out, those it declares and that are not
 *   given have their default, as on the runner
 */
export async function runAction(
  runner: ActionRunner,
  stage: string,
  given: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  const manifest = readManifest(runner.root, stage)
  const folder = mkdtempSync(path.join(runner.temporary, `${stage}-`))
  const files = {
    GITHUB_OUTPUT: 'output',
    GITHUB_STEP_SUMMARY: 'summary.md',
    GITHUB_STATE: 'state',
    GITHUB_ENV: 'env',
    GITHUB_PATH: 'path',
  }
  const commands = Object.entries(files).map(([variable, name]): [string, string] => [
    variable,
    path.join(folder, name),
  ])
  for (const [, file] of commands) writeFileSync(file, '')
  const inputs = [...manifest.inputs].map(([name, value]): [string, string] => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    given[name] ?? value,
  ])
  const machine = Object.entries(runner.env).filter(([name]) => MACHINE.test(name))
  const started = performance.now()
  const result = await runProcess([process.execPath, manifest.main], {
    cwd: runner.workspace,
    env: {
      ...Object.fromEntries(machine),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: runner.workspace,
      GITHUB_ACTION_PATH: path.join(runner.root, 'actions', stage),
      RUNNER_TEMP: folder,
      ...Object.fromEntries(commands),
      ...Object.fromEntries(inputs),
      ...runner.extra,
    },
    deadlineMs: DEADLINE_MS,
    onLine: runner.onLine,
  })
  const milliseconds = performance.now() - started
  if (result.kind === 'not-started') throw new Error(`node could not be started again: ${result.message}`)
  return {
    status: result.status,
    outputs: parseFileCommands(readFileSync(path.join(folder, files.GITHUB_OUTPUT), 'utf8')),
    summary: readFileSync(path.join(folder, files.GITHUB_STEP_SUMMARY), 'utf8'),
    milliseconds,
  }
}

/** @throws UserError with everything that is missing of the actions named */
export function checkActions(root: string, stages: readonly string[]): void {
  const files = [...new Set(stages)].flatMap((stage) => [`actions/${stage}/action.yml`, `dist/${stage}/index.js`])
  const missing = files.filter((file) => !existsSync(path.join(root, file)))
  if (missing.length === 0) return
  throw new UserError(
    missing.map(
      (file) =>
        new Problem({
          file,
          found: 'no such file',
          expected: 'the action and its committed bundle',
          advice: 'check the checkout, or run `npm run build`',
        }),
    ),
  )
}

function readManifest(root: string, stage: string): Manifest {
  const { inputs = {} } = parse(readFileSync(path.join(root, 'actions', stage, 'action.yml'), 'utf8')) as {
    inputs?: Record<string, { default?: string | number | boolean }>
  }
  return {
    main: path.join(root, 'dist', stage, 'index.js'),
    inputs: new Map(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? '')])),
  }
}

/** The `name=value` and `name<<delimiter` entries of a runner's file. */
export function parseFileCommands(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const entry = /^(?<name>[^=<]+)(?:<<(?<delimiter>.+)|=(?<value>.*))$/.exec(lines[index] ?? '')?.groups
    if (entry === undefined) continue
    const name = entry['name'] ?? ''
    if (entry['delimiter'] === undefined) {
      found.set(name, entry['value'] ?? '')
      continue
    }
    const end = lines.indexOf(entry['delimiter'], index + 1)
    if (end === -1) throw new Error(`The output ${name} has no end`)
    found.set(name, lines.slice(index + 1, end).join('\n'))
    index = end
  }
  return found
}
