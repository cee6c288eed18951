/** Versions of engines, by PEP 440 and never as text: 5.9.0 is before 5.17.0. */
import { compare, explain, satisfies as pep440Satisfies, validRange } from '@renovatebot/pep440'

const LONGEST_VERSION = 80
/** JavaScript holds 15 digits exactly; a longer number would be compared wrongly. */
const LONGEST_NUMBER = /\d{16}/

/**
 * The normal form of a version (`v5.17.0` and `5.17.0-rc.1` become `5.17.0` and `5.17.0rc1`), or undefined for a text
 * that is no PEP 440 version.
 */
export function normalVersion(text: string): string | undefined {
  if (text.length > LONGEST_VERSION || LONGEST_NUMBER.test(text)) return undefined
  const parsed = explain(text)
  if (parsed === null) return undefined
  // The library types the local part as text and gives a list.
  const local = parsed.local as unknown as readonly (string | number)[] | string | null
  return local === null ? parsed.public : `${parsed.public}+${[local].flat().join('.').toLowerCase()}`
}

/** Negative, zero or positive as `a` is before, the same as or after `b`; both are PEP 440 versions. */
export function compareVersions(a: string, b: string): number {
  return compare(a, b)
}

/** Whether two texts name the same version; what is no version is the same as nothing. */
export function sameVersion(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((text) => (text === null ? undefined : normalVersion(text)))
  return one !== undefined && other !== undefined && compareVersions(one, other) === 0
}

/** Whether a text is a PEP 440 specifier set such as `>=4.57,<6`, and not the empty one. */
export function isSpecifierSet(text: string): boolean {
  return text.trim() !== '' && !LONGEST_NUMBER.test(text) && validRange(text)
}

/** Whether a version is in a specifier set. Pre-releases count: an envelope speaks of the version that is there. */
export function satisfies(version: string, specifiers: string): boolean {
  return pep440Satisfies(version, specifiers, { prereleases: true })
}

/**
 * A version as the name of a folder and of a Python package: `5.17.0` becomes `v5_17_0`, `1!2.0+cu118` becomes
 * `v1_epoch_2_0_local_cu118`.
 *
 * @param version a PEP 440 version
 * @throws Error for any other text: check it with `normalVersion` first
 */
export function safeVersion(version: string): string {
  const normal = normalVersion(version)
  if (normal === undefined) throw new Error(`${JSON.stringify(version)} is not a PEP 440 version`)
  return `v${normal.replace('!', '_epoch_').replace('+', '_local_').replaceAll('.', '_')}`
}

/** The version a folder is named after, or undefined when `safeVersion` would name none so. */
export function versionOfFolder(name: string): string | undefined {
  const parts = /^v(?:(\d+)_epoch_)?([0-9a-z_]+?)(?:_local_([0-9a-z_]+))?$/.exec(name)
  if (parts === null) return undefined
  const [, epoch, release = '', local] = parts
  const text = `${epoch === undefined ? '' : `${epoch}!`}${release.replaceAll('_', '.')}${local === undefined ? '' : `+${local.replaceAll('_', '.')}`}`
  const version = normalVersion(text)
  return version !== undefined && safeVersion(version) === name ? version : undefined
}
