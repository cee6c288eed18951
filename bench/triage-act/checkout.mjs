/** Stands in for actions/checkout: the repository is on this disk. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const target = path.resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH || '.')
const archive = execFileSync('git', ['-C', process.env.TRIAGE_ACT_REPOSITORY, 'archive', 'HEAD'])
execFileSync('mkdir', ['-p', target])
execFileSync('tar', ['-x', '-C', target], { input: archive })
