/**
 * `node bench/parity.mjs [--version V]... [--python PATH] [--size N] [--seed TEXT] [--json]`: whether the evaluator in
 * TypeScript says of every guard and every configuration of the pool what the guard says as Python code.
 */
import { runTypescript } from './run-typescript.mjs'

process.exitCode = await runTypescript('parity/main.ts', process.argv.slice(2))
