/**
 * `node bench/triage-act.mjs`: the reusable workflow under act, in host mode, without a network: 40 shards, two of
 * which are killed and one of which writes garbage; then those three once more. Artefacts go through GitHub's own
 * client to act's server. Needs `npm run build` and Go, to build act once. `LLEM_ACT_LOG` names a folder for logs.
 */
import { runTypescript } from './run-typescript.mjs'

process.exitCode = await runTypescript('triage-act/main.ts', [])
