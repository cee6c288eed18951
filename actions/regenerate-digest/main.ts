import { runStage } from '../shared/runtime/run-stage'
import { readDigestInputs, regenerateDigest } from './regenerate-digest'

void runStage('regenerate-digest', (context) => Promise.resolve(regenerateDigest(readDigestInputs(context), context)))
