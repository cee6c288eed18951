/** Stands in for actions/upload-artifact: a folder per artifact, whose name is never used twice. */
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const directory = path.resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH)
const target = path.join(process.env.TRIAGE_ACT_ARTIFACTS, process.env.INPUT_NAME)
if (existsSync(target)) throw new Error(`an artifact named ${process.env.INPUT_NAME} exists`)
if (existsSync(directory)) {
  mkdirSync(target, { recursive: true })
  cpSync(directory, target, { recursive: true })
} else if (process.env['INPUT_IF-NO-FILES-FOUND'] === 'error') process.exit(1)
