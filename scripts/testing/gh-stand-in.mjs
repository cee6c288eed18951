/**
 * `node gh-stand-in.mjs <runs> run download|view ...`: the two commands of `gh` about a run, without GitHub.
 *
 * `runs` is a folder with `<owner>/<name>/<run id>/artifacts/<artefact>/` and `.../failed.log`. As the real one, it writes
 * over no file; unlike it, it knows only the options it is told about here.
 */
import { constants, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const OPTIONS = { download: ['--repo', '--name', '--dir'], view: ['--repo', '--log-failed'] }
const [, , runs, topic, verb, id, ...rest] = process.argv

function refuse(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const known = (topic === 'run' && OPTIONS[verb]) || refuse(`unknown command "${topic} ${verb}" for "gh"`)
const given = {}
while (rest.length > 0) {
  const option = rest.shift()
  if (!known.includes(option)) refuse(`unknown flag: ${option}`)
  given[option] = option === '--log-failed' || (rest.shift() ?? refuse(`flag needs an argument: ${option}`))
}
for (const option of known) if (given[option] === undefined) refuse(`found no ${option}`)

const run = path.join(runs, given['--repo'], id)
if (!existsSync(run)) refuse(`failed to get run: HTTP 404: Not Found (${given['--repo']}, ${id})`)
if (verb === 'view') process.stdout.write(readFileSync(path.join(run, 'failed.log')))
else {
  const artifact = path.join(run, 'artifacts', given['--name'])
  if (!existsSync(artifact)) refuse('no artifact matches any of the names or patterns provided')
  for (const entry of readdirSync(artifact, { recursive: true, withFileTypes: true })) {
    const file = path.relative(artifact, path.join(entry.parentPath ?? entry.path, entry.name))
    if (entry.isFile() && existsSync(path.join(given['--dir'], file)))
      refuse(`error downloading ${given['--name']}: open ${file}: file exists`)
  }
  cpSync(artifact, given['--dir'], { recursive: true, mode: constants.COPYFILE_EXCL })
}
