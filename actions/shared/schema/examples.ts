/**
 * Tries each field once while its version of the library is at hand, and keeps what happened: a later version is compared
 * with it when this one is no longer there to be asked.
 */
import { type Outcome } from '../artefacts/generated/engine-step-diff'
import { type Class, type Field, type SchemaDiscovered } from '../artefacts/generated/schema.discovered'
import { normalForm } from './normal-form'
import { samePythonValue } from './python-json'
import { samplesOf } from './sample'
import { kwargName, trialCase, type Trials, works } from './trial'

/** Values tried per field; the first that works is kept. */
const TRIED_PER_FIELD = 3

/** The document with `x-default-outcome` of each target class and `x-example` of each of its fields. */
export async function withExamples(document: SchemaDiscovered, trials: Trials): Promise<SchemaDiscovered> {
  const classes = document.classes.flatMap((name): [string, Class][] =>
    document.$defs[name] === undefined ? [] : [[name, document.$defs[name]]],
  )
  const attempts = classes.flatMap(([name, schema]) => [
    { name, field: undefined, kwargs: {}, value: undefined },
    ...Object.entries(schema.properties).flatMap(([field, facts]) =>
      valuesToTry(facts).map((value) => ({ name, field, kwargs: { [kwargName(field, facts)]: value }, value })),
    ),
  ])
  const outcomes = await trials(attempts.map(({ name, kwargs }) => trialCase(document.$defs[name] as Class, kwargs)))
  const defaults = new Map<string, Outcome>()
  const examples = new Map<string, Field['x-example']>()
  attempts.forEach(({ name, field, value }, index) => {
    const outcome = outcomes[index]
    if (outcome === undefined) return
    if (field === undefined) defaults.set(name, outcome)
    else {
      const key = JSON.stringify([name, field])
      const known = examples.get(key)
      if (known === undefined || (!works(known.outcome) && works(outcome))) examples.set(key, { value, outcome })
    }
  })
  const changed = classes.map(([name, schema]): [string, Class] => {
    const outcome = defaults.get(name)
    const properties = Object.entries(schema.properties).map(([field, facts]): [string, Field] => {
      const example = examples.get(JSON.stringify([name, field]))
      return [field, example === undefined ? facts : { ...facts, 'x-example': example }]
    })
    return [
      name,
      {
        ...schema,
        ...(outcome === undefined ? {} : { 'x-default-outcome': outcome }),
        properties: Object.fromEntries(properties),
      },
    ]
  })
  return { ...document, $defs: { ...document.$defs, ...Object.fromEntries(changed) } }
}

/** Values of the type that are neither None nor what the field is by itself. */
function valuesToTry(facts: Field): readonly unknown[] {
  const own = [null, facts.default, facts['x-effective']?.value].filter((value) => value !== undefined)
  const form = normalForm(facts)
  const samples = form.any ? [true] : form.atoms.flatMap(samplesOf)
  return samples.filter((sample) => !own.some((known) => samePythonValue(known, sample))).slice(0, TRIED_PER_FIELD)
}
