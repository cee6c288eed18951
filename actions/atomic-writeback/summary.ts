/** What the job summary says about a writeback. */
import { blocks, bullets, code, details, document, heading, md, none, table } from '../shared/report/markdown'
import { type WritebackResult } from './commit'

const SHOWN = 50

export function writebackSummary(
  { outcome, sha, verified, reason, files, refusals }: WritebackResult,
  branch: string,
): string {
  const signature = outcome === 'committed' ? (verified ? ' (signed by GitHub)' : ' (not signed)') : ''
  const rest = (count: number): string[] => (count > SHOWN ? [`and ${count - SHOWN} more`] : [])
  return document([
    heading(3, md`Writeback to ${code(branch)}: ${outcome}`),
    sha === ''
      ? md`Nothing was written: ${reason}.`
      : md`The outcome is ${outcome}: ${reason}. Head: ${code(sha.slice(0, 12))}${signature}.`,
    refusals.length === 0
      ? none
      : blocks([
          table(
            ['Concern', 'Path', 'Why not'],
            refusals.slice(0, SHOWN).map((refusal) => [code(refusal.concern), code(refusal.path), refusal.reason]),
          ),
          ...rest(refusals.length).map((text) => md`${text}`),
        ]),
    files.length === 0
      ? none
      : details(`${files.length} files`, bullets([...files.slice(0, SHOWN).map(code), ...rest(files.length)])),
  ])
}
