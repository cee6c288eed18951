import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fieldsObservationSchema, type FieldsObservation } from '../artefacts/generated/fields-observation'
import { type Engine } from '../artefacts/generated/engine'
import { type SchemaDiscovered, schemaDiscoveredSchema } from '../artefacts/generated/schema.discovered'
import { schemaFaults } from '../artefacts/schema-check'
import { ENVIRONMENT_TIMEOUT_MS } from '../engines/engine-environment'
import { createObserver } from '../engines/observer-client'
import { tinyEnvironment } from '../engines/testing/fixture-engines'
import { recordingLogger } from '../testing/recording-logger'
import { discoveredSchema } from './discovered'
import { withExamples } from './examples'
import { observerTrials } from './observer-trials'
import { typeText, valueText } from './type-text'

const ENGINE: Engine = {
  schema_version: 1,
  engine: 'styles_engine',
  import_name: 'styles_engine',
  targets: [
    {
      modules: [
        'styles_engine.plain',
        'styles_engine.declared',
        'styles_engine.models',
        'styles_engine.structs',
        'styles_engine.documented',
      ],
      select: { shapes: ['validators', 'dataclass', 'pydantic', 'msgspec'] },
    },
  ],
  construct: [
    { match: 'Options', placeholders: { required: 1 } },
    { match: 'Settings', placeholders: { name: 'n' } },
    { match: 'Child', placeholders: { name: 'n' } },
    { match: 'Model', placeholders: { name: 'n' } },
    { match: 'Sampling', placeholders: { n: 1 } },
  ],
  validator_methods: ['validate'],
}

let python = ''
let document: SchemaDiscovered

beforeAll(async () => {
  python = await tinyEnvironment()
  const found = spawnSync(python, ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'], {
    encoding: 'utf8',
  })
  writeFileSync(path.join(found.stdout.trim(), 'styles.pth'), `${path.join(__dirname, '__fixtures__/packages')}\n`)
  const observer = createObserver({
    engine: 'styles_engine',
    python,
    env: process.env,
    logger: recordingLogger(),
    deadlineMs: 60_000,
  })
  const report = await observer.observe('fields', { engine: ENGINE })
  expect(schemaFaults(report, fieldsObservationSchema)).toEqual([])
  document = discoveredSchema({ name: 'styles_engine', version: '1.0' }, report as unknown as FieldsObservation)
  document = await withExamples(document, observerTrials(observer, ENGINE, '1.0', recordingLogger()))
}, ENVIRONMENT_TIMEOUT_MS)

/** Fields as a signature has them: `size: int = 1`. */
function signature(name: string): string[] {
  return Object.entries(document.$defs[name]!.properties).map(([field, schema]) => {
    const type = schema['x-unknown'] === undefined ? typeText(schema) : '?'
    return `${field}: ${type}${'default' in schema ? ` = ${valueText(schema.default)}` : ''}`
  })
}
const fieldOf = (name: string, field: string) => document.$defs[name]!.properties[field]!

test('the document satisfies its schema', () => {
  expect(schemaFaults(document as never, schemaDiscoveredSchema)).toEqual([])
})

test('a plain class: parameters, kwargs taken by name, in a loop, by a helper and by the parent, and documented ones', () => {
  expect(signature('styles_engine.plain.Options')).toEqual([
    'required: ?',
    'annotated: int | None = None',
    'money: Decimal | None = None',
    'lost: Missing | None = None',
    'mode: str = "fast"',
    'backend: Literal["auto", "fused"] = Backend.AUTO',
    'beams: int | None = None',
    'stop: list[str] | str | None = None',
    'window: tuple[int, float] | None = None',
    'table: dict[tuple[int], float] | None = None',
    'quoted: list[int] | int | None = None',
    'colon: bool | None = None',
    'tight: int | None = None',
    'plain_type: Nested | None = None',
    'sentence: ? = None',
    'inline: float = 0.5',
    'gone: int | None = None',
    'first: int = 7',
    'second: int = 7',
    'typed: list[int] = [1, 2]',
    'used: list | dict | None = None',
    'ordered: float | None = None',
    'silent: ? = None',
    'taken: str = "t"',
    'seed: int = 0',
    'legacy: ? = None',
    'shadow: int',
  ])
})

test.each(['Google', 'Numpy', 'Sphinx', 'InConstructor'])('documentation in the style of %s', (style) => {
  const fields = Object.entries(document.$defs[`styles_engine.documented.${style}`]!.properties).map(
    ([name, schema]) => [
      name,
      typeText(schema),
      schema.description?.replace(/ Defaults to None\.$/, ''),
      schema['x-unknown'],
    ],
  )
  expect(fields).toEqual([
    ['size', 'int | None', 'How large.', undefined],
    ['names', 'list[str] | None', 'What it is called.', undefined],
    ['course', 'Any', 'Which way.', 'undocumented'],
  ])
})

test('what is not known is counted with its reason', () => {
  const own = document.unknown.fields.filter((item) => item.class === 'styles_engine.plain.Options')
  expect(own).toEqual([
    { class: 'styles_engine.plain.Options', field: 'required', reason: 'undocumented' },
    {
      class: 'styles_engine.plain.Options',
      field: 'sentence',
      reason: 'unparsed_doc_type',
      detail: 'whatever fits the purpose',
    },
    { class: 'styles_engine.plain.Options', field: 'silent', reason: 'undocumented' },
    { class: 'styles_engine.plain.Options', field: 'legacy', reason: 'undocumented' },
  ])
  expect(document.counts.unknown).toBe(document.unknown.fields.length)
})

test('effective defaults: from a resolver found by its shape, and from what the constructor makes of them', () => {
  expect(fieldOf('styles_engine.plain.Options', 'beams')['x-effective']).toEqual({
    value: 4,
    from: 'resolver',
    resolver: 'Options.defaults',
  })
  expect(fieldOf('styles_engine.plain.Options', 'silent')['x-effective']).toBeUndefined()
  expect(fieldOf('styles_engine.plain.Strict', 'size')['x-effective']).toEqual({ value: 'one', from: 'instance' })
})

test('deprecation is read from the docstring, the declaration and the warning in code', () => {
  expect(fieldOf('styles_engine.plain.Options', 'gone')).toMatchObject({
    deprecated: true,
    'x-deprecation': '`gone` is deprecated, use `beams`.',
  })
  expect(fieldOf('styles_engine.models.Model', 'old')).toMatchObject({ deprecated: true, 'x-deprecation': 'use steps' })
  expect(fieldOf('styles_engine.plain.Options', 'beams').deprecated).toBeUndefined()
})

test('a dataclass: factories, Literal, Enum, nested models, InitVar; no ClassVar and nothing that is not set', () => {
  expect(signature('styles_engine.declared.Settings')).toEqual([
    'name: str',
    'depth: int = 3',
    'level: Literal[1, 2] = Level.LOW',
    'mode: Literal["a", "b"] | None = None',
    'parts: list[Part] = []',
    'by_name: dict[str, Part] = {}',
    'limits: Limits | None = None',
    'span: Span = Span(...)',
    'pair: tuple[int, str] = (1, "x")',
    'many: tuple[int, ...] = ()',
    'either: list[str] | int | None = None',
    'helped: int = 2',
    'made: Any = {"a": 1}',
    'extra: int = 5',
    'retries: int = 0',
  ])
  expect(document.$defs['styles_engine.declared.Settings']).toMatchObject({
    required: ['name'],
    additionalProperties: false,
    'x-unknown-fields': 'reject',
  })
  expect(fieldOf('styles_engine.declared.Settings', 'helped').description).toBe('Says what it is.')
  expect(fieldOf('styles_engine.declared.Settings', 'depth').description).toBe('How deep.')
  expect(fieldOf('styles_engine.declared.Settings', 'retries').description).toBe('How often the thing is tried again.')
  expect(fieldOf('styles_engine.declared.Child', 'retries')['x-declared-in']).toBe('styles_engine.declared:Settings')
  expect(signature('styles_engine.declared.Span')).toEqual(['start: int', 'stop: int | None = None'])
  expect(signature('styles_engine.declared.Limits')).toEqual(['soft: int', 'hard: int'])
})

test('a dataclass that writes its own constructor takes what the constructor takes', () => {
  expect(signature('styles_engine.declared.Handwritten')).toEqual(['size: int = 4', 'name: str = "n"'])
})

test('a pydantic model: bounds, patterns, aliases, nested bounds; nothing that cannot be set', () => {
  const { properties } = document.$defs['styles_engine.models.Model']!
  expect(Object.keys(properties)).toEqual([
    'name',
    'ratio',
    'steps',
    'even',
    'code',
    'items',
    'mode',
    'inner',
    'union',
    'old',
    'named',
  ])
  expect(properties['ratio']).toMatchObject({
    type: 'number',
    exclusiveMinimum: 0,
    exclusiveMaximum: 1,
    description: 'Share of the whole.',
  })
  expect(properties['steps']).toMatchObject({ type: 'integer', exclusiveMinimum: 0 })
  expect(properties['even']).toMatchObject({ multipleOf: 2 })
  expect(properties['code']).toMatchObject({ minLength: 2, maxLength: 4, pattern: '^[a-z]+$' })
  expect(properties['items']).toMatchObject({ maxItems: 3, items: { type: 'integer', minimum: 0 } })
  expect(properties['mode']).toMatchObject({ type: 'string', enum: ['x', 'y'] })
  expect(properties['inner']).toMatchObject({
    anyOf: [{ $ref: '#/$defs/styles_engine.models.Inner' }, { type: 'null' }],
  })
  expect(properties['named']).toMatchObject({ 'x-alias': 'given_name', 'x-example': { value: 1 } })
  expect(fieldOf('styles_engine.models.Record', 'size')).toMatchObject({ minimum: 1 })
})

test('a msgspec Struct: bounds and description from Meta, factories, keyword-only required fields', () => {
  expect(signature('styles_engine.structs.Sampling')).toEqual([
    'n: int',
    'top_p: float = 1.0',
    'stop_words: list[str] = []',
    'piece: Piece | None = None',
  ])
  expect(fieldOf('styles_engine.structs.Sampling', 'n')).toMatchObject({ minimum: 1, description: 'How many.' })
  expect(fieldOf('styles_engine.structs.Sampling', 'top_p')).toMatchObject({ exclusiveMinimum: 0, maximum: 1 })
  expect(document.$defs['styles_engine.structs.Sampling']!.required).toEqual(['n'])
})

test('what a class does with a kwarg it does not know', () => {
  const seen = Object.fromEntries(
    ['plain.Strict', 'plain.Options', 'plain.Rewritten', 'plain.Unbuildable'].map((name) => [
      name,
      document.$defs[`styles_engine.${name}`]!['x-unknown-fields'] ?? null,
    ]),
  )
  expect(seen).toEqual({
    'plain.Strict': 'reject',
    'plain.Options': 'swallow',
    'plain.Rewritten': 'attribute',
    'plain.Unbuildable': null,
  })
})

test('a class that cannot be built is described all the same', () => {
  expect(document.$defs['styles_engine.plain.Unbuildable']).toMatchObject({
    'x-construction-error': 'ImportError',
    additionalProperties: true,
    'x-default-outcome': 'error',
  })
  expect(signature('styles_engine.plain.Unbuildable')).toEqual(['size: int = 1'])
})

test('each field was tried once', () => {
  expect(fieldOf('styles_engine.plain.Strict', 'size')['x-example']).toEqual({ value: 2, outcome: 'ok' })
  expect(document.$defs['styles_engine.plain.Strict']!['x-default-outcome']).toBeDefined()
})
