/** Finds the class a person means among those of a corpus. */
import { type ClassDeclaration, type Corpus } from '../shared/rules/rule'
import { Problem, UserError } from '../shared/runtime/problems'
import { nearestNames } from './nearest'

/** How a mistake in a target is reported: the option or the place in a document it came from. */
export type TargetContext = Pick<Problem, 'file' | 'key' | 'line' | 'column'>

/**
 * @param text the native type, `module:qualname`, the dotted path of the class, or an end of one of them that begins at
 *   a dot and belongs to one class only
 * @throws UserError with one line that names the nearest classes
 */
export function resolveTarget(corpus: Corpus, text: string, context: Partial<TargetContext>): ClassDeclaration {
  const wanted = dotted(text)
  const exact = corpus.classes.filter((declaration) => namesOf(declaration).includes(wanted))
  const ending = corpus.classes.filter((declaration) =>
    namesOf(declaration).some((name) => name.endsWith(`.${wanted}`)),
  )
  const matches = exact.length > 0 ? exact : wanted === '' ? [] : ending
  const [first] = matches
  if (first !== undefined && matches.length === 1) return first
  const found = JSON.stringify(text)
  if (matches.length > 1) {
    const names = matches.map(({ className }) => className).sort()
    throw new UserError(
      new Problem({
        ...context,
        found: `${found}, which fits ${matches.length} classes`,
        expected: `one of ${list(names)}`,
        advice: 'write more of the name',
      }),
    )
  }
  throw new UserError(
    new Problem({ ...context, found, expected: expectation(corpus, wanted), advice: 'correct the name of the class' }),
  )
}

function expectation(corpus: Corpus, wanted: string): string {
  if (corpus.classes.length === 0) return 'a class of the corpus, which has none'
  const bare = lastPart(wanted)
  const byName = nearestNames(
    bare,
    corpus.classes.map(({ nativeType }) => lastPart(nativeType)),
  )
  const near = corpus.classes.map(({ nativeType }) => nativeType).filter((name) => byName.includes(lastPart(name)))
  const rank = (name: string): number => byName.indexOf(lastPart(name))
  if (near.length > 0)
    return `a class of the corpus; nearest ${near.length === 1 ? 'is' : 'are'} ${list(near.sort((a, b) => rank(a) - rank(b)))}`
  return `a class of the corpus, such as ${list(corpus.classes.map(({ nativeType }) => nativeType).sort())}`
}

const list = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`

const dotted = (name: string): string => name.trim().replaceAll(':', '.')

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const namesOf = (declaration: ClassDeclaration): readonly string[] => [
  dotted(declaration.nativeType),
  dotted(declaration.className),
]
