/** Whether a message the library gave is an instance of a template read from its source. */

/** Shorter fixed text proves nothing. */
const LEAST_FIXED = 4

/**
 * The fixed parts of a template, in order: what stands between `{…}` of an f-string or `str.format`, and `%s`.
 * Braces inside a placeholder (a format spec, a dict display) belong to it.
 */
export function fixedParts(template: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < template.length; at += 1) {
    const rest = template.slice(at)
    const doubled = /^(?:\{\{|\}\}|%%)/.exec(rest)
    if (doubled !== null) {
      part += doubled[0].charAt(0)
      at += 1
      continue
    }
    const length = placeholderLength(rest)
    if (length === 0) {
      part += template.charAt(at)
      continue
    }
    parts.push(part)
    part = ''
    at += length - 1
  }
  parts.push(part)
  return parts.map((text) => text.trim()).filter((text) => text !== '')
}

/** The length of the placeholder a text starts with, or 0. */
function placeholderLength(text: string): number {
  const percent = /^%(?:\([^)]*\))?[-#0 +]*\d*(?:\.\d+)?[sdrifga]/.exec(text)
  if (percent !== null) return percent[0].length
  if (!text.startsWith('{')) return 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return 0
}

/** Null when the template has too little fixed text to tell. */
export function matchesTemplate(template: string, message: string): boolean | null {
  const parts = fixedParts(template)
  if (parts.reduce((sum, part) => sum + part.length, 0) < LEAST_FIXED) return null
  let from = 0
  for (const part of parts) {
    const at = message.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}
