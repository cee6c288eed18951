import { runStage } from '../shared/runtime/run-stage'
import { mergeCompatReports } from './merge-compat'

void runStage('merge-compat', mergeCompatReports)
