/** HTML as a value: what a template of `html` gets is escaped unless it is `Html` already. */
import { escapeHtml } from './escape'

/** HTML that is safe to write as it is. */
export class Html {
  constructor(
    /** The source text. */
    readonly text: string,
  ) {}
}

export type Content = Html | string | number | readonly Html[]

/**
 * Builds HTML; text in the placeholders is shown as written. A placeholder stands in the content of an
 * element or inside a double-quoted attribute, never in a name, a script or a style.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.reduce((text, part, index) => text + content(values[index - 1] ?? '') + part))
}

function content(value: Content): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map((item) => item.text).join('')
}

export const nothing = new Html('')
