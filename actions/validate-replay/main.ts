import { runStage } from '../shared/runtime/run-stage'
import { readValidateReplayInputs, validateReplay } from './validate-replay'

void runStage('validate-replay', (context) => validateReplay(readValidateReplayInputs(context), context))
