import { runStage } from '../shared/runtime/run-stage'
import { approveReuse } from './approve-reuse'

void runStage('approve-reuse', approveReuse)
