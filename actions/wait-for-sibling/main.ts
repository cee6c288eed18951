import { runStage } from '../shared/runtime/run-stage'
import { waitForSibling } from './wait-for-sibling'

void runStage('wait-for-sibling', waitForSibling)
