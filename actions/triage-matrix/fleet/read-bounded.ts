/** Reads files that a shard delivered: only regular ones, within a limit, and none that a link leads to. */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'

/**
 * The bytes of a file, or what is wrong with it in words that follow its name.
 *
 * @param directory of the delivery
 * @param relative to it, of parts that are no `..`
 * @param limit in bytes
 */
export function readBounded(directory: string, relative: string, limit: number): Buffer | string {
  const file = path.join(directory, relative)
  let descriptor: number
  try {
    if (realpathSync(path.dirname(file)) !== path.join(realpathSync(directory), path.dirname(relative)))
      return 'is behind a link'
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? 'is missing'
      : `cannot be read (${error.code ?? 'unknown'})`
  }
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) return 'is no file'
    if (stat.size > limit) return `has ${stat.size} bytes; at most ${limit} are read`
    const buffer = Buffer.allocUnsafe(stat.size)
    let length = 0
    for (let count = -1; length < stat.size && count !== 0; length += count)
      count = readSync(descriptor, buffer, length, stat.size - length, null)
    return buffer.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}
