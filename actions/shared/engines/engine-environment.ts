/** For tests that drive the real library: its environment, made on first use and kept in `.cache/envs`. */
import path from 'node:path'
import { systemClock } from '../runtime/clock'
import { createLogger } from '../runtime/logger'
import { loadEngine } from './definitions'
import { prepareEnvironment } from './environment'
import { toolkitRoot } from './paths'

/** For `beforeAll(…, ENVIRONMENT_TIMEOUT_MS)`: the first use installs. */
export const ENVIRONMENT_TIMEOUT_MS = 10 * 60_000

/**
 * The interpreter that has transformers at a version.
 *
 * @throws UserError or PlatformError when it cannot be installed: such a test fails, it is never skipped
 */
export function engineEnvironment(version: '5.17.0' | '4.57.6'): Promise<string> {
  const root = toolkitRoot(__dirname)
  return prepareEnvironment({
    engine: loadEngine(root, 'transformers'),
    version,
    cache: path.join(root, '.cache/envs'),
    base: '',
    env: process.env,
    logger: createLogger({}),
    clock: systemClock,
  })
}
