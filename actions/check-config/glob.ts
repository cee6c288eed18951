/** Finds files by patterns: `*`, `**`, `?`, `[ab]`, `{a,b}`, and `!pattern` to take files away again. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { isSystemError, resolveInside } from '../shared/runtime/files'
import { Problem, UserError } from '../shared/runtime/problems'

/** Folders that hold what other people wrote, or what is no file of a user. */
const SKIPPED = new Set(['.git', 'node_modules'])

/**
 * @param root absolute directory that patterns are relative to and no result leaves
 * @param patterns in order; a later one overrules an earlier one
 * @returns paths relative to the root with `/`, sorted
 * @throws UserError for patterns that cannot be read or lead out of the root
 */
export function findFiles(root: string, patterns: readonly string[]): string[] {
  const problems = patterns.flatMap((pattern) => patternProblem(pattern) ?? [])
  if (problems.length > 0) throw new UserError(problems)
  const rules = patterns.map((pattern) => ({
    include: !pattern.startsWith('!'),
    expression: patternExpression(pattern.replace(/^!/, '')),
  }))
  const wanted = (file: string): boolean =>
    rules.reduce((held, { include, expression }) => (expression.test(file) ? include : held), false)
  const found = new Set<string>()
  const starts = new Set(patterns.filter((pattern) => !pattern.startsWith('!')).map(literalFolder))
  for (const start of starts) {
    for (const file of filesBelow(root, start)) if (wanted(file)) found.add(file)
  }
  return [...found].sort()
}

/** Whether a path matches one of some patterns. */
export function matchesAny(file: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => patternExpression(pattern).test(file))
}

function patternProblem(pattern: string): Problem | undefined {
  const body = pattern.replace(/^!/, '')
  const refuse = (expected: string): Problem =>
    new Problem({ key: 'files', found: JSON.stringify(pattern), expected, advice: 'correct the pattern' })
  if (path.posix.isAbsolute(body) || /^[A-Za-z]:/.test(body) || body.includes('\\'))
    return refuse('a pattern relative to the workspace, with /')
  if (body.split('/').includes('..')) return refuse('a pattern without ".."')
  if (body.replace(/^\.\//, '') === '') return refuse('a pattern')
  return undefined
}

/** A pattern as a regular expression over whole relative paths. */
function patternExpression(pattern: string): RegExp {
  const body = pattern.replace(/^(?:\.\/)+/, '')
  let source = ''
  let braces = 0
  for (let at = 0; at < body.length; at += 1) {
    const rest = body.slice(at)
    const character = body.charAt(at)
    const set = /^\[[!^]?[^\]/]+\]/.exec(rest)?.[0]
    if (rest.startsWith('**/')) {
      source += '(?:[^/]+/)*'
      at += 2
    } else if (character === '*') {
      source += rest === '**' ? '.*' : '[^/]*'
      if (rest.startsWith('**')) at += 1
    } else if (character === '?') source += '[^/]'
    else if (set !== undefined) {
      source += `[${/^\[[!^]/.test(set) ? '^' : ''}${set
        .replace(/^\[[!^]?/, '')
        .slice(0, -1)
        .replace(/[\\[\]^]/g, '\\$&')}]`
      at += set.length - 1
    } else if (character === '{' && rest.includes('}')) {
      source += '(?:'
      braces += 1
    } else if (character === '}' && braces > 0) {
      source += ')'
      braces -= 1
    } else if (character === ',' && braces > 0) source += '|'
    else source += character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  }
  return new RegExp(`^${source}${')'.repeat(braces)}$`)
}

/** The folder above the first part of a pattern that is not literal. */
function literalFolder(pattern: string): string {
  const parts = pattern.replace(/^(?:\.\/)+/, '').split('/')
  const first = parts.findIndex((part) => /[*?[{]/.test(part))
  return parts.slice(0, first === -1 ? -1 : first).join('/')
}

function* filesBelow(root: string, folder: string): Generator<string> {
  for (const entry of entriesOf(path.join(root, folder))) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* filesBelow(root, relative)
    } else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFileInside(root, relative))) yield relative
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    // A pattern may name a folder that is not there.
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

function leadsToFileInside(root: string, relative: string): boolean {
  try {
    return statSync(resolveInside(root, relative)).isFile()
  } catch (error) {
    if (error instanceof UserError || isSystemError(error)) return false
    throw error
  }
}
