/** What follows from `schemas/<name>.schema.json`: a page for every format a user meets, and the list of them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** In the order of the list: where a document is, and who writes it. What only the stages hand each other is left out. */
const FORMATS = {
  'engine-current': ['engine_versions/<engine>/current.yaml', 'people, Renovate'],
  engine: ['engine_versions/<engine>/engine.yaml', 'people'],
  'engine-pins': ['engine_versions/<engine>/pins.yaml', 'people, approve-reuse'],
  'manual-seeds': ['engine_versions/<engine>/manual-seeds.yaml', 'people'],
  'diff-overrides': ['engine_versions/<engine>/diff-overrides.yaml', 'people'],
  curated: ['a file of your own, for the input `allow-list` of regenerate-digest', 'people'],
  'check-config-mapping': ['a file of your own, for the input `mapping` of check-config', 'people'],
  probe: ['.llem/<engine>/<version>/probe-<producer>.json', 'probe'],
  'schema.discovered': ['engine_versions/<engine>/v<version>/outputs/schema.discovered.json', 'mine, `schemas`'],
  'invariants.proposed': ['engine_versions/<engine>/v<version>/outputs/invariants.proposed.yaml', 'mine, `invariants`'],
  'invariants.validated': ['engine_versions/<engine>/v<version>/outputs/invariants.validated.yaml', 'validate-replay'],
  'invariants.quarantined': [
    'engine_versions/<engine>/v<version>/outputs/invariants.quarantined.yaml',
    'validate-replay',
  ],
  rule: ['the rules in the three files before', 'mine, validate-replay'],
  'engine-step-diff': ['engine_versions/<engine>/v<version>/outputs/engine-step-diff-<engine>-<concern>.yaml', 'diff'],
  landmarks: ['engine_versions/<engine>/v<version>/outputs/landmarks-<producer>.json', 'mine'],
  compat: ['engine_versions/<engine>/compat.json', 'merge-compat'],
  'runtime-observations': ['runtime_observations.jsonl of a study, for regenerate-digest', 'your study'],
  'equivalence-groups': ['equivalence_groups.json of a study, for regenerate-digest', 'your study'],
}

const line = (text) => String(text).replace(/\s+/g, ' ').trim()
const code = (text) => `\`${line(text).replaceAll('|', '\\|')}\``
/** One table cell or paragraph: outside of code, `<engine>` would be a tag. */
const cell = (text) =>
  line(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '\\<')))
    .join('')
    .replaceAll('|', '\\|')
const DEPTH = 4

/** The words for what a value may be. */
function typeOf(schema) {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ')
  if (schema.$ref) return linkTo(schema.$ref)
  const either = schema.oneOf ?? schema.anyOf
  if (either) return [...new Set(either.map(typeOf))].join(' or ')
  const types = [schema.type ?? []].flat()
  if (types.includes('array') && schema.items) return `list of ${typeOf(schema.items)}`
  return types.length === 0 ? 'any value' : types.map((type) => (type === 'object' ? 'mapping' : type)).join(' or ')
}

function linkTo(reference) {
  const [file, pointer = ''] = reference.split('#')
  const name = pointer.split('/').at(-1)
  const page = file.replace(/\.schema\.json$/, '')
  if (page === '') return name === '' ? 'the same again' : `[${name}](#${name.toLowerCase()})`
  return page in FORMATS ? `[${name === '' ? page : name}](${page}.md)` : name || page
}

/** One row for each key, with those of the mappings in it. */
function rowsOf(schema, prefix, depth) {
  if (depth > DEPTH) return []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const at = prefix === '' ? key : `${prefix}.${key}`
    const must = schema.required?.includes(key) ? 'yes' : ''
    return [
      `| ${code(at)} | ${typeOf(value)} | ${must} | ${cell(value.description ?? value.items?.description ?? '')} |`,
      ...below(value, at, depth),
    ]
  })
  const other = schema.additionalProperties
  return typeof other === 'object'
    ? [...inner, ...below(other, `${prefix === '' ? '' : `${prefix}.`}<name>`, depth, true)]
    : inner
}

function below(schema, at, depth, own = false) {
  const named = own ? [`| ${code(at)} | ${typeOf(schema)} |  | ${cell(schema.description ?? '')} |`] : []
  const items = schema.items?.properties ? rowsOf(schema.items, `${at}[]`, depth + 1) : []
  return [...named, ...rowsOf(schema, at, depth + 1), ...items]
}

const HEAD = '| key | value | required | meaning |\n| --- | --- | --- | --- |'

function page(name, schema) {
  const [place, writer] = FORMATS[name]
  const parts = Object.entries(schema.$defs ?? {}).map(([title, part]) => {
    const rows = rowsOf(part, '', 1)
    const words = [
      part.description ?? '',
      rows.length === 0 ? `A value: ${typeOf(part)}.` : `${HEAD}\n${rows.join('\n')}`,
    ]
    return `## ${title}\n\n${words.filter((text) => text !== '').join('\n\n')}\n`
  })
  const rows = rowsOf(schema, '', 1)
  return [
    `# ${name}\n`,
    `${cell(schema.description ?? '')}\n`,
    `Where: ${place.includes('<') || place.endsWith('.jsonl') ? code(place) : place}. Written by: ${writer}. Contract: \`schemas/${name}.schema.json\`, from which this page is made.\n`,
    rows.length === 0 ? `A value: ${typeOf(schema)}.\n` : `${HEAD}\n${rows.join('\n')}\n`,
    ...parts,
  ].join('\n')
}

/**
 * @param {string} root absolute root of the repository
 * @returns {Map<string, string>} path relative to the root -> its text, up to date
 */
export function formatPages(root) {
  const pages = new Map()
  const rows = []
  for (const [name, [place, writer]] of Object.entries(FORMATS)) {
    const schema = JSON.parse(readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8'))
    pages.set(`docs/formats/${name}.md`, page(name, schema))
    rows.push(`| [${name}](${name}.md) | ${place.includes('<') ? code(place) : place} | ${writer} |`)
  }
  pages.set(
    'docs/formats/README.md',
    `# Formats

Every document has one contract, a JSON Schema in \`schemas/\`; it is checked when it is written and when it is read, and a
mistake is told with its file and key. These pages are made from the contracts by \`npm run generate\`. What the rules mean
is in [invariants](invariants.md), what the files of an engine are for in [engines](../engines.md), and which older documents
are read in [legacy-corpus](legacy-corpus.md).

| format | where | written by |
| --- | --- | --- |
${rows.join('\n')}
`,
  )
  return pages
}
