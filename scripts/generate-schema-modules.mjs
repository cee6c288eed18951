/** From `schemas/<name>.schema.json`: a TypeScript type, and a check compiled ahead of time by ajv. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { transform } from 'esbuild'
import { compile } from 'json-schema-to-typescript'

const SUFFIX = '.schema.json'
const NOTICE = '// Generated from schemas/NAME.schema.json by `npm run generate`; do not edit.\n'

/** `invariants-proposed` -> `InvariantsProposed` */
const pascalCase = (name) =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/**
 * The schema without the words that no message quotes: the description of a pattern or of a choice is
 * what the user is told to write, the others are for the reader of the schema.
 */
function withoutProse(schema) {
  if (Array.isArray(schema)) return schema.map(withoutProse)
  if (typeof schema !== 'object' || schema === null) return schema
  const quoted = 'pattern' in schema || 'anyOf' in schema || 'oneOf' in schema
  const isProse = (key, value) =>
    typeof value === 'string' && (key === 'title' || key === '$comment' || (key === 'description' && !quoted))
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !isProse(key, value))
      .map(([key, value]) => [key, withoutProse(value)]),
  )
}

/**
 * Every bundle carries several checks and pays for their size at each start, so what the messages of
 * `schema-check.ts` do not use is taken out of the errors ajv builds, and the rest is minified.
 */
async function slim(code) {
  const lean = code
    .replace(/,schema:[^\n]*?,parentSchema:/g, ',parentSchema:')
    .replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replace(/(parentSchema:[^\n]*?),data(?::data\d*)?\}/g, '$1}')
  const { code: minified } = await transform(lean, { minify: true, target: 'node20', format: 'cjs', charset: 'utf8' })
  return minified.trim()
}

/**
 * @param {string} schemaDir absolute
 * @param {string} outDir relative to the root; only used to name the files
 * @returns {Promise<Map<string, string>>} path -> text
 */
export async function schemaModules(schemaDir, outDir) {
  const files = existsSync(schemaDir)
    ? readdirSync(schemaDir)
        .filter((file) => file.endsWith(SUFFIX))
        .sort()
    : []
  // A schema refers to another by its file name: `"$ref": "common.schema.json#/$defs/version"`.
  const schemas = files.map((file) => ({ ...JSON.parse(readFileSync(path.join(schemaDir, file), 'utf8')), $id: file }))
  const ajv = new Ajv2020.default({
    schemas: schemas.map(withoutProse),
    allErrors: true,
    // Errors hold the schema they come from: its description and its keys are quoted to the user.
    verbose: true,
    messages: false,
    strict: true,
    // Two keywords that describe one shape in turns are how our unions are written.
    strictTypes: false,
    strictRequired: false,
    discriminator: true,
    // A key named like a property of every object, `constructor` say, is absent unless the document has it.
    ownProperties: true,
    code: { source: true, esm: false, lines: true },
  })
  const modules = new Map()
  for (const [index, file] of files.entries()) {
    const name = file.slice(0, -SUFFIX.length)
    const notice = NOTICE.replace('NAME', name)
    const type = pascalCase(name)
    const { $id: _id, title: _title, ...schema } = schemas[index]
    const types = await compile(schema, type, {
      bannerComment: '',
      cwd: schemaDir,
      additionalProperties: false,
      declareExternallyReferenced: true,
      unreachableDefinitions: true,
      // A list type, not a tuple: the length is the validator's business.
      ignoreMinAndMaxItems: true,
      format: true,
      style: { semi: false, singleQuote: true, printWidth: 120 },
    })
    const constant = `${type.charAt(0).toLowerCase()}${type.slice(1)}Schema`
    modules.set(
      `${outDir}/${name}.ts`,
      `${notice}import { type Schema } from '../schema-check'\nimport check from './${name}.validator'\n\n${types.trim()}\n\n/** The contract of schemas/${file}. */\nexport const ${constant}: Schema<${type}> = { name: '${name}', check }\n`,
    )
    modules.set(
      `${outDir}/${name}.validator.js`,
      `${notice}${await slim(standaloneCode.default(ajv, ajv.getSchema(file)))}\n`,
    )
    modules.set(
      `${outDir}/${name}.validator.d.ts`,
      `${notice}import { type CompiledCheck } from '../schema-check'\n\ndeclare const check: CompiledCheck\nexport default check\n`,
    )
  }
  return modules
}
