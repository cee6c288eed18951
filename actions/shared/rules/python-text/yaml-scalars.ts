/**
 * What PyYAML makes of a plain scalar. It follows YAML 1.1, with stricter numbers: `yes` and `off` are booleans, `010`
 * is eight, `1:30` is ninety, and `1e-4` is text, as a float needs a point and a signed exponent.
 */
import { PyFloat, PyObject, type PyValue } from '../value'

const BOOL = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/
const TRUE = /^(?:yes|true|on)$/i
const NULL = /^(?:~|null|Null|NULL|)$/
const INT =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const DATE = /^\d\d\d\d-\d\d-\d\d$/
const TIMESTAMP = /^\d\d\d\d-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/

/** A tag PyYAML's safe loader knows for scalars, without its prefix `tag:yaml.org,2002:`. */
export type ScalarTag = 'str' | 'null' | 'bool' | 'int' | 'float' | 'timestamp'

/** The tag PyYAML gives a plain scalar. */
export function plainTag(text: string): ScalarTag {
  if (NULL.test(text)) return 'null'
  if (BOOL.test(text)) return 'bool'
  if (INT.test(text)) return 'int'
  if (FLOAT.test(text)) return 'float'
  return DATE.test(text) || TIMESTAMP.test(text) ? 'timestamp' : 'str'
}

/** The value of a scalar under a tag, or undefined when the tag cannot hold the text. */
export function scalarValue(tag: string, text: string): PyValue | undefined {
  switch (tag) {
    case 'str':
      return text
    case 'null':
      return null
    case 'bool':
      return BOOL.test(text) ? TRUE.test(text) : undefined
    case 'int':
      return intOf(text.replaceAll('_', ''))
    case 'float':
      return floatOf(text.replaceAll('_', '').toLowerCase())
    case 'timestamp':
      return new PyObject(DATE.test(text) ? 'datetime:date' : 'datetime:datetime')
    default:
      return undefined
  }
}

function intOf(text: string): PyValue | undefined {
  const match = /^([-+]?)(0b[01]+|0x[0-9a-fA-F]+|0[0-7]*|[1-9]\d*(?::\d+)*)$/.exec(text)
  if (match?.[2] === undefined) return undefined
  const [, sign, digits] = match
  const magnitude = digits.includes(':')
    ? sexagesimal(digits).reduce((sum, part) => sum * 60n + BigInt(part), 0n)
    : BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits)
  const value = sign === '-' ? -magnitude : magnitude
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

function floatOf(text: string): PyValue | undefined {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[-+]/, '')
  if (digits === '.inf') return new PyFloat(sign * Infinity)
  if (digits === '.nan') return new PyFloat(NaN)
  const magnitude = digits.includes(':')
    ? sexagesimal(digits).reduce((sum, part) => sum * 60 + Number(part), 0)
    : Number(digits)
  if (Number.isNaN(magnitude) || digits === '') return undefined
  const value = sign * magnitude
  return Number.isInteger(value) || !Number.isFinite(value) ? new PyFloat(value) : value
}

const sexagesimal = (text: string): string[] => text.split(':')
