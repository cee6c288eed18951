import { runStage } from '../shared/runtime/run-stage'
import { selectEngines } from './select-engines'

void runStage('select-engines', selectEngines)
