import { runStage } from '../shared/runtime/run-stage'
import { report } from './report'

void runStage('report', report)
