/** Messages without what differs between two runs on the same library. */

const NOISE: readonly (readonly [RegExp, string])[] = [
  // Reprs of objects.
  [/\b0x[0-9a-fA-F]{4,}/g, '0x…'],
  // pydantic links its own version.
  [/(https:\/\/errors\.pydantic\.dev\/)[\d.]+\w*\//g, '$1'],
  // Temporary files and installation folders; a path has at least two levels, so that `and/or` stays.
  [/(?<![\w.:/<>])(?:\/[\w.@+~-]+){2,}\/?/g, '<path>'],
  [/\b[A-Za-z]:\\[\w.\\@+~-]+/g, '<path>'],
  [/\b(tmp|temp)[A-Za-z0-9_]{6,}\b/g, '$1…'],
]

const LONGEST = 600

/** One text, stripped, with line ends as spaces, and cut at 600 characters. */
export function stableMessage(text: string): string {
  const stripped = NOISE.reduce((message, [pattern, replacement]) => message.replace(pattern, replacement), text)
  const line = stripped.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
