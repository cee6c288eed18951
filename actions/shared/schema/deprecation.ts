/** Whether a description says that its field is deprecated, and not that something else is. */

const OPENING = /^\W*(?:this (?:argument|parameter|field|flag|option|attribute|setting) (?:is|has been) )?deprecated\b/i
const STATEMENTS = [
  /\(deprecated\b/i,
  /\.\. deprecated::/i,
  /\bthis (?:argument|parameter|field|flag|option|attribute|setting) (?:is|has been) (?:now )?deprecated\b/i,
]

/** @param description the field's documentation, if it has any */
export function isDeprecated(description: string | undefined): boolean {
  if (description === undefined) return false
  return OPENING.test(description) || STATEMENTS.some((statement) => statement.test(description))
}
