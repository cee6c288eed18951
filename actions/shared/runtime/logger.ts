/**
 * The log. It is a parameter everywhere, so that a stage can be run and read without a runner.
 *
 * Text that comes from outside (an engine's output, a recipe, a comment) may reach it: no line it
 * prints can start a workflow command, whatever the line says.
 */
import { issueCommand } from '@actions/core/lib/command'

/** The place an annotation points at. */
export interface Annotation {
  readonly title?: string | undefined
  /** Path relative to the workspace. */
  readonly file?: string | undefined
  /** 1-based. */
  readonly line?: number | undefined
  /** 1-based. */
  readonly column?: number | undefined
}

/** What a stage may say. Messages may have several lines. */
export interface Logger {
  /** Shown only when the job runs with debug logging. */
  debug(message: string): void
  info(message: string): void
  notice(message: string, at?: Annotation): void
  warning(message: string, at?: Annotation): void
  error(message: string, at?: Annotation): void
  /** Folds everything logged by `body` under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>
}

/**
 * Makes one line harmless and visible. The runner takes `::` after any white space at the start of a
 * line, and `##[` anywhere in it, for a command; an escape sequence could hide text from a reader, and a mark of direction could turn it
 * around.
 */
export function escapeLine(line: string): string {
  const visible = line
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
      const code = character.charCodeAt(0).toString(16)
      return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`
    })
    .replaceAll('##[', '## [')
  return /^[\s\ufeff\u0085\u180e\u200b]*::/.test(visible) ? `| ${visible}` : visible
}

/** `escapeLine` for every line of a text. */
export function escapeText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(escapeLine)
    .join('\n')
}

/** The logger of a job: annotations and groups become workflow commands. */
function runnerLogger(write: (line: string) => void): Logger {
  const annotate =
    (command: string) =>
    (message: string, at: Annotation = {}) => {
      const properties = { title: at.title, file: at.file, line: at.line, col: at.column }
      const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
      issueCommand(command, given, escapeText(message))
    }
  return {
    debug: annotate('debug'),
    info: (message) => {
      write(escapeText(message))
    },
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    group: async (title, body) => {
      issueCommand('group', {}, escapeText(title))
      try {
        return await body()
      } finally {
        issueCommand('endgroup', {}, '')
      }
    },
  }
}

/** The logger of a laptop: one plain line per message line. */
function terminalLogger(write: (line: string) => void, showDebug: boolean): Logger {
  const say =
    (prefix: string) =>
    (message: string, at: Annotation = {}) => {
      const place =
        at.file === undefined || message.startsWith(at.file)
          ? ''
          : `${at.file}${at.line === undefined ? '' : `:${at.line}`}: `
      write(escapeText(`${prefix}${place}${message}`))
    }
  const debug = say('debug: ')
  return {
    debug: (message) => {
      if (showDebug) debug(message)
    },
    info: say(''),
    notice: say('notice: '),
    warning: say('warning: '),
    error: say('error: '),
    group: async (title, body) => {
      write(escapeText(title))
      return await body()
    },
  }
}

/**
 * @param env `GITHUB_ACTIONS=true` selects workflow commands on standard output; otherwise plain
 *   lines go to standard error, so that outputs printed on standard output stay machine-readable.
 *   `RUNNER_DEBUG=1` shows debug lines.
 */
export function createLogger(env: Readonly<Record<string, string | undefined>>): Logger {
  if (env['GITHUB_ACTIONS'] === 'true') return runnerLogger((line) => process.stdout.write(`${line}\n`))
  return terminalLogger((line) => process.stderr.write(`${line}\n`), env['RUNNER_DEBUG'] === '1')
}
