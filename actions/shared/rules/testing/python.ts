/** Real Python, for properties that hold our semantics against it. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { toolkitRoot } from '../../engines/paths'
import { type Json, type PyValue } from '../value'
import { encodeValue } from '../wire'

const PRELUDE = `
import json, sys
sys.path.insert(0, ${JSON.stringify(path.join(toolkitRoot(__dirname), 'engine_versions'))})
from observers.values import decode, encode

def no_instance(name, kwargs):
    raise AssertionError(name)

def answers(questions, answer):
    for question in questions:
        try:
            yield {"value": encode(answer(*[decode(part, no_instance) for part in question]))}
        except Exception as error:
            yield {"raises": type(error).__name__}
`

/** What Python answers: an encoded value, or the class of the exception. */
export type PythonAnswer = { readonly value: Json } | { readonly raises: string }

/**
 * Answers every question with the Python function `answer` that `code` defines.
 *
 * @param python the interpreter
 */
export function askPython(
  code: string,
  questions: readonly (readonly PyValue[])[],
  python = 'python3',
): readonly PythonAnswer[] {
  const program = `${PRELUDE}\n${code}\njson.dump(list(answers(json.load(sys.stdin), answer)), sys.stdout)`
  const input = JSON.stringify(questions.map((parts) => parts.map((part) => encodeValue(part))))
  const ran = spawnSync(python, ['-W', 'ignore', '-c', program], { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (ran.status !== 0) throw new Error(`python: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as PythonAnswer[]
}

/** The same text for the same value; a set has no order. */
export function canonical(json: Json): string {
  if (json === null || typeof json !== 'object') return JSON.stringify(json)
  if (Array.isArray(json)) return `[${(json as readonly Json[]).map(canonical).join(',')}]`
  const entries = Object.entries(json).map(([key, item]) => {
    const text =
      key === '$set' || key === '$frozenset'
        ? `[${(item as readonly Json[]).map(canonical).sort().join(',')}]`
        : canonical(item)
    return `${JSON.stringify(key)}:${text}`
  })
  return `{${entries.join(',')}}`
}
