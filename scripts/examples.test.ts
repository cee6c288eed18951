/** The examples of the documentation can be copied: the actions they use exist and have what they name. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const root = path.dirname(__dirname)
const pages = ['README.md']
  .concat(readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`))
  .concat(readdirSync(path.join(root, 'actions')).map((stage) => `actions/${stage}/README.md`))
  .filter((name) => name.endsWith('.md') && name !== 'actions/shared/README.md')

interface Example {
  readonly uses?: string
  readonly id?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Contract {
  readonly inputs?: Readonly<Record<string, { required?: boolean; default?: string }>>
  readonly outputs?: Readonly<Record<string, unknown>>
}

const contractOf = (stage: string): Contract =>
  parse(readFileSync(path.join(root, 'actions', stage, 'action.yml'), 'utf8')) as Contract

/** Every mapping with `uses`, wherever it is in a document. */
function usesIn(value: unknown): Example[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'uses' in value ? [value as Example] : []
  return [...own, ...Object.values(value).flatMap(usesIn)]
}

const examples = pages.flatMap((page) =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
    page,
    text,
    uses: usesIn(parse(text)),
  })),
)

it('no example names a file of this repository as if the reader had it', () => {
  for (const { page, uses } of examples)
    expect({ page, local: uses.filter(({ uses: used = '' }) => used.startsWith('.')) }).toEqual({ page, local: [] })
})

it('examples give inputs that exist and all that are required, and read outputs that exist', () => {
  const seen = new Set<string>()
  for (const { page, text, uses } of examples) {
    for (const { uses: used = '', id, with: given = {} } of uses) {
      const stage = /^org\/llem-actions\/([a-z-]+)@v1$/.exec(used)?.[1]
      if (stage === undefined) continue
      seen.add(stage)
      const { inputs = {}, outputs = {} } = contractOf(stage)
      const read = [...text.matchAll(new RegExp(`steps\\.${id ?? '-'}\\.outputs\\.([\\w-]+)`, 'g'))].map(
        ([, name = '']) => name,
      )
      expect({
        page,
        stage,
        unknown: Object.keys(given).filter((name) => inputs[name] === undefined),
        missing: Object.keys(inputs).filter(
          (name) => inputs[name]?.required === true && inputs[name].default === undefined && given[name] === undefined,
        ),
        unread: read.filter((name) => outputs[name] === undefined),
      }).toEqual({ page, stage, unknown: [], missing: [], unread: [] })
    }
  }
  expect(seen.size).toBeGreaterThan(11)
})

it('every link from page to page leads somewhere', () => {
  for (const page of pages) {
    const text = readFileSync(path.join(root, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '')
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(?:https?:|mailto:)/.test(target)) continue
      const [file = '', anchor] = target.split('#')
      const full = file === '' ? page : path.join(path.dirname(page), file)
      const found = readText(full)
      expect({ page, target, exists: found !== undefined }).toEqual({ page, target, exists: true })
      if (anchor !== undefined)
        expect({ page, target, heading: anchorsOf(found ?? '').includes(anchor) }).toEqual({
          page,
          target,
          heading: true,
        })
    }
  }
})

function readText(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return ''
    return undefined
  }
}

/** As GitHub names the headings of a page. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  )
}
