import { runStage } from '../shared/runtime/run-stage'
import { triageMatrix } from './triage-matrix'

let cancelled = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { cancelled = true })

void runStage('triage-matrix', (context) => triageMatrix(context, () => cancelled))
