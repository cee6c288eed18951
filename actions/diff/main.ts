import { runStage } from '../shared/runtime/run-stage'
import { diff, readDiffInputs } from './diff'

void runStage('diff', (context) => diff(readDiffInputs(context), context))
