/** Whether an answer is GitHub's: a proxy or another server may speak in its place, in JSON too. */
import { PlatformError } from '../runtime/problems'

/** What each named property of an answer must be. */
export type AnswerShape<T> = { readonly [K in keyof T]?: 'string' | 'number' | 'object' | 'list' }

/**
 * @param what the request as a person reads it
 * @throws PlatformError when the answer lacks what GitHub's has
 */
export function expectShape<T>(what: string, answer: T, shape: AnswerShape<T>): T {
  for (const [key, kind] of Object.entries<string | undefined>(shape)) {
    const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined
    const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
    if (found !== kind)
      throw new PlatformError(
        `${what}: the answer has no ${kind ?? 'value'} \`${key}\`; is GITHUB_API_URL the address of GitHub's API?`,
      )
  }
  return answer
}
