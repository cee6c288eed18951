import { parseCanonicalYaml } from './canonical-yaml'
import { type Parsed } from './json-value'
import { type YamlDialect } from './yaml-tree'

/**
 * Parses YAML: what this project wrote with its own quick parser, everything else with the general
 * one, which is loaded when it is first needed because every bundle would pay for it at each start.
 */
export function parseYaml(text: string, dialect?: YamlDialect): Parsed {
  const canonical = parseCanonicalYaml(text)
  if (canonical === undefined) return parseGeneral(text, dialect)
  return {
    ok: true,
    value: canonical,
    locate: (path) => {
      const general = parseGeneral(text)
      return general.ok ? general.locate(path) : undefined
    },
  }
}

function parseGeneral(text: string, dialect?: YamlDialect): Parsed {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at the start
  const general = require('./parse-general-yaml') as typeof import('./parse-general-yaml')
  return general.parseGeneralYaml(text, dialect)
}
