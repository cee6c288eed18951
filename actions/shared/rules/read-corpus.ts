/** Reads a corpus of any kind from a file: proposed, validated, or one of the older format. */
import path from 'node:path'
import { invariantsProposedSchema } from '../artefacts/generated/invariants.proposed'
import { invariantsValidatedSchema } from '../artefacts/generated/invariants.validated'
import { isMapping } from '../artefacts/json-value'
import { parseDocumentBytes, readText } from '../artefacts/read-document'
import { checkDocument } from '../artefacts/schema-check'
import { type Problem } from '../runtime/problems'
import { decodeCorpus } from './corpus'
import { isLegacyCorpus, readLegacyCorpus } from './legacy/read-corpus'
import { type Corpus } from './rule'

/** A file, and how messages name it. */
export interface NamedFile {
  readonly file: string
  readonly shownAs: string
}

export interface CorpusReading {
  readonly corpus: Corpus
  /** Whether the classes list every parameter they have, so that another name is a mistake. */
  readonly knowsAllFields: boolean
  /** What was odd but could be lived with, one line each. */
  readonly problems: readonly Problem[]
  /** Rules that could not be expressed, which are among the problems. */
  readonly leftOut: number
}

/** The largest corpora have about 5 MB. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * @param overlay for the older format: the report of its validation gate
 * @throws UserError with every mistake that makes the file no corpus
 */
export function readCorpus({ file, shownAs }: NamedFile, overlay?: NamedFile): CorpusReading {
  const text = readText(file, { shownAs, maxBytes: MAX_BYTES })
  if (isLegacyCorpus(text)) {
    const report = overlay && {
      text: readText(overlay.file, { shownAs: overlay.shownAs, maxBytes: MAX_BYTES }),
      shownAs: overlay.shownAs,
    }
    return { ...readLegacyCorpus({ text, shownAs }, report), knowsAllFields: false }
  }
  const document = parseDocumentBytes(Buffer.from(text), path.extname(file), shownAs)
  // Both kinds predict alike; a validated corpus also says how well.
  const validated = isMapping(document.value) && Object.hasOwn(document.value, 'quality')
  const checked = validated
    ? checkDocument(document, invariantsValidatedSchema)
    : checkDocument(document, invariantsProposedSchema)
  return { corpus: decodeCorpus(checked, shownAs), knowsAllFields: true, problems: [], leftOut: 0 }
}
