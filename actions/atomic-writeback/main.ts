import { runStage } from '../shared/runtime/run-stage'
import { atomicWriteback } from './atomic-writeback'

void runStage('atomic-writeback', atomicWriteback)
