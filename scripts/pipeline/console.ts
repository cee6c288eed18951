/** How a run looks on a terminal: what the runner would make of workflow commands, and where the time went. */

/** A line of a stage as a person reads it; undefined for one that is not for them. */
export function renderLine(line: string): string | undefined {
  const command = /^::(?<name>[a-z-]+)(?: (?<properties>[^:]*(?::(?!:)[^:]*)*))?::(?<message>.*)$/.exec(line)?.groups
  if (command === undefined) return line
  const message = unescape(command['message'] ?? '')
  switch (command['name']) {
    case 'error':
    case 'warning':
    case 'notice':
      return `${command['name']}: ${message}`
    case 'group':
      return message
    default:
      return undefined
  }
}

function unescape(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
}

/** How long one part of a run took. */
export interface Share {
  readonly name: string
  readonly milliseconds: number
}

/** One line per part, with its share of the whole. */
export function renderShares(shares: readonly Share[]): string[] {
  const total = shares.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const width = Math.max(5, ...shares.map(({ name }) => name.length))
  const row = (name: string, milliseconds: number): string =>
    `  ${name.padEnd(width)} ${(milliseconds / 1000).toFixed(2).padStart(8)} s ${String(Math.round((100 * milliseconds) / Math.max(total, 1))).padStart(4)} %`
  return [...shares.map(({ name, milliseconds }) => row(name, milliseconds)), row('total', total)]
}
