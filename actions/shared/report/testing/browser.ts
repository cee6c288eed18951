/**
 * For tests: a real Chromium, driven over the DevTools protocol through a pipe, so that what is tested is what a
 * reader's browser does. It is found on PATH or in `CHROMIUM`, and installed with apt where it is missing.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Readable, type Writable } from 'node:stream'

export interface Browser {
  open(url: string, view?: View): Promise<Tab>
  close(): Promise<void>
}

/** How the page is looked at; a desktop window in light colours unless given. */
export interface View {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly javascript?: boolean
}

export interface Tab {
  /** The value of an expression in the page; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>
  /** Presses keys one after another, as a person would. */
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  /** A PNG of the whole page or of what is visible. */
  screenshot(whole: boolean): Promise<Buffer>
  /** What the page logged, threw, refused to load or asked the network for. */
  readonly complaints: readonly string[]
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The path of a Chromium. @throws Error when there is none and it cannot be installed, saying what to do */
export function findChromium(): string {
  const found = lookUp()
  if (found !== undefined) return found
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const argv of [
    [...asRoot, 'apt-get', 'update'],
    [...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync(argv[0] ?? '', argv.slice(1), { stdio: 'ignore', timeout: 600_000 })
  }
  const installed = lookUp()
  if (installed !== undefined) return installed
  throw new Error(
    'The tests of the HTML page need Chromium, which is missing and could not be installed with apt-get: install it, or set CHROMIUM to its path',
  )
}

function lookUp(): string | undefined {
  const given = process.env['CHROMIUM']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return [
    ...(given === undefined || given === '' ? [] : [given]),
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ].find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts a browser with an empty profile. */
export function startBrowser(): Browser {
  const profile = mkdtempSync(path.join(tmpdir(), 'llem-chromium-'))
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--hide-scrollbars',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(findChromium(), [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const wire = new Wire(child)
  return {
    open: (url, view = {}) => openTab(wire, url, view),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      void wire.send('Browser.close', {}).catch(() => undefined)
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Answer = Readonly<Record<string, unknown>>

/** Requests and events of the protocol, separated by NUL. */
class Wire {
  readonly #out: Writable
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  readonly #listeners = new Set<(method: string, params: Answer, session: string | undefined) => void>()
  #next = 1

  constructor(child: ChildProcess) {
    this.#out = child.stdio[3] as Writable
    const input = child.stdio[4] as Readable
    let rest = ''
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#receive(JSON.parse(message) as Answer)
    })
    this.#out.on('error', () => undefined)
    child.once('exit', (status) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`Chromium ended (${String(status)})`))
    })
    child.once('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error)
    })
  }

  listen(listener: (method: string, params: Answer, session: string | undefined) => void): void {
    this.#listeners.add(listener)
  }

  send(method: string, params: Readonly<Record<string, unknown>>, session?: string): Promise<Answer> {
    const id = this.#next
    this.#next += 1
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#out.write(
        `${JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`,
      )
    })
  }

  #receive(message: Answer): void {
    const { id, method, params, result, error, sessionId } = message
    if (typeof id !== 'number') {
      for (const listener of this.#listeners)
        listener(String(method), (params ?? {}) as Answer, sessionId as string | undefined)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve((result ?? {}) as Answer)
    else waiting?.reject(new Error(JSON.stringify(error)))
  }
}

async function openTab(wire: Wire, url: string, view: View): Promise<Tab> {
  const { targetId } = await wire.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await wire.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  const send = (method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
    wire.send(method, params, session)
  const complaints: string[] = []
  const loaded = new Promise<void>((resolve) => {
    wire.listen((method, params, from) => {
      if (from !== session) return
      if (method === 'Page.loadEventFired') resolve()
      const complaint = complaintOf(method, params, url)
      if (complaint !== undefined) complaints.push(complaint)
    })
  })
  const { width = 1280, height = 900, scheme = 'light', javascript = true } = view
  await Promise.all([send('Page.enable'), send('Runtime.enable'), send('Log.enable'), send('Network.enable')])
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 700 })
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
  await send('Emulation.setScriptExecutionDisabled', { value: !javascript })
  await send('Page.navigate', { url })
  await loaded
  return {
    complaints,
    evaluate: async <T>(expression: string) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
      return (result as { value: T }).value
    },
    type: async (text) => {
      for (const character of text) await send('Input.dispatchKeyEvent', { type: 'char', text: character })
    },
    press: async (key) => {
      const text = key.length === 1 ? key : undefined
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...(text === undefined ? {} : { text }) })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    },
    screenshot: async (whole) => {
      const { data } = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole })
      return Buffer.from(String(data), 'base64')
    },
  }
}

function complaintOf(method: string, params: Answer, url: string): string | undefined {
  if (method === 'Runtime.exceptionThrown') return JSON.stringify(params['exceptionDetails'])
  if (method === 'Runtime.consoleAPICalled') return JSON.stringify(params['args'])
  if (method === 'Log.entryAdded') return (params['entry'] as { text: string }).text
  const request = method === 'Network.requestWillBeSent' ? (params['request'] as { url: string }).url : undefined
  return request === undefined || request === url ? undefined : `asked for ${request}`
}
