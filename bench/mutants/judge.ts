/** Whether an edit shows in the difference between the rules before and after it. */
import { compareCorpora } from '../../actions/diff/rules/candidates'
import { placeholdersOf } from '../../actions/diff/rules/concern'
import { proposeRules } from '../../actions/mine/invariants/mine-invariants'
import { type InvariantsProposed } from '../../actions/shared/artefacts/generated/invariants.proposed'
import { decodeCorpus } from '../../actions/shared/rules/corpus'
import { type ObservedClass } from '../../actions/shared/rules/observed'
import { type Corpus } from '../../actions/shared/rules/rule'

export interface Proposed {
  readonly document: InvariantsProposed
  readonly corpus: Corpus
}

/** Compares edited classes with the library as it is; mines each class of the base once. */
export class Judge {
  private readonly mined = new Map<string, Proposed>()

  constructor(
    private readonly engine: string,
    private readonly base: readonly ObservedClass[],
  ) {}

  /** The rules of a class as it is, with those of the classes it refers to. */
  baseOf(className: string): Proposed {
    const known = this.mined.get(className)
    if (known !== undefined) return known
    const made = this.propose(this.surroundings(className))
    this.mined.set(className, made)
    return made
  }

  /** The rules of a class after an edit. */
  editedOf(edited: ObservedClass): Proposed {
    return this.propose(this.surroundings(edited.class).map((item) => (item.class === edited.class ? edited : item)))
  }

  /** What the comparison says of an edit: the kinds of its lines. */
  linesOf(edited: ObservedClass): readonly string[] {
    const before = this.baseOf(edited.class)
    return compareCorpora(
      before.corpus,
      this.editedOf(edited).corpus,
      placeholdersOf(before.document as never),
    ).candidates.map(({ kind }) => kind)
  }

  private propose(classes: readonly ObservedClass[]): Proposed {
    const document = proposeRules(this.engine, '0', classes)
    return { document, corpus: decodeCorpus(document, 'rules') }
  }

  private surroundings(className: string): readonly ObservedClass[] {
    const found = new Set([className])
    for (const name of found) {
      const nodes = JSON.stringify(this.base.find((item) => item.class === name)?.nodes ?? [])
      for (const other of this.base) if (nodes.includes(`"${other.class}"`)) found.add(other.class)
    }
    return this.base.filter((item) => found.has(item.class))
  }
}
