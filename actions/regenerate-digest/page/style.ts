/** The style sheet of the page. Colours have at least 4.5:1 against what they stand on, in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #ffffff; --line: #d5dae1; --text: #1b2027; --dim: #555f6d; --accent: #0b5cad; --code: #eef1f5;
  --error: #b3261e; --error-ground: #fdecea; --behaviour: #8a4b00; --behaviour-ground: #fff1dc;
  --warning: #6b5500; --warning-ground: #fdf6cf; --info: #14602f; --info-ground: #e2f5e7; --mark: #ffe58a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161b; --card: #1a2027; --line: #333c47; --text: #e6eaef; --dim: #a2adba; --accent: #79b8ff; --code: #242c35;
    --error: #ff9d94; --error-ground: #431c1a; --behaviour: #ffc078; --behaviour-ground: #402a10;
    --warning: #f0dc7d; --warning-ground: #383012; --info: #8fdca4; --info-ground: #17351f; --mark: #5c4c08;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 9rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 9; }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.7rem; margin: 0; line-height: 1.25; }
h1 small { font-weight: 400; color: var(--dim); font-size: 1.05rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; overflow-wrap: anywhere; }
h3 .of, h2 .of { color: var(--dim); font-weight: 400; }
p { margin: .4rem 0; }
a { color: var(--accent); }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--code); border-radius: 4px; padding: .1em .3em; overflow-wrap: anywhere; }
.dim { color: var(--dim); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .6rem .8rem; }
.tiles b { display: block; font-size: 1.45rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tiles .bad b { color: var(--error); }
.tiles .good b { color: var(--info); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; margin: .5rem 0; }
.filter { position: sticky; top: 0; z-index: 2; background: var(--ground); border-bottom: 1px solid var(--line); padding: .6rem 1rem; display: grid; grid-template-columns: 2fr 1.4fr 1fr 1fr auto; gap: .5rem; align-items: end; max-width: 76rem; margin: 0 auto; }
.filter[hidden] { display: none; }
.filter label { display: block; margin-bottom: .25rem; font-size: .8rem; color: var(--dim); }
.filter input, .filter select, .filter button { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: 8px; padding: .4rem .6rem; min-height: 2.6rem; }
.filter button { width: auto; cursor: pointer; }
.filter output { grid-column: 1 / -1; font-size: .85rem; color: var(--dim); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.item, .quality, .parameters { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.item { padding: .7rem .9rem; margin: .5rem 0; overflow-wrap: anywhere; }
.item:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.item .when { font-size: .95rem; }
.item .when code { background: none; padding: 0; font-weight: 600; }
.item ul.when { margin: 0; padding-left: 1.1rem; }
.item dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: .5rem 0 0; font-size: .9rem; }
.item dt { color: var(--dim); }
.item dd { margin: 0; min-width: 0; }
.badge { display: inline-block; font-size: .75rem; font-weight: 600; border-radius: 99px; padding: .05rem .55rem; margin-right: .4rem; border: 1px solid currentColor; white-space: nowrap; }
.error { color: var(--error); background: var(--error-ground); }
.behaviour, .dormant { color: var(--behaviour); background: var(--behaviour-ground); }
.warning, .warn { color: var(--warning); background: var(--warning-ground); }
.quiet { color: var(--dim); background: none; }
.info { color: var(--info); background: var(--info-ground); }
.scroll { overflow-x: auto; border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--dim); padding: .5rem .7rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--dim); font-weight: 600; }
tbody th { font-weight: 400; }
.quality { border-collapse: separate; border-spacing: 0; font-size: .85rem; }
.quality th, .quality td { padding: .3rem .5rem; }
.quality td, .quality thead th + th { text-align: right; font-variant-numeric: tabular-nums; }
.quality tr.all { font-weight: 700; }
.quality tbody th { position: sticky; left: 0; background: var(--card); white-space: nowrap; }
.quality thead th { vertical-align: bottom; }
.parameters td { overflow-wrap: anywhere; }
.parameters th:first-child { width: 16rem; }
.id { font: .8rem ui-monospace, Menlo, Consolas, monospace; color: var(--dim); overflow-wrap: anywhere; }
.long, .fold { border: 0; padding: 0; background: none; margin: 0; }
.long > summary { list-style: none; }
.long > summary::after { content: ' show all'; color: var(--accent); font-size: .85rem; text-decoration: underline; }
.long[open] > summary { display: none; }
.fold { margin: .8rem 0; }
.fold > summary { font-weight: 600; }
.wrong { padding: .3rem 0; overflow-wrap: anywhere; }
.about { display: block; color: var(--dim); font-size: .85rem; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .5rem .9rem; margin: .5rem 0; }
details pre { overflow-x: auto; background: var(--code); padding: .7rem; border-radius: 6px; }
summary { cursor: pointer; }
footer { color: var(--dim); font-size: .85rem; max-width: 76rem; margin: 3rem auto 2rem; padding: 0 1rem; }
[hidden], .filtering .whole { display: none !important; }
@media (max-width: 46rem) {
  html { scroll-padding-top: 1rem; }
  .filter { grid-template-columns: 1fr 1fr; position: static; }
  .filter .search { grid-column: 1 / -1; }
  .item dl { grid-template-columns: 1fr; gap: 0; }
  .item dd { margin-bottom: .35rem; }
  .parameters thead { position: absolute; left: -9999px; }
  .parameters, .parameters tbody, .parameters tr, .parameters th, .parameters td { display: block; width: auto; }
  .parameters th:first-child { width: auto; }
  .parameters tr { padding: .5rem 0; border-top: 1px solid var(--line); }
  .parameters th, .parameters td { border: 0; padding: .1rem .9rem; }
  .parameters td[data-label]::before { content: attr(data-label) ": "; color: var(--dim); }
}
@media print { .filter, nav { display: none; } }
`
