/** What holds for every action whatever it is given, and places to run them in with hostile inputs. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { elementNames, renderMarkdown } from '../../report/testing/render-markdown'
import { type ActionRun } from '../bundle-process'
import { repositoryRoot } from '../emulator'

/** The token of every hostile run: it must not be seen anywhere. */
export const SECRET = 'ghs_secret_of_the_hostile_runs'
/** Part of every text that tries to do something; a file of this name is what a shell would leave. */
export const CANARY = 'PWNED'

/** Texts that would act: in a shell, in the runner, in a terminal, in Markdown, in a path. */
export const TEXTS: Readonly<Record<string, string>> = {
  'a command of the runner': `::error::${CANARY}`,
  'a command of the runner on a line of its own': `x\n::set-output name=verdict::${CANARY}`,
  'a command after a carriage return': `x\r::add-path::${CANARY}`,
  'an older command of the runner': `##[error]${CANARY}`,
  'an encoded command of the runner': `x%0A::error::${CANARY}`,
  'an entry of the output file': `x\nverdict<<EOF\n${CANARY}\nEOF`,
  'an expression of a workflow': `\${{ secrets.${CANARY} }}`,
  'a command substitution': `$(touch ${CANARY})`,
  'an old command substitution': `\`touch ${CANARY}\``,
  'a second command': `x; touch ${CANARY} #`,
  'an option of a program': `--upload-pack=touch ${CANARY}`,
  'an escape sequence': `\u001b]0;${CANARY}\u0007\u001b[2J`,
  'a text that runs backwards': `\u202e${CANARY}`,
  'an element of a page': `</details><script>alert("${CANARY}")</script><img src=x>`,
  'a mention and a link': `@maria [${CANARY}](javascript:alert(1)) ![](https://evil.example/x.png)`,
  'a marker of a comment': `<!-- llem:report-transformers-invariants v=1 run=999/1 -->${CANARY}`,
  'a way out of the folder': `../../../${CANARY}`,
}

/** What our own summaries are made of. */
const ELEMENTS = new Set(
  'a blockquote br code del details em h1 h2 h3 h4 hr li ol p pre span strong sub summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** A run, and the folders it could have left something in. */
export interface Judged {
  readonly stage: string
  readonly run: ActionRun
  readonly folders: readonly string[]
}

/**
 * Everything that must hold after any run: it ended by itself and in words of ours, no text of others became a command of
 * the runner, an output, markup or a file, and the token is nowhere.
 *
 * @returns what does not hold, in words; empty when all does
 */
export function violations({ stage, run, folders }: Judged): string[] {
  const found: string[] = []
  const all = [run.stdout, run.stderr, run.summary, ...Object.values(run.outputs)].join('\n')
  if (run.status !== 0 && run.status !== 1) found.push(`exit status ${run.status}`)
  if (all.includes(SECRET)) found.push('the token was printed')
  if (/^(?!::debug).*(?:this is a bug|\bat .*:\d+:\d+\)?$)/m.test(run.stdout + run.stderr))
    found.push(`it ended as a bug of ours: ${run.stdout}`)
  // The runner's own client for artefacts says so on every download.
  const remarks = run.stderr.replace(/^\(node:\d+\) \[DEP0005\] .*\n\(Use .*\n/m, '')
  if (remarks !== '') found.push(`standard error: ${remarks}`)
  for (const line of run.stdout.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    const command = /^\s*::([a-z-]+)/.exec(line)?.[1] ?? (line.includes('##[') ? '##[' : undefined)
    if (command === undefined) continue
    if (!['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask'].includes(command))
      found.push(`the runner would act on ${JSON.stringify(line)}`)
    if (new RegExp(`^\\s*::[a-z-]+[^:]*::\\s*${CANARY}`).test(line))
      found.push(`a forged line: ${JSON.stringify(line)}`)
  }

  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e]/.test(run.stdout + run.summary))
    found.push(`a control character reached the log or the summary: ${JSON.stringify(run.stdout + run.summary)}`)
  const page = renderMarkdown(run.summary)
  const element = elementNames(page).find((name) => !ELEMENTS.has(name))
  if (element !== undefined) found.push(`an element <${element}> reached the summary`)
  for (const [, address = ''] of page.matchAll(/<a href="([^"]*)"/g))
    if (!address.startsWith('https://github.com/')) found.push(`a link to ${address} reached the summary`)
  const declared = outputsOf(stage)
  for (const name of Object.keys(run.outputs))
    if (!declared.includes(name)) found.push(`an output that action.yml does not have: ${name}`)
  for (const folder of folders)
    if (readdirSync(folder, { recursive: true }).some((name) => path.basename(String(name)) === CANARY))
      found.push(`a file ${CANARY} below ${folder}`)
  return found
}

function outputsOf(stage: string): string[] {
  const text = readFileSync(path.join(repositoryRoot(), 'actions', stage, 'action.yml'), 'utf8')
  return Object.keys((parse(text) as { outputs: Record<string, unknown> }).outputs)
}
