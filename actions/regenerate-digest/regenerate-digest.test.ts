/** The stage as the runner runs it: artefacts in, pages out. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { visible } from '../shared/report/escape'
import { elementNames, renderMarkdown, seenText } from '../shared/report/testing/render-markdown'
import { CLASS, HOSTILE, RULES, validated } from './testing/artefacts'
import { OUTPUTS, type Workspace, workspace } from './testing/run-stage'

const PAGES = {
  parameters: 'docs/generated/curation-demo.md',
  rules: 'docs/generated/invariants-demo.md',
  browser: 'docs/generated/demo.html',
}

let space: Workspace
beforeEach(() => {
  space = workspace()
})
afterEach(() => {
  space.remove()
})

/** The headings of a rendered page, in order. */
const headings = (text: string): string[] =>
  [...renderMarkdown(text).matchAll(/<h[1-4]>(.*?)<\/h[1-4]>/g)].map((match) => seenText(match[1]!))

describe('the pages', () => {
  it('say the figures in one line', () => {
    const { status, outputs, log } = space.run()
    expect(log).not.toContain('::error')
    expect(status).toBe(0)
    expect(outputs['headline']).toBe(
      'demo 2.0: 5 rules (1 quarantined), error precision 1.000 recall 0.997, 4 parameters, 1 breaking change since 1.0',
    )
    expect(outputs['pages']).toBe(Object.values(PAGES).join('\n'))
    expect(outputs['changed']).toBe('true')
  })

  it('say what the rules are worth before the rules, and the debt last', () => {
    space.run()
    expect(headings(space.read(PAGES.rules))).toEqual([
      'demo 2.0: rules',
      'Fidelity and coverage',
      'Changes since 1.0',
      'Rules',
      CLASS,
      'Refused (2)',
      'Without effect (1)',
      'Sites without a rule (1)',
      'Quarantine (1)',
      'Rules written by hand (2)',
    ])
  })

  it('show a rule with its predicate, example, message, source and change', () => {
    space.run()
    const text = seenText(renderMarkdown(space.read(PAGES.rules)))
    expect(text).toContain('size <= 0 breaking: rule added')
    expect(text).toContain('Config(size=0), but not (size=1)')
    expect(text).toContain('`size` must be positive, but is {size}.')
    expect(text).toContain('demo/config.py:12 (Config.validate), demo_config_error_size')
    expect(text).toContain('depth has no effect, and nothing says so')
    expect(text).toContain('Refused because a guard cannot evaluate the value (1)')
    expect(text).toContain('(size=0): ok → error')
    expect(text).toContain('predicate_false_on_accepted')
    expect(text).toContain('demo_config_error_old the miner was blind; covered by demo_config_error_size, so it can go')
  })

  it('show a parameter with its type, both defaults, the decision about it and its change', () => {
    space.put(
      'engine_versions/demo/curated.yaml',
      `schema_version: 1\nengine: demo\nclasses:\n  ${CLASS}: [size, gone]\n`,
    )
    space.run()
    const rendered = renderMarkdown(space.read(PAGES.parameters))
    const rows = [...rendered.matchAll(/<tr>(.*?)<\/tr>/gs)].map((match) =>
      [...match[1]!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map((cell) => seenText(cell[1]!)),
    )
    expect(rows).toContainEqual(['size', 'int (>= 1)', 'required', '', 'yes', 'behaviour: default changed'])
    expect(rows).toContainEqual(['depth', 'int', 'None', '4', 'no', ''])
    expect(rows).toContainEqual(['name (deprecated)', 'str | None', 'None', '', 'no', ''])
    expect(rows).toContainEqual(['seed', 'not known: undocumented', 'not known', '', 'no', ''])
    expect(seenText(rendered)).toContain('4 parameters in 1 class, 1 curated; 0 breaking of 1 change since 1.0')
    expect(seenText(rendered)).toContain(`${CLASS}.gone`)
  })

  it('keep what comes from outside as text', () => {
    const { summary } = space.run()
    for (const text of [space.read(PAGES.rules), space.read(PAGES.parameters), summary]) {
      const allowed = new Set([
        'h1',
        'h2',
        'h3',
        'h4',
        'p',
        'strong',
        'em',
        'code',
        'pre',
        'ul',
        'li',
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'details',
        'summary',
        'br',
        'span',
      ])
      expect(elementNames(renderMarkdown(text)).filter((name) => !allowed.has(name))).toEqual([])
    }
    expect(seenText(renderMarkdown(space.read(PAGES.rules)))).toContain(visible(HOSTILE))
  })

  it('are the same bytes for the same artefacts, and are then left alone', () => {
    space.run()
    const first = Object.values(PAGES).map((page) => space.read(page))
    const { outputs } = space.run()
    expect(outputs['changed']).toBe('false')
    expect(Object.values(PAGES).map((page) => space.read(page))).toEqual(first)
    expect(first.join('')).not.toMatch(new RegExp(`\\d{4}-\\d{2}-\\d{2}T|${space.root}`))
  })

  it('of one producer leave the page of the other alone', () => {
    space.run({ producer: 'schemas' })
    expect(readdirSync(path.join(space.root, 'docs/generated')).sort()).toEqual(['curation-demo.md', 'demo.html'])
    space.run({ producer: 'invariants' })
    const both = space.read(PAGES.browser)
    space.run({ producer: 'schemas' })
    expect(space.read(PAGES.browser)).toBe(both)
  })

  it('that are committed for one producer do not depend on what the other one has left so far', () => {
    const alone = workspace()
    for (const name of ['schema.discovered.json', 'engine-step-diff-demo-schemas.yaml'])
      rmSync(path.join(alone.root, OUTPUTS, name))
    alone.run({ producer: 'invariants' })
    space.run()
    expect(space.read(PAGES.rules)).toBe(alone.read(PAGES.rules))
    alone.remove()
    expect(space.read(PAGES.rules)).not.toContain('4 parameters')
  })

  it('count no changes from another version than the one asked for', () => {
    const { outputs, log } = space.run({ 'base-version': '1.5' })
    expect(log).toContain('against 1.0, not 1.5')
    expect(outputs['headline']).toContain('nothing to compare with')
  })

  it('begin the job summary with the headline and a chart', () => {
    const { summary } = space.run()
    expect(summary).toMatch(/^## demo 2\.0\n\n\*\*demo 2\.0: 5 rules.*\*\*\n\n```mermaid\nflowchart LR\n/)
  })
})

describe('gaps observed at run time', () => {
  const observation = (more: Record<string, unknown>): string =>
    JSON.stringify({
      schema_version: 1,
      study_run_id: 's1',
      config_hash: 'c1',
      cycle: 0,
      engine: 'demo',
      library_version: '2.0',
      outcome: 'success',
      warnings: [],
      observed_at: '2026-01-01T00:00:00Z',
      ...more,
    })

  it('become rules for a person to complete, unless a rule explains them', () => {
    space.put(
      'study/runtime_observations.jsonl',
      [
        observation({
          warnings: [{ category: 'UserWarning', message: "depth 'a' is odd: 3" }],
          native_type: CLASS,
          kwargs: { depth: 3, size: 2 },
        }),
        observation({ config_hash: 'c2', warnings: ["depth 'b' is odd: 5"], native_type: CLASS, kwargs: { depth: 3 } }),
        observation({ config_hash: 'c3', kwargs: { size: 2 }, native_type: CLASS }),
        observation({
          config_hash: 'c4',
          outcome: 'exception',
          exception: { type: 'ValueError', message: '`size` must be positive, but is -1.' },
        }),
        observation({ config_hash: 'c5', outcome: 'subprocess_died' }),
        observation({ config_hash: 'c6', library_version: '1.0', warnings: ['of another version'] }),
        '',
      ].join('\n'),
    )
    const { outputs } = space.run({ 'runtime-observations': 'study/runtime_observations.jsonl' })
    expect(outputs['proposals']).toBe('1')
    const rendered = seenText(renderMarkdown(space.read(PAGES.rules)))
    expect(rendered).toContain('5 observations (2 explained by a rule, 1 ended by a dead process)')
    expect(rendered).toContain('all of them, and no run without the message, have depth=3')
    const fragment = parse(/```yaml\n([^]*?)```/.exec(space.read(PAGES.rules))![1]!) as Record<string, unknown>[]
    expect(fragment).toEqual([
      expect.objectContaining({
        native_type: CLASS,
        severity: 'warn',
        match: null,
        kwargs_positive: { depth: 3, size: 2 },
        message_template: 'depth {} is odd: {}',
        added_by: 'runtime_warning',
        to_complete: ['match', 'kwargs_negative'],
        references: ['s1/c1', 's1/c2'],
      }) as unknown,
    ])
  })

  it('come from configurations that the engine made the same, unless a rule says that the field has no effect', () => {
    const member = (hash: string, kwargs: Record<string, unknown>): Record<string, unknown> => ({
      resolved_config_hash: hash,
      native_type: CLASS,
      kwargs,
    })
    const group = (more: Record<string, unknown>): Record<string, unknown> => ({
      observed_config_hash: 'o',
      gap_detected: true,
      proposed_invariant_id: null,
      ...more,
    })
    space.put('groups.json', {
      study_id: 's1',
      groups: [
        group({ members: [member('a', { name: 'x' }), member('b', { name: 'y' })] }),
        group({ members: [member('c', { depth: 0 }), member('d', { depth: 1 })] }),
        group({ gap_detected: false, members: [member('e', {}), member('f', { seed: 1 })] }),
        group({ proposed_invariant_id: 'known', members: [member('g', {}), member('h', { seed: 1 })] }),
      ],
    })
    const { outputs } = space.run({ 'equivalence-groups': 'groups.json' })
    expect(outputs['proposals']).toBe('1')
    const fragment = parse(/```yaml\n([^]*?)```/.exec(space.read(PAGES.rules))![1]!) as Record<string, unknown>[]
    expect(fragment).toEqual([
      expect.objectContaining({
        severity: 'dormant',
        added_by: 'observed_collision',
        expected_outcome: { outcome: 'dormant_silent', emission_channel: 'none', normalised_fields: ['name'] },
        to_complete: ['match', 'kwargs_negative'],
      }) as unknown,
    ])
  })

  it('are refused line by line when the file is damaged', () => {
    space.put('bad.jsonl', `${observation({})}\n{"schema_version": 2}\nnot json\n`)
    const { status, log } = space.run({ 'runtime-observations': 'bad.jsonl' })
    expect(status).toBe(1)
    expect(log).toContain('bad.jsonl:2')
    expect(log).toContain('bad.jsonl:3')
    expect(existsSync(path.join(space.root, 'docs'))).toBe(false)
  })
})

describe('what is missing or damaged', () => {
  const errors = (log: string): string[] =>
    log
      .split('\n')
      .filter((line) => line.startsWith('::error'))
      .map((line) => line.replace(/^::error[^:]*::/, ''))

  it('is named with what to do, all of it at once', () => {
    const { status, log } = space.run({ version: '3.0' })
    expect(status).toBe(1)
    expect(errors(log)).toEqual([
      'engine_versions/demo/v3_0/outputs/schema.discovered.json: found no such file, expected what `mine` leaves; run `mine` for this version first, or give another `producer`',
      'engine_versions/demo/v3_0/outputs/invariants.validated.yaml: found no such file, expected what `validate-replay` leaves; run `validate-replay` for this version first, or give another `producer`',
    ])
  })

  it.each([
    ['an engine that is a path', { engine: '../demo' }, 'found "../demo"'],
    ['a version that is none', { version: 'latest' }, 'found "latest"'],
    ['a producer that is none', { producer: 'both' }, 'found "both"'],
    ['an allow-list outside the workspace', { 'allow-list': '../curated.yaml' }, 'a path without ".."'],
    ['an allow-list that is not there', { 'allow-list': 'nowhere.yaml' }, 'nowhere.yaml: found no such file'],
  ])('%s', (_, inputs, message) => {
    const { status, log } = space.run(inputs)
    expect(status).toBe(1)
    expect(errors(log).join('\n')).toContain(message)
    expect(log).not.toContain('at Object')
  })

  it('an allow-list of another engine', () => {
    space.put('other.yaml', 'schema_version: 1\nengine: other\nclasses: {}\n')
    expect(errors(space.run({ 'allow-list': 'other.yaml' }).log)).toEqual([
      'other.yaml: engine: found "other", expected "demo"; give the allow-list of this engine',
    ])
  })

  it('a rule whose predicate cannot be decoded', () => {
    space.put(`${OUTPUTS}/invariants.validated.yaml`, validated([{ ...RULES.positive, match: { nonsense: 1 } }]))
    const { status, log } = space.run()
    expect(status).toBe(1)
    expect(errors(log).join('\n')).toMatch(/invariants\.validated\.yaml: rules\[0\]/)
  })
})
