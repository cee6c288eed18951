/** Stands in for actions/cache, with the real client: restores first, and saves afterwards when there was nothing. */
import * as cache from '@actions/cache'
import * as core from '@actions/core'

async function run(): Promise<void> {
  const key = core.getInput('key')
  const paths = core.getMultilineInput('path')
  if (core.getState('restored') === '') {
    const found = await cache.restoreCache(paths, key)
    core.saveState('restored', found ?? 'nothing')
    core.setOutput('cache-hit', found === key)
    core.info(found === undefined ? `no cache for ${key}` : `cache ${found} restored`)
  } else if (core.getState('restored') !== key) {
    await cache.saveCache(paths, key)
    core.info(`cache ${key} saved`)
  }
}

void run().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error : String(error))
})
