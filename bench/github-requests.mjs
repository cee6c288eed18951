/** `node bench/github-requests.mjs`: see `github-requests/index.ts`. */
import { runTypescript } from './run-typescript.mjs'

process.exitCode = await runTypescript('github-requests/index.ts', process.argv.slice(2))
