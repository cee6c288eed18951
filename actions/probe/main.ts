import { runStage } from '../shared/runtime/run-stage'
import { probe, readProbeInputs } from './probe'

void runStage('probe', (context) => probe(readProbeInputs(context), context))
