/**
 * The actions of other people that the workflows use. They need github.com, so each has a stand-in that does the same
 * with what is here; those about artefacts and caches are made of GitHub's own clients.
 */
import { build } from 'esbuild'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programOptions } from '../program-options.mjs'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()

interface StandIn {
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  /** What follows `runs:`. */
  readonly runs: Readonly<Record<string, unknown>>
}

const node = (): StandIn['runs'] => ({ using: 'node24', main: 'index.js' })
const shell = (script: string, env: Readonly<Record<string, string>> = {}): StandIn['runs'] => ({
  using: 'composite',
  steps: [{ id: 'only', shell: 'bash', env, run: script }],
})

const STAND_INS: Readonly<Record<string, StandIn>> = {
  'actions/checkout': {
    inputs: { ref: '', path: '.', 'fetch-depth': '1', 'persist-credentials': 'true' },
    runs: node(),
  },
  'actions/upload-artifact': {
    inputs: { name: '', path: '', 'if-no-files-found': 'warn', overwrite: 'false', 'include-hidden-files': 'false' },
    runs: node(),
  },
  'actions/download-artifact': {
    inputs: { name: '', pattern: '', path: '.', 'merge-multiple': 'false', 'run-id': '', 'github-token': '' },
    runs: node(),
  },
  'actions/cache/restore': { inputs: { path: '', key: '', 'restore-keys': '' }, runs: node() },
  'actions/cache/save': { inputs: { path: '', key: '' }, runs: node() },
  // The Node that runs the test serves.
  'actions/setup-node': { inputs: { 'node-version': '', 'package-manager-cache': '' }, runs: shell('node --version') },
  // The token of an App is one of the emulator's that the job's own is not.
  'actions/create-github-app-token': {
    inputs: {
      'app-id': '',
      'private-key': '',
      repositories: '',
      'permission-contents': '',
      'permission-pull-requests': '',
    },
    outputs: { token: '${{ steps.only.outputs.token }}' },
    runs: shell('[ "$KEY" = key ] && echo "token=$LLEM_APP_TOKEN" >> "$GITHUB_OUTPUT"', {
      KEY: '${{ inputs.private-key }}',
    }),
  },
  // Signing needs GitHub's identity provider; what would be signed is written down.
  'actions/attest-build-provenance': {
    inputs: { 'subject-path': '' },
    runs: shell('sha256sum $SUBJECT > "$LLEM_ATTESTED"', { SUBJECT: '${{ inputs.subject-path }}' }),
  },
}

/**
 * Makes the stand-ins of every action that workflows pin.
 *
 * @param workflows folder of the workflows
 * @returns folders by `owner/name@commit`; an action in a folder of its repository is in that folder of it
 */
export async function makeStandIns(home: string, workflows: string): Promise<Record<string, string>> {
  const used = readdirSync(workflows).flatMap((file) =>
    [
      ...readFileSync(path.join(workflows, file), 'utf8').matchAll(/uses: ([\w-]+\/[\w-]+)(\/[\w-]+)?@([0-9a-f]{40})/g),
    ].map(([, repository = '', folder = '', commit = '']) => ({ repository, name: repository + folder, commit })),
  )
  const folders: Record<string, string> = {}
  const bundled = new Set<string>()
  for (const { repository, name, commit } of used) {
    const standIn = STAND_INS[name]
    if (standIn === undefined) continue
    const folder = path.join(home, 'stand-ins', name)
    mkdirSync(folder, { recursive: true })
    // JSON is YAML.
    const contract = {
      name: `Stand-in for ${name}`,
      inputs: Object.fromEntries(Object.entries(standIn.inputs).map(([input, value]) => [input, { default: value }])),
      outputs: Object.fromEntries(Object.entries(standIn.outputs ?? {}).map(([output, value]) => [output, { value }])),
      runs: standIn.runs,
    }
    writeFileSync(path.join(folder, 'action.yml'), JSON.stringify(contract))
    if (standIn.runs['using'] === 'node24') bundled.add(name)
    folders[`${repository}@${commit}`] = path.join(home, 'stand-ins', repository)
  }
  await Promise.all(
    [...bundled].map((name) =>
      build({
        entryPoints: [
          path.join(root, 'scripts/act/stand-ins', `${name.replace(/^actions\//, '').replace('/', '-')}.ts`),
        ],
        outfile: path.join(home, 'stand-ins', name, 'index.js'),
        ...programOptions(root),
      }),
    ),
  )
  return folders
}
