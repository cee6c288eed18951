import { type Corpus } from '../shared/rules/rule'

/** Rules that rest on the environment they were mined in say nothing about the one a configuration is for. */
export function withoutEnvironment(corpus: Corpus): Corpus {
  return { ...corpus, rules: corpus.rules.filter((rule) => rule.environment.length === 0) }
}
