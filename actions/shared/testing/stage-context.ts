/** What a stage is given when it is run in this process, with a clock and an API of the test's own. */
import { type Clock } from '../runtime/clock'
import { inputsFromEnvironment } from '../runtime/inputs'
import { type Logger } from '../runtime/logger'
import { createOutputs } from '../runtime/outputs'
import { type StageContext } from '../runtime/run-stage'
import { inputVariables } from './bundle-process'

export interface StageSetting {
  readonly stage: string
  /** For the inputs that are not the defaults of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  /** Absolute. */
  readonly workspace: string
  readonly apiUrl: string
  readonly clock: Clock
  readonly logger: Logger
}

export function stageContext({ stage, inputs, workspace, apiUrl, clock, logger }: StageSetting): StageContext {
  const env = {
    ...inputVariables(stage, inputs),
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: inputs['repository'],
    GITHUB_RUN_ID: '7',
    RUNNER_TEMP: workspace,
  }
  const outputs = createOutputs({}, () => undefined)
  return { inputs: inputsFromEnvironment(env), env, workspace, logger, outputs, clock }
}
