import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { CANCELLING_SIGNALS } from '../shared/runtime/cancellation'
import { runStage } from '../shared/runtime/run-stage'
import { collectHere, type CollectTask } from './fleet/collect-cells'
import { triageMatrix } from './triage-matrix'

if (isMainThread) {
  let cancelled = false
  for (const signal of CANCELLING_SIGNALS)
    process.on(signal, () => {
      cancelled = true
    })
  void runStage('triage-matrix', (context) => triageMatrix(context, () => cancelled, process.argv[1]))
} else {
  parentPort?.postMessage(collectHere(workerData as CollectTask))
}
