/** GitHub's artefacts, as far as a download sees them: the service of the own run, and the API for other runs. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Answer, type Proxy, type ProxiedRequest } from './proxy'

export interface StoredArtifact {
  readonly name: string
  readonly run: number
  readonly zip: Buffer
  /** What GitHub noted at the upload; that of `zip` unless given. */
  readonly digest?: string
}

export interface ZipEntry {
  readonly content: string | Buffer
  /** As git writes it; a plain file unless given. */
  readonly mode?: number
}

/** The own run of a job that uses `artifactVariables`. */
export const OWN_RUN = 7

/** What the runner gives a job to reach its artefacts; the proxy answers instead of GitHub. */
export function artifactVariables(proxy: Proxy): Record<string, string> {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    ACTIONS_RESULTS_URL: `${proxy.url}/`,
    ACTIONS_RUNTIME_TOKEN: `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:run-${OWN_RUN}:job-1` })}.x`,
    GITHUB_API_URL: proxy.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(OWN_RUN),
  }
}

/** Answers everything a download asks for; undefined for other requests. */
export function serveArtifacts(
  proxy: () => Proxy,
  artifacts: readonly StoredArtifact[],
): (request: ProxiedRequest) => Answer | undefined {
  const digest = ({ zip, digest: noted }: StoredArtifact): string =>
    noted ?? `sha256:${createHash('sha256').update(zip).digest('hex')}`
  const rows = artifacts.map((artifact, index) => ({ ...artifact, id: index + 1 }))
  const blob = (id: number): string => `${proxy().url}/blob/${id}`
  return ({ path: route, body }) => {
    const [, id] = /^\/blob\/(\d+)$/.exec(route) ?? []
    if (id !== undefined)
      return { status: 200, body: rows[Number(id) - 1]?.zip, headers: { 'content-type': 'application/zip' } }
    const [, called] = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(route) ?? []
    if (called !== undefined) {
      const asked = JSON.parse(body) as { name_filter?: string; id_filter?: string; name?: string }
      const own = rows.filter(
        (row) =>
          row.run === OWN_RUN &&
          [asked.name_filter ?? row.name, asked.name ?? row.name].every((name) => name === row.name),
      )
      const found = own.filter((row) => asked.id_filter === undefined || asked.id_filter === String(row.id))
      return called === 'ListArtifacts'
        ? {
            status: 200,
            body: {
              artifacts: found.map((row) => ({
                workflow_run_backend_id: `run-${OWN_RUN}`,
                workflow_job_run_backend_id: 'job-1',
                database_id: String(row.id),
                name: row.name,
                size: String(row.zip.length),
                digest: digest(row),
              })),
            },
          }
        : { status: 200, body: { signed_url: blob(found[0]?.id ?? 0) } }
    }
    const [, run, name] = /\/actions\/runs\/(\d+)\/artifacts\?name=([^&]*)$/.exec(route) ?? []
    if (run !== undefined) {
      const found = rows.filter((row) => String(row.run) === run && row.name === decodeURIComponent(name ?? ''))
      return {
        status: 200,
        body: {
          total_count: found.length,
          artifacts: found.map((row) => ({
            id: row.id,
            name: row.name,
            size_in_bytes: row.zip.length,
            digest: digest(row),
          })),
        },
      }
    }
    const [, asked] = /\/actions\/artifacts\/(\d+)\/zip$/.exec(route) ?? []
    return asked === undefined ? undefined : { status: 302, body: {}, headers: { location: blob(Number(asked)) } }
  }
}

/** A zip file with exactly these names and bytes, however hostile. */
export function zipOf(entries: readonly (readonly [string, string | Buffer | ZipEntry])[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, value] of entries) {
    const { content, mode = 0o100644 } =
      typeof value === 'string' || Buffer.isBuffer(value) ? { content: value } : value
    const bytes = Buffer.from(content)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    const head = Buffer.from([0x50, 0x4b, 3, 4])
    locals.push(head, common, path, bytes)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, tail, path)
    offset += head.length + common.length + path.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
