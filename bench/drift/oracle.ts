/** Asks the live library through `bench/python/oracle.py`, which shares no code with the observers. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Seen } from '../../actions/diff/rules/trials'
import { encodeKwargs } from '../../actions/shared/replay/case-table'
import { type Kwargs } from '../../actions/shared/rules/rule'

export interface Asked {
  /** `module:qualname` */
  readonly className: string
  readonly kwargs: Kwargs
}

/**
 * @param scratch a folder for the request and the answer
 * @returns what the library did, in order; undefined for what this version cannot build
 */
export function ask(
  root: string,
  python: string,
  scratch: string,
  asked: readonly Asked[],
): readonly (Seen | undefined)[] {
  const configurations = path.join(scratch, 'configurations.ndjson')
  const request = path.join(scratch, 'request.json')
  const output = path.join(scratch, 'observed.ndjson')
  writeFileSync(
    configurations,
    asked.map(({ className, kwargs }) => `${JSON.stringify([className, encodeKwargs(kwargs)])}\n`).join(''),
  )
  const classes = [...new Set(asked.map((item) => item.className))].map((name) => ({
    class: name,
    placeholders: {},
    size: 0,
  }))
  writeFileSync(request, JSON.stringify({ classes, configurations }))
  const ran = spawnSync(python, [path.join(root, 'bench/python/oracle.py'), request, output], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, HF_HUB_OFFLINE: '1' },
  })
  if (ran.status !== 0) throw new Error(`oracle.py ended with ${String(ran.status)}: ${ran.stderr.slice(-2000)}`)
  return readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { outcome, fields } = JSON.parse(line) as {
        outcome: Seen['outcome'] | 'unbuilt'
        fields: readonly string[]
      }
      return outcome === 'unbuilt' ? undefined : { outcome, fields }
    })
}
