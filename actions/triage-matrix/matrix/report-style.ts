/** The style sheet of `report.html`; the colours of the reader's system, light or dark. */
import { inlineCode } from '../../shared/report/escape'

export const REPORT_STYLE = inlineCode(`
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --muted: #777; --bar: #48c;
  --good: #1a7f37; --bad: #c2242b; --odd: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --muted: #999; --good: #3fb950; --bad: #f85149; --odd: #d29922 } }
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1150px; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; margin: 0; overflow-wrap: anywhere }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem }
a { color: inherit; text-decoration-color: #8888; text-underline-offset: .15em }
.facts, .note { color: var(--muted); margin: .2rem 0 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; margin: .3rem 0 }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .7rem; text-align: left; vertical-align: top }
th { font-weight: 600; font-size: .85rem; color: var(--muted) }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
td.name { font-weight: 600; overflow-wrap: anywhere; min-width: 8rem }
tr.baseline { background: var(--soft) }
.heat th { color: inherit; overflow-wrap: anywhere; max-width: 26rem }
.heat td { min-width: 7.5rem; padding: 0; text-align: center; border: 2px solid Canvas; border-radius: 6px }
.heat a { text-decoration: none; display: block; padding: .4rem .6rem }
.heat b { font-size: 1.1rem; display: block }
.heat small { display: block; opacity: .8 }
.warn { border-left: 4px solid var(--odd); padding: .3rem 1rem; margin: 1rem 0; background: var(--soft) }
.warn p { margin: .3rem 0; overflow-wrap: anywhere }
.findings { padding-left: 1.2rem } .findings li { margin: .25rem 0; overflow-wrap: anywhere }
.tag { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; white-space: nowrap }
.fixes, .reduces, .pass { color: var(--good) }
.worse, .fail { color: var(--bad) }
.error { color: var(--odd) }
.baseline .tag, .inconclusive, .no { color: var(--muted) }
.none { opacity: .55 }
svg { display: block; width: 100%; max-width: 1000px; height: auto }
svg text { font: 12px system-ui, sans-serif; fill: currentColor }
svg .muted { opacity: .65 }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0 }
details > div { padding: .2rem 1rem 1rem; scroll-margin-top: 3.5rem; overflow-wrap: anywhere }
summary { cursor: pointer; padding: .45rem 1rem; background: var(--soft); border-radius: 6px }
.strip { display: flex; flex-wrap: wrap; gap: 2px; margin: .6rem 0 }
.strip i { width: 11px; height: 15px; border-radius: 2px; background: currentColor }
.strip i.fail { height: 15px } .strip i.pass { height: 8px; align-self: end } .strip i.error { opacity: .6 }
code { font: .9em ui-monospace, monospace }
`)
