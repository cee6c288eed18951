/** Messages of an engine without the values in them, so that what was said twice is one thing. */

/** A message as studies write it down. */
export interface Said {
  readonly message: string
  readonly message_template?: string
}

/** Values a message is formatted with: quoted texts, numbers, addresses. */
const VALUES = /'[^'\n]*'|"[^"\n]*"|\b0x[0-9a-f]+\b|(?<![A-Za-z_])[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?\b/gi

/** The study's own template, else the message with `{}` for its values. */
export function templateOf(said: Said): string {
  return said.message_template ?? said.message.replace(VALUES, '{}')
}

/** The least text a template must have outside its placeholders to say anything. */
const LEAST_TEXT = 8

/** Whether a message could be what a rule's template became: its fixed parts appear in order. */
export function matchesTemplate(template: string, message: string): boolean {
  const parts = template.split(/\{[^{}]*\}/).filter((part) => part.trim() !== '')
  if (parts.join('').length < LEAST_TEXT) return false
  let from = 0
  return parts.every((part) => {
    const at = message.indexOf(part, from)
    from = at + part.length
    return at !== -1
  })
}
