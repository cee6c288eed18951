/** `curation-<engine>.md`: the parameters, for the person who decides which of them to expose. */
import {
  bold,
  bullets,
  code,
  details,
  document,
  heading,
  type Inline,
  join,
  type Markdown,
  md,
  none,
  table,
} from '../shared/report/markdown'
import { changesMarkdown } from './changes-markdown'
import { count } from './figures'
import { type Digest, type Parameter, type ParameterClass, type ParameterSection } from './model'
import { mark } from './words'

/** The first line of every generated page. */
export const notice = md`<!-- Written by the stage regenerate-digest: change its inputs, not this page. -->`

/** @throws Error when the digest has no parameters */
export function curationMarkdown(digest: Digest): string {
  const { parameters: section, baseVersion } = digest
  if (section === null) throw new Error('The digest has no parameters')
  return document([
    notice,
    heading(1, md`${digest.engine} ${digest.version}: parameters`),
    bold(curationHeadline(section, baseVersion)),
    section.unknown === 0
      ? none
      : md`The type of ${count(section.unknown, 'parameter')} is not known; the column says why.`,
    absentNames(section),
    changesMarkdown(section.diff, baseVersion, 2, 'Changes'),
    ...section.classes.flatMap((item) => classTable(item, section)),
  ])
}

/** `540 parameters in 38 classes, 71 curated; 3 breaking of 46 changes since 4.57.6.` */
export function curationHeadline(section: ParameterSection, baseVersion: string | null): string {
  const curated = section.curation === null ? 'no allow-list' : `${section.curation.curated} curated`
  const { diff } = section
  const changes =
    diff === null || baseVersion === null
      ? 'nothing to compare with'
      : `${diff.breaking} breaking of ${count(diff.changes.length, 'change')} since ${baseVersion}`
  return `${count(section.total, 'parameter')} in ${count(section.classes.length, 'class', 'classes')}, ${curated}; ${changes}`
}

function absentNames({ curation }: ParameterSection): Markdown {
  if (curation === null || curation.absent.length === 0) return none
  return details(
    `The allow-list names ${count(curation.absent.length, 'parameter')} that this version does not have`,
    bullets(curation.absent.map((name) => code(name))),
  )
}

function classTable(item: ParameterClass, section: ParameterSection): Markdown[] {
  const curated = section.curation !== null
  const changed = section.diff !== null
  const effective = item.parameters.some((parameter) => parameter.effective !== null)
  const columns = [
    'parameter',
    'type',
    'default',
    ...(effective ? ['when not set'] : []),
    ...(curated ? ['curated'] : []),
    ...(changed ? [`since ${section.diff.base}`] : []),
  ]
  const rows = item.parameters.map((parameter): Inline[] => [
    parameter.deprecated ? md`${code(parameter.name)} (deprecated)` : code(parameter.name),
    parameter.typeUnknown === null
      ? code(parameter.type)
      : md`not known: ${parameter.typeUnknown.replaceAll('_', ' ')}`,
    defaultCell(parameter),
    ...(effective ? [parameter.effective === null ? none : code(parameter.effective)] : []),
    ...(curated ? [parameter.curated === true ? 'yes' : 'no'] : []),
    ...(changed ? [mark(parameter.changes)] : []),
  ])
  const resolved =
    item.resolvers.length === 0
      ? none
      : md`What a parameter becomes when it is not set is decided by ${join(item.resolvers.map((name) => code(name)))}.`
  return [heading(2, md`${code(item.name)} (${item.parameters.length})`), resolved, table(columns, rows)]
}

function defaultCell({ required, declared }: Parameter): Inline {
  if (required) return 'required'
  return declared === null ? 'not known' : code(declared)
}
