export interface PageFile {
  readonly name: string
  readonly note: string
  readonly text: string
}

export function readPageFiles(root: string): readonly PageFile[]
