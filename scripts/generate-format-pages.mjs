/** What follows from `schemas/`: one page per format a user meets, and the page that lists them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { tableCell } from './markdown-table.mjs'

/**
 * Who writes a format, and where it lies. A schema that is not here is an answer of an observer, which no user meets.
 *
 * @type {Record<string, { readonly by: string, readonly file: string }>}
 */
const PLACES = {
  'engine-current': { by: 'people', file: 'engine_versions/<engine>/current.yaml' },
  engine: { by: 'people', file: 'engine_versions/<engine>/engine.yaml' },
  'engine-pins': { by: 'people', file: 'engine_versions/<engine>/pins.yaml' },
  'manual-seeds': { by: 'people', file: 'engine_versions/<engine>/manual-seeds.yaml' },
  'diff-overrides': { by: 'people', file: 'engine_versions/<engine>/diff-overrides.yaml' },
  curated: { by: 'people', file: 'a file of yours, for `allow-list` of regenerate-digest' },
  'check-config-mapping': { by: 'people', file: 'a file of yours, for check-config' },
  'runtime-observations': { by: 'people', file: 'runtime_observations.jsonl of a study' },
  'equivalence-groups': { by: 'people', file: 'a file of a study' },
  'triage-recipe': { by: 'people', file: 'a recipe of triage-matrix' },
  'triage-registry': { by: 'people', file: 'a registry file of triage-matrix' },
  'triage-result': { by: 'people', file: 'what the command of a trial writes' },
  probe: { by: 'stages', file: '.llem/<engine>/<version>/probe-<producer>.json' },
  'kept-observation': { by: 'stages', file: '<observed>/<engine>/<version>/observed-<producer>.json' },
  compat: { by: 'stages', file: 'engine_versions/<engine>/compat.json' },
  landmarks: { by: 'stages', file: 'engine_versions/<engine>/v<version>/outputs/landmarks-<producer>.json' },
  'schema.discovered': { by: 'stages', file: 'engine_versions/<engine>/v<version>/outputs/schema.discovered.json' },
  'invariants.proposed': { by: 'stages', file: 'engine_versions/<engine>/v<version>/outputs/invariants.proposed.yaml' },
  'invariants.validated': {
    by: 'stages',
    file: 'engine_versions/<engine>/v<version>/outputs/invariants.validated.yaml',
  },
  'invariants.quarantined': {
    by: 'stages',
    file: 'engine_versions/<engine>/v<version>/outputs/invariants.quarantined.yaml',
  },
  rule: { by: 'stages', file: 'one rule, in the three files above' },
  'engine-step-diff': {
    by: 'stages',
    file: 'engine_versions/<engine>/v<version>/outputs/engine-step-diff-<engine>-<producer>.yaml',
  },
  'triage-plan': { by: 'triage', file: 'triage_plan/plan.json' },
  'triage-lock': { by: 'triage', file: 'recipe.lock.json' },
  'triage-shard': { by: 'triage', file: 'shard.json' },
  'triage-trial': { by: 'triage', file: 'cells/<cell>/trials.jsonl' },
  'triage-environment': { by: 'triage', file: 'host_env.json, environments/<name>/env.json' },
  'triage-matrix': { by: 'triage', file: 'matrix.json' },
}

const GROUPS = { people: 'Files that people write', stages: 'Files that stages leave', triage: 'Files of a triage run' }

const INDEX = `# Formats

Every file is checked against its JSON Schema when it is read and when it is written; an editor that knows JSON Schema can
complete it. These pages are made from the schemas by \`npm run generate\`. What rules mean is told in
[invariants.md](invariants.md), and how corpora of format 1.x are read in [legacy-corpus.md](legacy-corpus.md).
`

/**
 * @param {string} root absolute root of the repository
 * @returns {Map<string, string>} path of each page, relative to the root -> its text
 */
export function formatPages(root) {
  const folder = path.join(root, 'schemas')
  const names = Object.keys(PLACES).filter((name) => existsSync(path.join(folder, `${name}.schema.json`)))
  const pages = new Map()
  const schemas = new Map(
    names.map((name) => [name, JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8'))]),
  )
  for (const [name, schema] of schemas) pages.set(`docs/formats/reference/${name}.md`, page(name, schema))
  const lists = Object.entries(GROUPS).map(([group, title]) => {
    const rows = names
      .filter((name) => PLACES[name].by === group)
      .map((name) => {
        const { description = '' } = schemas.get(name)
        return `| ${tableCell(place(name))} | [${name}](reference/${name}.md) | ${tableCell(withoutPlace(description))} |`
      })
    return `\n## ${title}\n\n| file | format | holds |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  })
  pages.set('docs/formats/README.md', `${INDEX}${lists.join('')}`)
  return pages
}

function page(name, schema) {
  const parts = [
    `# ${name}\n`,
    `${sentence(place(name))} ${withoutPlace(schema.description ?? '')}`.trim() + '\n',
    `Schema: [schemas/${name}.schema.json](../../../schemas/${name}.schema.json).\n`,
    table(schema),
    ...Object.entries(schema.$defs ?? {}).map(([key, definition]) => {
      const said = definition.description === undefined ? '' : `${definition.description}\n\n`
      const rows = table(definition)
      return `## ${key}\n\n${said}${rows === '' ? `${sentence(valueText(definition))}\n` : rows}`
    }),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** Paths as code, words as they are. */
const place = (name) => PLACES[name].file.replace(/[\w.<>]+[/.][\w.<>/-]+/g, (found) => `\`${found}\``)

/** Descriptions of some schemas begin with the path, which the page has already. */
const withoutPlace = (description) => sentence(description.replace(/^\S+[/.]\S*:\s+/, ''))

const sentence = (text) =>
  text === '' ? '' : `${text[0].toUpperCase()}${text.slice(1)}${/[.:]$/.test(text) ? '' : '.'}`

/** Every key below a schema, those of inline mappings with their path; empty when it is no mapping with known keys. */
function table(schema) {
  const rows = rowsOf(schema, '')
  if (rows.length === 0) return ''
  return `| key | value | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

function rowsOf(schema, prefix) {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const at = `${prefix}${key}`
    const required = (schema.required ?? []).includes(key)
    const shown = `${valueText(value)}${required ? '' : ', optional'}`
    return [`| \`${at}\` | ${tableCell(shown)} | ${tableCell(value.description ?? '')} |`, ...below(value, at)]
  })
}

/** The keys of a mapping that is written out where it is used. */
function below(value, at) {
  if (value === true || value === false) return []
  const branches = (value.anyOf ?? value.oneOf ?? []).flatMap((branch) => below(branch, at))
  const items = typeof value.items === 'object' ? below(value.items, `${at}[]`) : []
  const others = typeof value.additionalProperties === 'object' ? below(value.additionalProperties, `${at}.*`) : []
  return [...rowsOf(value, `${at}.`), ...branches, ...items, ...others]
}

const TYPES = {
  string: 'text',
  integer: 'whole number',
  object: 'mapping',
  array: 'list',
  boolean: '`true` or `false`',
}

/** What a value may be, in words. */
function valueText(schema) {
  if (schema === true || Object.keys(schema).length === 0) return 'anything'
  if (schema.$ref !== undefined) return link(schema.$ref)
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return schema.enum.map(literal).join(', ')
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return [...new Set(branches.map(valueText))].join(' or ')
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length === 0) return 'anything'
  return types.map((type) => typed(type, schema)).join(' or ')
}

function typed(type, schema) {
  const named = TYPES[type] ?? (type === 'null' ? '`null`' : type)
  if (type === 'array') {
    const items = typeof schema.items === 'object' ? ` of ${valueText(schema.items)}` : ''
    return `${named}${items}${schema.minItems === 1 ? ', at least one' : ''}`
  }
  if (type === 'object') {
    const values = schema.additionalProperties
    return typeof values === 'object' && schema.properties === undefined
      ? `${named} of names to ${valueText(values)}`
      : named
  }
  if (type === 'string') return schema.pattern === undefined ? named : `${named} like \`${schema.pattern}\``
  if (type === 'integer' || type === 'number') return `${named}${bounds(schema)}`
  return named
}

function bounds({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }) {
  const said = [
    minimum === undefined ? '' : `from ${minimum}`,
    exclusiveMinimum === undefined ? '' : `above ${exclusiveMinimum}`,
    maximum === undefined ? '' : `up to ${maximum}`,
    exclusiveMaximum === undefined ? '' : `below ${exclusiveMaximum}`,
  ].filter((text) => text !== '')
  return said.length === 0 ? '' : ` ${said.join(' ')}`
}

const literal = (value) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``

/** `#/$defs/line` is a heading of the page, `rule.schema.json#/$defs/class` one of another page. */
function link(reference) {
  const [file = '', pointer = ''] = reference.split('#')
  const name = pointer.split('/').at(-1) ?? ''
  const other = file.replace(/\.schema\.json$/, '')
  if (other === '') return `[${name}](#${anchor(name)})`
  return pointer.startsWith('/$defs/')
    ? `[${name}](${other}.md#${anchor(name)})`
    : `[${name === '' ? other : name}](${other}.md)`
}

const anchor = (name) => name.toLowerCase()
