/**
 * Recipes of the existing tool are YAML 1.1 as PyYAML reads it. They are read here as YAML 1.2, which
 * differs in a few unquoted scalars; this module knows those, so that `save_logs: yes` and
 * `steps: 1_000` mean what they meant. Where text is expected, `off` stays text.
 */
import { type JsonScalar } from '../../shared/artefacts/json-value'
import { type YamlDialect } from '../../shared/artefacts/yaml-tree'

const TRUE = /^(?:yes|Yes|YES|on|On|ON)$/
const FALSE = /^(?:no|No|NO|off|Off|OFF)$/
const INTEGER = /^[-+]?(?:0b[01_]+|0[0-7_]+|0x[0-9a-fA-F_]+|(?:0|[1-9][0-9_]*))$/
const SEXAGESIMAL = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/
const SEXAGESIMAL_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/

/** What YAML 1.1 reads in an unquoted scalar, where 1.2 reads something else; undefined otherwise. */
export function yaml11Value(source: string): JsonScalar | undefined {
  if (TRUE.test(source)) return true
  if (FALSE.test(source)) return false
  if (!/^[-+.]?\d/.test(source) || /^[-+]?(?:0|[1-9]\d*)(?:\.\d*)?$/.test(source)) return undefined
  const sign = source.startsWith('-') ? -1 : 1
  const digits = source.replace(/^[-+]/, '').replaceAll('_', '')
  const value = (number: number): number | undefined => (Number.isFinite(number) ? sign * number : undefined)
  if (SEXAGESIMAL.test(source) || SEXAGESIMAL_FLOAT.test(source))
    return value(digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0))
  if (FLOAT.test(source)) return value(Number(digits))
  if (!INTEGER.test(source)) return undefined
  // `0b1` and `0x1` are read by Number; a leading zero alone means octal.
  return value(/^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits))
}

/** What a recipe may use of YAML. */
export const RECIPE_DIALECT: YamlDialect = { mostAliasedValues: 10_000, olderValue: yaml11Value }
