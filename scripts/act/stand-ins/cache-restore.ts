/** Stands in for actions/cache/restore, with the real client. */
import * as cache from '@actions/cache'
import * as core from '@actions/core'

async function run(): Promise<void> {
  const key = core.getInput('key')
  const found = await cache.restoreCache(
    core.getMultilineInput('path'),
    key,
    core.getMultilineInput('restore-keys', { required: false }),
  )
  core.setOutput('cache-hit', found === key)
  core.setOutput('cache-matched-key', found ?? '')
  core.info(found === undefined ? `no cache for ${key}` : `cache ${found} restored`)
}

void run().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error : String(error))
})
