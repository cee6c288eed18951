// Generated from schemas/kept-observation.schema.json by `npm run generate`; do not edit.
import { type CompiledCheck } from '../schema-check'

declare const check: CompiledCheck
export default check
