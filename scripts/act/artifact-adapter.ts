/**
 * What stands between the real artifact clients and act's artifact server.
 *
 * act answers with signed addresses whose `sig` ends in a bare `=`. Azure's client, which uploads, splits a query
 * at every `=` and so loses it, and act then answers 401 (nektos/act#6021, #6114; GitHub's own addresses are
 * percent-encoded and have no such end). The adapter encodes that character, and changes nothing else.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'

export interface ArtifactAdapter {
  /** With a final slash, as `ACTIONS_RESULTS_URL` has it. */
  readonly url: string
  close(): Promise<void>
}

/** Percent-encodes the padding of a signature in an answer of act's server. */
export function encodePadding(text: string): string {
  return text.replace(/(?<=[?&]sig=[\w-]*)=+(?=&|"|$)/g, (padding) => '%3D'.repeat(padding.length))
}

/** @param port of act's artifact server on this machine, which need not listen yet */
export async function startArtifactAdapter(port: number): Promise<ArtifactAdapter> {
  const forward = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const onward = request(
      // act makes the signed addresses from the host it was asked for: that of the adapter.
      { port, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        const { 'content-length': _, ...headers } = answer.headers
        if (answer.headers['content-type']?.startsWith('application/json') !== true) {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
          return
        }
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          outgoing.writeHead(answer.statusCode ?? 502, headers)
          outgoing.end(encodePadding(Buffer.concat(chunks).toString()))
        })
      },
    )
    onward.on('error', () => {
      outgoing.destroy()
    })
    incoming.pipe(onward)
  }
  const server = createServer(forward)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
