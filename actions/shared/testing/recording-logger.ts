/** A logger that keeps what it is told. */
import { type Logger } from '../runtime/logger'

export interface RecordingLogger extends Logger {
  /** `level: message`, in order. */
  readonly lines: readonly string[]
}

export function recordingLogger(): RecordingLogger {
  const lines: string[] = []
  const say =
    (level: string) =>
    (message: string): void => {
      lines.push(`${level}: ${message}`)
    }
  return {
    lines,
    debug: say('debug'),
    info: say('info'),
    notice: say('notice'),
    warning: say('warning'),
    error: say('error'),
    group: async (_title, body) => await body(),
  }
}
