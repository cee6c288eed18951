/** Stands in for actions/cache/save, with the real client. */
import * as cache from '@actions/cache'
import * as core from '@actions/core'

async function run(): Promise<void> {
  const key = core.getInput('key')
  await cache.saveCache(core.getMultilineInput('path'), key)
  core.info(`cache ${key} saved`)
}

void run().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error : String(error))
})
