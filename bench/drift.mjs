/**
 * `node bench/drift.mjs [--base V] [--version V] [--workspace DIR] [--size N] [--seed TEXT] [--json]`: whether the
 * comparison of two versions says everything that changed and nothing that did not.
 *
 * The pools of both versions are given to both live libraries by the oracle of `bench/fidelity.mjs`; every change must be
 * explained by a line, and every line that breaks somebody must show on both.
 */
import { runTypescript } from './run-typescript.mjs'

process.exitCode = await runTypescript('drift/main.ts', process.argv.slice(2))
