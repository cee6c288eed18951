/**
 * YAML 1.2 (core schema) as people write it, reduced to what JSON can hold: text keys only, each key
 * once; no anchors, aliases or tags unless a dialect allows them. All faults are collected, each with
 * line and column.
 */
import { LineCounter, type Node, parseDocument } from 'yaml'
import { type Fault, faults, MAX_DEPTH, type Parsed, type Position, type Read } from './json-value'
import { nestsDeeperThan } from './yaml-depth'
import { TreeReader, type YamlDialect } from './yaml-tree'

/** Parses a whole text. */
export function parseGeneralYaml(text: string, dialect?: YamlDialect): Parsed {
  const lines = new LineCounter()
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  // With some room, because below the exact count can name the place.
  if (nestsDeeperThan(text, MAX_DEPTH + 10)) return { ok: false, faults: [faults.tooDeep([])] }
  // Duplicate keys are found below: the library compares every key with every other.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const syntax = [...document.errors, ...document.warnings].map((error): Fault => ({
    path: [],
    position: positionAt(error.pos[0]),
    found: error.message.split('\n', 1)[0] ?? error.message,
    expected: 'YAML 1.2',
    advice: 'correct the YAML syntax',
  }))
  if (
    document.directives.yaml.explicit === true &&
    document.directives.yaml.version !== '1.2' &&
    dialect === undefined
  ) {
    syntax.push({
      path: [],
      found: `a %YAML ${document.directives.yaml.version} directive`,
      expected: 'YAML 1.2',
      advice: 'remove the directive',
    })
  }
  if (syntax.length > 0) return { ok: false, faults: syntax }

  const reader = new TreeReader(positionAt, dialect)
  const value = reader.read(document.contents, [])
  reader.finish()
  const readable: Read = {
    ok: true,
    value,
    locate: (path) => {
      const node = document.getIn(path, true) as Node | undefined
      return node?.range ? positionAt(node.range[0]) : undefined
    },
    olderValue: (path) => reader.olderValue(path),
  }
  return reader.faults.length > 0 ? { ok: false, faults: reader.faults, readable } : readable
}
