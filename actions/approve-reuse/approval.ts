/** The change of `pins.yaml`. Pure: text in, text out. */
import { parseDocument, YAMLSeq } from 'yaml'
import { type EngineCurrent, engineCurrentSchema } from '../shared/artefacts/generated/engine-current'
import { type EnginePins, enginePinsSchema } from '../shared/artefacts/generated/engine-pins'
import { parseDocumentBytes } from '../shared/artefacts/read-document'
import { checkDocument } from '../shared/artefacts/schema-check'
import { type Producer } from '../shared/engines/paths'
import { approvalOf } from '../shared/engines/pins'
import { normalVersion } from '../shared/engines/versions'
import { Problem, UserError } from '../shared/runtime/problems'

export interface Approval {
  readonly producer: Producer
  readonly version: string
  readonly approved_by: string
  readonly approved_at: string
  /** The commit that the report is about. */
  readonly head: string
  readonly probe_report: string
}

/** The version a pull request pins. @throws UserError when `current.yaml` is broken */
export function pinnedVersion(current: Uint8Array, shownAs: string): string {
  const document: EngineCurrent = checkDocument(parseDocumentBytes(current, '.yaml', shownAs), engineCurrentSchema)
  const version = document.library.current_version
  if (normalVersion(version) !== undefined) return version
  throw new UserError(
    new Problem({
      file: shownAs,
      key: 'library.current_version',
      found: JSON.stringify(version),
      expected: 'a PEP 440 version',
      advice: 'correct the value',
    }),
  )
}

/**
 * Whether this very version is approved. The specifier set of the producer takes no approval's place: it says for which
 * versions code may be borrowed, not that landmarks may be missing.
 *
 * @throws UserError when the file is broken
 */
export function isApproved(
  pins: Uint8Array,
  shownAs: string,
  { producer, version }: Pick<Approval, 'producer' | 'version'>,
): boolean {
  const document: EnginePins = checkDocument(parseDocumentBytes(pins, '.yaml', shownAs), enginePinsSchema)
  return approvalOf(document, producer, version) !== undefined
}

/**
 * Adds an approval, of what is not approved yet, and leaves everything else of the file, comments included, as it is.
 *
 * @throws UserError when the file is broken
 */
export function approve(pins: Uint8Array, shownAs: string, approval: Approval): string {
  if (isApproved(pins, shownAs, approval)) throw new Error('the version is approved already')
  const document = parseDocument(Buffer.from(pins).toString())
  let list = document.get('approvals')
  if (!(list instanceof YAMLSeq)) {
    list = new YAMLSeq()
    document.set('approvals', list)
  }
  const entry = document.createNode(approval)
  // A version is text also where YAML would see a number.
  const version = entry.get('version', true)
  if (version !== undefined) version.type = 'QUOTE_DOUBLE'
  document.addIn(['approvals'], entry)
  const text = document.toString({ lineWidth: 0 })
  if (!isApproved(Buffer.from(text), shownAs, approval)) throw new Error('the approval did not take effect')
  return text
}
