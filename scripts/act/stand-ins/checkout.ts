/** Stands in for actions/checkout, which needs github.com: the same, from the bare repository of the test. */
import * as core from '@actions/core'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

const target = path.resolve(core.getInput('path') || '.')
const wanted = core.getInput('ref') || process.env['LLEM_REF'] || 'HEAD'
const origin = process.env['LLEM_ORIGIN'] ?? ''
mkdirSync(target, { recursive: true })
const clone = mkdtempSync(path.join(target, '.clone-'))
const git = (...args: string[]): string => execFileSync('git', args, { cwd: clone, encoding: 'utf8' })
git('init', '--quiet')
git('remote', 'add', 'origin', origin)
const depth = core.getInput('fetch-depth') === '0' ? [] : ['--depth=1']
git('fetch', '--quiet', ...depth, `file://${origin}`, wanted)
git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
cpSync(clone, target, { recursive: true })
rmSync(clone, { recursive: true })
core.info(`HEAD is now at ${execFileSync('git', ['rev-parse', 'HEAD'], { cwd: target, encoding: 'utf8' })}`)
