/** Stands in for GitHub's command line, which speaks only https: its calls about releases, to the API of the test. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { GITHUB_API_URL, GITHUB_REPOSITORY, GH_TOKEN, LLEM_ORIGIN } = process.env
const [area, command, tag, ...options] = process.argv.slice(2)
const option = (name) => {
  const at = options.findIndex((one) => one === name || one.startsWith(`${name}=`))
  if (at < 0) return undefined
  return options[at].includes('=') ? options[at].slice(name.length + 1) : (options[at + 1] ?? '')
}

async function api(method, route, body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${route}`, {
    method,
    headers: { authorization: `Bearer ${GH_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`)
  return await response.json()
}

/** The fields of a release that the options name. */
function fields() {
  const notes = option('--notes-file')
  const draft = options.find((one) => /^--draft(?:=|$)/.test(one))
  return {
    ...(draft === undefined ? {} : { draft: draft !== '--draft=false' }),
    ...(notes === undefined ? {} : { body: readFileSync(notes, 'utf8') }),
    ...(option('--title') === undefined ? {} : { name: option('--title') }),
    ...(option('--target') === undefined ? {} : { target_commitish: option('--target') }),
  }
}

if (area === 'release') {
  if (options.includes('--verify-tag')) {
    const { stdout } = spawnSync('git', ['ls-remote', '--tags', LLEM_ORIGIN, tag], { encoding: 'utf8' })
    if (stdout === '') throw new Error(`tag ${tag} doesn't exist in the repo ${GITHUB_REPOSITORY}`)
  }
  const known = (await api('GET', 'releases?per_page=100')).find(({ tag_name: name }) => name === tag)
  if (command === 'create') await api('POST', 'releases', { tag_name: tag, ...fields() })
  else if (known === undefined) throw new Error('release not found')
  else if (command === 'edit') await api('PATCH', `releases/${known.id}`, fields())
  else if (command !== 'view') throw new Error(`unknown command ${command}`)
} else if (area !== 'auth' || command !== 'setup-git') throw new Error(`unknown command ${area} ${command}`)
