/** The files of a concern, read from a directory without following anything that leads out of it. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../shared/runtime/files'
import { type Refusal, type SourceFile } from './plan'

export interface Collected {
  readonly files: readonly SourceFile[]
  readonly refusals: readonly Refusal[]
}

const MOST_FILES = 5000
const MOST_BYTES = 200 * 1024 * 1024

/**
 * Reads every file below a directory; its path below the directory is its path in the repository.
 *
 * @param directory absolute
 */
export function collectFiles(concern: string, directory: string): Collected {
  const files: SourceFile[] = []
  const refusals: Refusal[] = []
  let bytes = 0
  const refuse = (name: string, reason: string): void => {
    refusals.push({ path: name, concern, reason })
  }
  const visit = (relative: string): void => {
    const names = readdirSync(path.join(directory, relative), { encoding: 'buffer' }).sort((a, b) =>
      Buffer.compare(a, b),
    )
    for (const raw of names) {
      const name = raw.toString()
      const inside = relative === '' ? name : `${relative}/${name}`
      if (Buffer.compare(Buffer.from(name), raw) !== 0) {
        refuse(inside, 'the name is not UTF-8')
        continue
      }
      const stat = lstatSync(path.join(directory, inside))
      if (stat.isDirectory()) visit(inside)
      else if (!stat.isFile())
        refuse(inside, stat.isSymbolicLink() ? 'it is a symbolic link' : 'it is not a plain file')
      else if (files.length >= MOST_FILES || bytes + stat.size > MOST_BYTES) {
        refuse(inside, `a concern may write ${MOST_FILES} files and ${MOST_BYTES} bytes`)
        return
      } else {
        const content = readPlainFile(path.join(directory, inside))
        if (content === undefined) refuse(inside, 'it stopped being a plain file while it was read')
        else files.push({ path: inside, content, concern })
        bytes += content?.length ?? 0
      }
    }
  }
  try {
    visit('')
  } catch (error) {
    if (!isSystemError(error) || (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')) throw error
    refuse('', 'the concern left no directory of artefacts')
  }
  if (files.length === 0 && refusals.length === 0) refuse('', 'the concern left an empty directory of artefacts')
  return { files, refusals }
}

/** Opens without following a link, and looks at what was opened rather than at its name. */
function readPlainFile(file: string): Buffer | undefined {
  let descriptor: number
  try {
    // The flag does not exist on Windows, where a link needs a privilege to be made.
    descriptor = openSync(file, constants.O_RDONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0))
  } catch (error) {
    if (isSystemError(error) && error.code === 'ELOOP') return undefined
    throw error
  }
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined
  } finally {
    closeSync(descriptor)
  }
}
