/**
 * `node bench/mutants.mjs [--version V] [--python PATH] [--engine-file FILE] [--kinds mutants|rewritings]...
 * [--class NAME]... [--sample N] [--seed N] [--pool N] [--json]`: whether mining again and comparing notices when a
 * guard of the installed library is changed, and stays silent when only its text is.
 */
import { runTypescript } from './run-typescript.mjs'

process.exitCode = await runTypescript('mutants/main.ts', process.argv.slice(2))
