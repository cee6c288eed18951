/** `node bench/writeback-races.mjs`: see `writeback-races/index.ts`. */
import { runTypescript } from './run-typescript.mjs'

process.exitCode = await runTypescript('writeback-races/index.ts', process.argv.slice(2))
