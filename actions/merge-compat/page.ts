/** The compatibility table as one self-contained page. */
import { type Compat } from '../shared/artefacts/generated/compat'
import { html, type Html, nothing } from '../shared/report/html'

type Result = Compat['results'][number]

/** Version by producer, newest first, with what broke. Holds no script. */
export function compatPage({ engine, results }: Compat): string {
  const versions = [...new Set(results.map(({ version }) => version))].reverse()
  const cell = (version: string, producer: Result['producer']): Html => {
    const result = results.find((candidate) => candidate.version === version && candidate.producer === producer)
    if (result === undefined) return html`<td class="none">not probed</td>`
    const missing = result.landmarks_missing
    return html`<td class="${result.verdict}">${result.verdict}${result.version_inside_envelope ? nothing : html` <small>outside the approved range</small>`}${missing.length === 0 ? nothing : html`<details><summary>${missing.length} missing</summary><ul>${missing.map((name) => html`<li><code>${name}</code></li>`)}</ul></details>`}</td>`
  }
  const rows = versions.map(
    (version) =>
      html`<tr><th scope="row">${version}</th>${[cell(version, 'invariants'), cell(version, 'schemas')]}</tr>`,
  )
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${engine}: compatibility</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color-scheme:light dark}table{border-collapse:collapse}th,td{border:1px solid #8888;padding:.4rem .8rem;text-align:left;vertical-align:top}.pass{background:#1a7f3733}.fail{background:#cf222e33}.none{opacity:.6}</style>
</head>
<body>
<h1>${engine}: which versions the producers work with</h1>
<table><thead><tr><th scope="col">Version</th><th scope="col">invariants</th><th scope="col">schemas</th></tr></thead><tbody>${rows}</tbody></table>
</body>
</html>
`
  return body.text
}
