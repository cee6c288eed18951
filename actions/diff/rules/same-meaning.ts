/** Whether a rule that both corpora have word for word also means the same in both. */
import { type ClassDeclaration, type Corpus, type Rule } from '../../shared/rules/rule'
import { type PyValue } from '../../shared/rules/value'
import { visit } from '../../shared/rules/walk'
import { encodeValue } from '../../shared/rules/wire'

export interface Surroundings {
  readonly corpus: Corpus
  readonly declaration: ClassDeclaration
}

/**
 * A rule's meaning also rests on what it names: the defaults of its fields, facts of the environment, and the members
 * of Enums. The answer is whether all of that is the same on both sides.
 */
export function sameMeaning(old: Surroundings, now: Surroundings): (rule: Rule) => boolean {
  const [before, after] = [namesOf(old), namesOf(now)]
  return (rule) => {
    let same = true
    visit(rule.match, (node) => {
      const name =
        node.kind === 'field'
          ? `field ${node.name}`
          : node.kind === 'env'
            ? `env ${node.name}`
            : node.kind === 'enum'
              ? `enum ${node.className}`
              : undefined
      if (name !== undefined && before.get(name) !== after.get(name)) same = false
      // Instances of another class are judged by that class's rules, which may have changed.
      if (node.kind === 'method' && node.name === 'validate') same = false
    })
    return same
  }
}

/** A text for each name that is the same exactly when what it stands for is. */
function namesOf({ corpus, declaration }: Surroundings): Map<string, string> {
  const text = (value: PyValue | undefined): string =>
    value === undefined ? 'nothing' : JSON.stringify(encodeValue(value))
  return new Map([
    ...declaration.fields.map((field) => [`field ${field.name}`, text(field.default)] as const),
    ...corpus.environment.map((fact) => [`env ${fact.name}`, `${text(fact.value)} ${fact.raises ?? ''}`] as const),
    ...corpus.enums.map(
      (item) =>
        [`enum ${item.className}`, item.members.map(([name, value]) => `${name}=${text(value)}`).join(' ')] as const,
    ),
  ])
}
