export function renderSelfReferences(text: string, repository: string, ref: string): string
