/** Links, the one place where an address becomes part of Markdown. */
import { code, type Inline, Markdown, md } from './markdown'

/** A link to an address of the web in ASCII; an address of any other kind is shown as code instead. */
export function link(text: Inline, address: string): Markdown {
  if (!/^https?:\/\/(?:(?![<>()[\]\\"'`|])[!-~])+$/.test(address)) return code(address)
  return new Markdown(`[${md`${text}`.text}](${address})`)
}
