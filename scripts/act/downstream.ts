/** The repository that uses the workflows, made of the getting-started page alone, and the library it is about. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pageFile } from './guide'

export const ENGINE = 'transformers'
const FOLDER = `engine_versions/${ENGINE}`

/** A library by the name the page uses, with one class, as a wheel that pip installs without a network. */
function makeWheel(home: string, version: string, source: string): void {
  const build = path.join(home, `wheel-${version}`)
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(build, file)), { recursive: true })
    writeFileSync(path.join(build, file), text)
  }
  put(`${ENGINE}/__init__.py`, `__version__ = "${version}"\n`)
  put(`${ENGINE}/generation/__init__.py`, '')
  put(`${ENGINE}/generation/configuration_utils.py`, source)
  const info = `${ENGINE}-${version}.dist-info`
  put(`${info}/METADATA`, `Metadata-Version: 2.1\nName: ${ENGINE}\nVersion: ${version}\n`)
  put(`${info}/WHEEL`, 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n')
  put(`${info}/RECORD`, '')
  execFileSync('python3', ['-m', 'zipfile', '-c', wheelFile(home, version), ENGINE, info], { cwd: build })
}

const wheelFile = (home: string, version: string): string => path.join(home, `${ENGINE}-${version}-py3-none-any.whl`)

/** The version of the page. */
const THIS = '5.17.0'

/** The next version has lost a parameter and accepts less; the next major one is as the page's. */
export function makeWheels(home: string): void {
  const source = (parameters: readonly string[], most: number): string =>
    [
      'class GenerationConfig:',
      `    def __init__(self, ${parameters.map((name) => `${name}=1`).join(', ')}):`,
      ...parameters.map((name) => `        self.${name} = ${name}`),
      '        self.validate()',
      '',
      '    def validate(self, strict=False):',
      `        if self.size > ${most}:`,
      `            raise ValueError("size must be at most ${most}")`,
      '',
    ].join('\n')
  for (const version of ['5.16.0', THIS, '6.0.0']) makeWheel(home, version, source(['size', 'speed'], 8))
  makeWheel(home, '5.18.0', source(['size'], 4))
}

/**
 * A release that the index lists, and that cannot be installed.
 *
 * @returns takes it off the index
 */
export function makeBrokenWheel(home: string, version: string): () => void {
  const wheel = wheelFile(home, version)
  writeFileSync(wheel, 'not an archive')
  return () => {
    rmSync(wheel)
  }
}

/** pip finds the wheels, and asks no index. */
export const pipSettings = (home: string): Record<string, string> => ({ PIP_NO_INDEX: '1', PIP_FIND_LINKS: home })

/** What the repository had before. */
export const EMPTY = { 'README.md': '# energy\n' }

/** Files of the page, as it shows them. */
export function ofPage(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, pageFile(name)]))
}

/** What the page says about the engine. */
export const engineFiles = (): Record<string, string> =>
  ofPage(`${FOLDER}/current.yaml`, `${FOLDER}/engine.yaml`, `${FOLDER}/pins.yaml`)

/** Steps 1 and 2 of the page. */
export const downstream = (): Record<string, string> => ({ ...engineFiles(), ...ofPage('.github/workflows/llem.yml') })

/** The engine's definition, with a landmark that the library lost. */
export function missingLandmark(files: Readonly<Record<string, string>>): Record<string, string> {
  const file = `${FOLDER}/engine.yaml`
  return { [file]: `${files[file] ?? ''}landmarks: ["${ENGINE}:Gone"]\n` }
}

/** A change that changes nothing: somebody looked at the file. */
export function reviewed(files: Readonly<Record<string, string>>): Record<string, string> {
  const file = `${FOLDER}/current.yaml`
  return { [file]: `${files[file] ?? ''}# reviewed\n` }
}

/** Another version is in force, as Renovate changes it. */
export function bump(files: Readonly<Record<string, string>>, version = '5.18.0'): Record<string, string> {
  const file = `${FOLDER}/current.yaml`
  return { [file]: (files[file] ?? '').replace(THIS, version) }
}
