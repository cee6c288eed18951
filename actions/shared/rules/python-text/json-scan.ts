/** A quick look at a JSON text: can `JSON.parse` read it as Python does, and does it hold encoded values? */
import { MAX_DEPTH } from '../../artefacts/json-value'

/** `JSON.parse` would blur or refuse something. */
export const EXACT = 1
/** There may be `$`-encodings. */
export const TAGGED = 2

const QUOTE = 0x22
const BACKSLASH = 0x5c
const MINUS = 0x2d
const POINT = 0x2e
const DOLLAR = 0x24
const ZERO = 0x30

const isDigit = (code: number): boolean => code >= ZERO && code <= 0x39

/** Decimals with at most this many digits are told apart by a 64-bit float. */
const EXACT_DIGITS = 15

/** Looks for what `JSON.parse` would blur, without building anything; malformed texts get some answer. Returns bits. */
export function scanJson(text: string): number {
  let flags = 0
  let depth = 0
  const length = text.length
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      if (text.charCodeAt(at + 1) === DOLLAR) flags |= TAGGED
      for (at += 1; at < length; at += 1) {
        const inner = text.charCodeAt(at)
        if (inner === QUOTE) break
        if (inner === BACKSLASH) {
          at += 1
          // An escaped `$` may start an encoding; decoding a text without one is only slower.
          if (text.charCodeAt(at) === 0x75) flags |= TAGGED
        }
      }
    } else if (isDigit(code) || code === MINUS) {
      let end = code === MINUS ? at + 1 : at
      const start = end
      while (isDigit(text.charCodeAt(end))) end += 1
      let digits = end - start
      const next = text.charCodeAt(end)
      if (next === POINT) {
        let fraction = 0
        for (end += 1; isDigit(text.charCodeAt(end)); end += 1) fraction |= text.charCodeAt(end) - ZERO
        digits = end - start - 1
        if (fraction === 0) return flags | EXACT | tagFlag(text)
      } else if (code === MINUS && digits === 1 && text.charCodeAt(start) === ZERO) {
        return flags | EXACT | tagFlag(text)
      }
      const after = text.charCodeAt(end) | 0x20
      // An exponent, `-Infinity`, or more digits than a float tells apart.
      if (after === 0x65 || after === 0x69 || digits > EXACT_DIGITS) return flags | EXACT | tagFlag(text)
      at = end - 1
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > MAX_DEPTH) return flags | EXACT
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1
    } else if (code === 0x4e || code === 0x49) {
      return flags | EXACT | tagFlag(text)
    }
  }
  return flags
}

/** For a text whose scan ended early. */
function tagFlag(text: string): number {
  return text.includes('"$') || text.includes('\\u') ? TAGGED : 0
}
