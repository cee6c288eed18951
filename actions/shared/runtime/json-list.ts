/** The items of a text that is a JSON list; undefined for any other text. */
export function parseJsonList(text: string): readonly unknown[] | undefined {
  try {
    const value = JSON.parse(text) as unknown
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
