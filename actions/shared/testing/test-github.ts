/** For the tests of a file or a group: a GitHub, and a proxy in front of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Emulator, startEmulator } from './emulator'
import { type Proxy, startProxy } from './proxy'

export interface TestGithub {
  readonly emulator: Emulator
  readonly proxy: Proxy
}

/** There from before the first test until after the last one. */
export function useGithub(): TestGithub {
  let emulator: Emulator
  let proxy: Proxy
  beforeAll(async () => {
    emulator = await startEmulator()
    proxy = await startProxy(emulator.url)
  })
  afterAll(async () => {
    await proxy.close()
    await emulator.close()
  })
  return {
    get emulator() {
      return emulator
    },
    get proxy() {
      return proxy
    },
  }
}

/**
 * A folder for the tests of a file or a group.
 *
 * @param files by their path in it
 */
export function useWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): { readonly path: string } {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'llem-workspace-'))
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), content)
    }
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    get path() {
      return folder
    },
  }
}
