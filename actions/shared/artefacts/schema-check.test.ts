import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import { UserError } from '../runtime/problems'
import { readArtefact, readOptionalArtefact, type Schema, writeArtefact } from './schema-check'

/** A small contract with every kind of rule our schemas use. */
const small = {
  type: 'object',
  additionalProperties: false,
  required: ['schema_version', 'rules'],
  properties: {
    schema_version: { const: 1 },
    engine: { type: 'string', pattern: '^[a-z]+$', description: 'a lower-case word' },
    outcome: { enum: ['raises', 'warns', null] },
    rules: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/rule' } },
  },
  $defs: {
    rule: {
      type: 'object',
      additionalProperties: false,
      required: ['id'],
      properties: {
        id: { type: 'string', minLength: 1 },
        count: { type: 'integer', minimum: 0 },
        when: {
          anyOf: [
            {
              type: 'object',
              required: ['all'],
              additionalProperties: false,
              properties: { all: { type: 'array', items: { $ref: '#/$defs/rule' } } },
            },
            { type: 'null' },
          ],
        },
      },
    },
  },
}
const check = new Ajv2020({
  allErrors: true,
  verbose: true,
  messages: false,
  strictTypes: false,
  ownProperties: true,
}).compile(small)
const schema: Schema<{ schema_version: 1; rules: { id: string }[] }> = { name: 'small', check }

let directory: string
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'llem-schema-'))
})
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
})

function problemsOf(text: string, name = 'a.yaml'): string[] {
  const file = path.join(directory, name)
  writeFileSync(file, text)
  try {
    readArtefact(file, schema, { shownAs: name })
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(String)
    throw error
  }
  return []
}

it('gives the typed value of a file that satisfies its contract', () => {
  const file = path.join(directory, 'good.yaml')
  writeFileSync(file, 'schema_version: 1\nrules:\n- id: a\n')
  expect(readArtefact(file, schema).rules[0]?.id).toBe('a')
  expect(readOptionalArtefact(path.join(directory, 'absent.yaml'), schema)).toBeUndefined()
})

it('tells every violation at once, each in one line with its place', () => {
  const text = `schema_version: 2
engine: Transformers
outcome: crashes
rulez: []
rules:
  - id: ""
    count: 1.5
  - count: -1
  - [x]
`
  expect(problemsOf(text).sort()).toEqual(
    [
      'a.yaml:1:17: schema_version: found 2, expected 1; correct the value',
      'a.yaml:4:8: rulez: found a key that is not known here, expected one of schema_version, engine, outcome, rules; correct its spelling or remove it',
      'a.yaml:2:9: engine: found "Transformers", expected a lower-case word; correct the value',
      'a.yaml:3:10: outcome: found "crashes", expected one of "raises", "warns", null; correct the value',
      'a.yaml:6:9: rules[0].id: found "", expected at least 1 character; correct the value',
      'a.yaml:7:12: rules[0].count: found 1.5, expected a whole number; correct the value',
      'a.yaml:8:12: rules[1].count: found -1, expected a number >= 0; correct the value',
      'a.yaml:8:5: rules[1].id: found nothing, expected this key; add it',
      'a.yaml:9:5: rules[2]: found a list of 1 item, expected a mapping; correct the value',
    ].sort(),
  )
})

it('blames the branch of a choice that the author meant', () => {
  const nested = 'schema_version: 1\nrules:\n  - id: a\n    when: {all: [{id: b, count: x}]}\n'
  expect(problemsOf(nested)).toEqual([
    'a.yaml:4:33: rules[0].when.all[0].count: found "x", expected a whole number; correct the value',
  ])
  expect(problemsOf('schema_version: 1\nrules: [{id: a, when: {any: []}}]\n')).toEqual([
    'a.yaml:2:23: rules[0].when.all: found nothing, expected this key; add it',
    'a.yaml:2:29: rules[0].when.any: found a key that is not known here, expected one of all; correct its spelling or remove it',
  ])
  expect(problemsOf('schema_version: 1\nrules: [{id: a, when: 3}]\n')).toEqual([
    'a.yaml:2:23: rules[0].when: found 3, expected one of the shapes its schema allows; correct the value',
  ])
})

it('finds the place also in a file that was written in canonical form', () => {
  expect(problemsOf('schema_version: 1\nrules:\n  - id: a\n    count: x\n')).toEqual([
    'a.yaml:4:12: rules[0].count: found "x", expected a whole number; correct the value',
  ])
  expect(problemsOf('{"schema_version": 1,\n "rules": []}', 'a.json')).toEqual([
    'a.json:2:11: rules: found a list of 0 items, expected at least 1 item; correct the value',
  ])
})

it('does not take a property of every object for a key', () => {
  expect(problemsOf('schema_version: 1\nrules: [{id: a}]\nconstructor: 1\n')).toHaveLength(1)
})

it('writes nothing that violates the contract', () => {
  const file = path.join(directory, 'written.yaml')
  writeArtefact(file, schema, { schema_version: 1, rules: [{ id: 'a' }] })
  expect(() => {
    writeArtefact(file, schema, { schema_version: 1, rules: [] })
  }).toThrow('violates schemas/small.schema.json:\nsmall to be written: rules: found a list of 0 items')
  expect(readFileSync(file, 'utf8')).toBe('schema_version: 1\nrules:\n  - id: a\n')
})
