/** What follows from `actions/<stage>/action.yml`: the tables of each README, and the page that lists the actions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { tableCell } from './markdown-table.mjs'

const INDEX = `# Actions

Each page has the inputs, the outputs, the permissions and an example. The workflows that put them together are in
[getting started](getting-started.md), and what to do when one fails is in [debugging](debugging.md). This list is made by
\`npm run generate\`.

| action | does |
| --- | --- |
`

const code = (text) => (String(text) === '' ? '' : `\`${tableCell(text)}\``)

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { description, required, default: fallback }]) => {
    const value = fallback === undefined ? (required === true ? 'required' : '') : code(fallback)
    return `| \`${name}\` | ${value} | ${tableCell(description)} |`
  })
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

function outputTable(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${tableCell(description)} |`)
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n')
}

/** Replaces what stands between `<!-- kind:begin -->` and `<!-- kind:end -->`. */
function fill(text, kind, table, file) {
  const [begin, end] = [`<!-- ${kind}:begin -->`, `<!-- ${kind}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from === -1 || to < from)
    throw new Error(`${file}: put the lines ${begin} and ${end} where the table of ${kind} belongs`)
  return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`
}

/**
 * @param {string} root absolute root of the repository
 * @returns {Map<string, string>} path of each README and of the list, relative to the root -> its text, up to date
 */
export function actionTables(root) {
  const pages = new Map()
  const rows = []
  for (const stage of readdirSync(path.join(root, 'actions')).sort()) {
    const source = path.join(root, 'actions', stage, 'action.yml')
    if (!existsSync(source)) continue
    const { description = '', inputs = {}, outputs = {} } = parse(readFileSync(source, 'utf8'))
    const readme = `actions/${stage}/README.md`
    if (!existsSync(path.join(root, readme))) throw new Error(`${readme}: missing; every action has one`)
    const text = readFileSync(path.join(root, readme), 'utf8')
    pages.set(readme, fill(fill(text, 'inputs', inputTable(inputs), readme), 'outputs', outputTable(outputs), readme))
    rows.push(`| [${stage}](../${readme}) | ${tableCell(description)} |`)
  }
  pages.set('docs/actions.md', `${INDEX}${rows.join('\n')}\n`)
  return pages
}
