import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { probeSchema } from '../shared/artefacts/generated/probe'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { probeReport } from '../shared/testing/artefacts'
import { runAction } from '../shared/testing/bundle-process'

it('merges the reports of a sweep and shows them, and nothing in them is markup', async () => {
  const workspace = mkdtempSync(path.join(tmpdir(), 'llem-compat-'))
  try {
    mkdirSync(path.join(workspace, 'engine_versions/transformers'), { recursive: true })
    const put = (version: string, landmark: string | undefined): void => {
      const missing = landmark === undefined ? [] : [{ landmark, reason: 'gone' }]
      writeArtefact(
        path.join(workspace, `reports/${version}/probe-invariants.json`),
        probeSchema,
        probeReport({ version, verdict: landmark === undefined ? 'pass' : 'fail', landmarks_missing: missing }),
      )
    }
    put('5.9.0', undefined)
    put('5.17.0', '</code><script>alert(1)</script>')
    const inputs = { engine: 'transformers', reports: 'reports', page: 'page.html' }
    expect(await runAction('merge-compat', { inputs, workspace })).toMatchObject({
      status: 0,
      outputs: { results: '2', failed: '1' },
    })
    const page = readFileSync(path.join(workspace, 'page.html'), 'utf8')
    expect(page).not.toContain('<script')
    expect(page.indexOf('5.17.0')).toBeLessThan(page.indexOf('5.9.0'))
    const compat = path.join(workspace, 'engine_versions/transformers/compat.json')
    const first = readFileSync(compat, 'utf8')
    await runAction('merge-compat', { inputs, workspace })
    expect(readFileSync(compat, 'utf8')).toBe(first)
    const foreign = await runAction('merge-compat', { inputs: { ...inputs, engine: 'vllm' }, workspace })
    expect(foreign.stdout).toContain('found transformers, expected vllm')
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
})
