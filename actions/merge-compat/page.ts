/** The compatibility table as one self-contained page. */
import { type Compat, type CompatResult } from '../shared/artefacts/generated/compat'
import { PRODUCERS } from '../shared/engines/paths'
import { inlineCode } from '../shared/report/escape'
import { html, Html, nothing } from '../shared/report/html'
import { headline, OUTSIDE, rowsOf } from './table'

/** The colours are those of the digest's page: at least 4.5:1 against what they stand on, in both schemes. */
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #ffffff; --line: #d5dae1; --text: #1b2027; --dim: #555f6d; --accent: #0b5cad; --code: #eef1f5;
  --fail: #b3261e; --fail-ground: #fdecea; --unfinished: #6b5500; --unfinished-ground: #fdf6cf; --pass: #14602f; --pass-ground: #e2f5e7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161b; --card: #1a2027; --line: #333c47; --text: #e6eaef; --dim: #a2adba; --accent: #79b8ff; --code: #242c35;
    --fail: #ff9d94; --fail-ground: #431c1a; --unfinished: #f0dc7d; --unfinished-ground: #383012; --pass: #8fdca4; --pass-ground: #17351f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--dim); }
tbody th { white-space: nowrap; }
td { width: 50%; min-width: 10rem; overflow-wrap: anywhere; }
b { border-radius: 99px; padding: .05rem .55rem; }
.pass b { color: var(--pass); background: var(--pass-ground); }
.fail b { color: var(--fail); background: var(--fail-ground); }
.unfinished b { color: var(--unfinished); background: var(--unfinished-ground); }
.none, small { color: var(--dim); }
p { margin: .4rem 0; }
details { margin: .4rem 0; }
summary { cursor: pointer; }
ul { margin: .4rem 0; padding-left: 1.1rem; }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--code); border-radius: 4px; padding: .1em .3em; overflow-wrap: anywhere; }
`

/** Version by producer, newest first, with what broke. Holds no script. */
export function compatPage(compat: Compat): string {
  const rows = rowsOf(compat).map(
    ({ version, results }) => html`<tr><th scope="row">${version}</th>${results.map(cell)}</tr>`,
  )
  const title = `${compat.engine}: which versions the producers work with`
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${compat.engine}: compatibility</title>
<style>${new Html(inlineCode(STYLE))}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${headline(compat)}</p>
<div class="scroll" role="region" aria-label="${title}" tabindex="0">
<table><thead><tr><th scope="col">Version</th>${PRODUCERS.map((producer) => html`<th scope="col">${producer}</th>`)}</tr></thead><tbody>
${rows}
</tbody></table>
</div>
</main>
</body>
</html>
`
  return body.text
}

function cell(result: CompatResult | undefined): Html {
  if (result === undefined) return html`<td class="none">not probed</td>`
  const { verdict, version_inside_envelope: inside } = result
  return html`<td class="${verdict}"><b>${verdict}</b>${inside === false ? html` <small>${OUTSIDE}</small>` : nothing}${why(result)}</td>`
}

/** The first thing to say is there to be read, all others to be unfolded. */
function why({ reasons, landmarks_missing: missing }: CompatResult): Html {
  const [first, ...more] = [
    ...reasons.map((reason) => html`${reason}`),
    ...missing.map(({ landmark, reason }) => html`<code>${landmark}</code>: ${reason}`),
  ]
  if (first === undefined) return nothing
  if (more.length === 0) return html`<p>${first}</p>`
  return html`<details><summary>${first} <small>(and ${more.length} more)</small></summary><ul>${more.map((item) => html`<li>${item}</li>`)}</ul></details>`
}
