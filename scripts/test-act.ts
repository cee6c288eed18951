/**
 * `npm run test-act [-- <scenario>...]`: the reusable workflows under act, on a repository that has nothing but the
 * files of the getting-started page, with the bundles of dist/ and a stateful GitHub behind a proxy.
 *
 * Artefacts and caches go through GitHub's own clients to act's own servers. What stands in is in
 * `scripts/act/stand-ins.ts`. It needs Go, to build act once, and the bundles. `LLEM_ACT_LOG` names a folder for logs.
 */
import { spawnSync } from 'node:child_process'
import { makeWheels } from './act/downstream'
import { type Laboratory, openLaboratory } from './act/laboratory'
import { approve } from './act/scenarios/approve'
import { concerns } from './act/scenarios/concerns'
import { pipeline } from './act/scenarios/pipeline'
import { release } from './act/scenarios/release'
import { publish } from './act/scenarios/publish'
import { app, rerun } from './act/scenarios/rerun'
import { sweep } from './act/scenarios/sweep'
import { triggers } from './act/scenarios/triggers'
import { createVerdicts, type Verdicts } from './act/verdicts'

const SCENARIOS: Readonly<Record<string, (laboratory: Laboratory, verdicts: Verdicts) => Promise<void>>> = {
  pipeline,
  triggers,
  concerns,
  rerun,
  app,
  sweep,
  approve,
  release,
  publish,
}

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in SCENARIOS))
  if (unknown.length > 0) {
    process.stderr.write(`No such scenario: ${unknown.join(', ')}; there are ${Object.keys(SCENARIOS).join(', ')}\n`)
    return 1
  }
  const laboratory = await openLaboratory()
  const verdicts = createVerdicts(process.env['LLEM_ACT_LOG'])
  try {
    makeWheels(laboratory.home)
    for (const [name, scenario] of Object.entries(SCENARIOS))
      if (names.length === 0 || names.includes(name)) await scenario(laboratory, verdicts)
  } finally {
    await laboratory.close()
  }
  return verdicts.failures() === 0 ? 0 : 1
}

if (spawnSync('go', ['version']).status !== 0) {
  process.stderr.write('npm run test-act needs Go, to build act\n')
  process.exitCode = 1
} else {
  void main(process.argv.slice(2)).then((status) => {
    process.exitCode = status
  })
}
