/** Images that a recipe names in place. */
import { blake2b } from '@noble/hashes/blake2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Names with this prefix belong to images given in place; a registry file may not define one. */
export const INLINE_PREFIX = '_inline_'

/** `_inline_` and BLAKE2b of the reference with a digest of four bytes: equal references share one environment. */
export function inlineEnvironmentName(reference: string): string {
  return INLINE_PREFIX + bytesToHex(blake2b(new TextEncoder().encode(reference), { dkLen: 4 }))
}

/** What an image reference must be instead; undefined for one that cannot be mistaken for an option. */
export function imageReferenceFault(reference: string): string | undefined {
  if (reference.length > 500) return 'an image reference of at most 500 characters'
  return /^[A-Za-z0-9][A-Za-z0-9._/:@-]*$/.test(reference)
    ? undefined
    : 'an image reference such as registry/name:tag or name@sha256:digest'
}
