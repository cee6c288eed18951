/** A real Chromium for the tests of what people look at. */
import { spawnSync } from 'node:child_process'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function isThere(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0
}

/** The name of an installed browser; Debian's is installed when there is none. */
export function ensureBrowser(): string {
  const found = NAMES.find(isThere)
  if (found !== undefined) return found
  const root = process.getuid?.() === 0
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program, ...args] = root ? ['apt-get', ...command] : ['sudo', '-n', 'apt-get', ...command]
    spawnSync(program, args, { stdio: 'ignore', timeout: 300_000 })
  }
  if (!isThere('chromium'))
    throw new Error('the tests of reports need Chromium or Chrome: install one, for example `apt-get install chromium`')
  return 'chromium'
}
