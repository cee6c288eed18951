/** Mermaid diagrams in the dialect that GitHub renders. */
import { escapeMermaid } from './escape'
import { fenced, type Markdown } from './markdown'

/** A node of a flow chart; `tone` says how it is to be taken. */
export interface FlowNode {
  /** Letters and digits, starting with a letter. */
  readonly id: string
  /** Lines of the label, shown as written. */
  readonly label: readonly string[]
  readonly tone: 'plain' | 'good' | 'attention' | 'bad'
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly label?: string
}

/** Colours that read on GitHub's light and dark background alike, because fill, line and text are all set. */
const TONES: Readonly<Record<FlowNode['tone'], string>> = {
  plain: 'fill:#eef2f7,stroke:#57606a,color:#1f2328',
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a',
  attention: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#6e0b14',
}

/**
 * A flow chart from left to right as a fenced block.
 *
 * @throws Error for an id that Mermaid would read as something else
 */
export function flowchart(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Markdown {
  const lines = nodes.map(
    ({ id, label, tone }) => `  ${checkedId(id)}["${label.map(escapeMermaid).join('<br/>')}"]:::${tone}`,
  )
  const arrows = edges.map(({ from, to, label }) => {
    const arrow = label === undefined ? '-->' : `-->|"${escapeMermaid(label)}"|`
    return `  ${checkedId(from)} ${arrow} ${checkedId(to)}`
  })
  const used = [...new Set(nodes.map((node) => node.tone))].sort()
  const classes = used.map((tone) => `  classDef ${tone} ${TONES[tone]}`)
  return fenced(['flowchart LR', ...lines, ...arrows, ...classes].join('\n'), 'mermaid')
}

function checkedId(id: string): string {
  // `end` closes a block in Mermaid wherever it stands.
  if (!/^[a-z][a-zA-Z0-9]*$/.test(id) || id === 'end') throw new Error(`Not an id of a Mermaid node: ${id}`)
  return id
}
