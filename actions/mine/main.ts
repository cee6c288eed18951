import { runStage } from '../shared/runtime/run-stage'
import { mine, readMineInputs } from './mine'

void runStage('mine', (context) => mine(readMineInputs(context), context))
