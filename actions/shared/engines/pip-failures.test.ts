import { type ProcessResult } from '../runtime/processes'
import { PlatformError, UserError } from '../runtime/problems'
import { explainPip } from './pip-failures'

const context = {
  engine: 'transformers',
  version: '5.17.0',
  requirements: ['transformers==5.17.0'],
  python: '3.9.18',
  making: false,
}
const ended = (stderr: string, change: Partial<Extract<ProcessResult, { kind: 'ended' }>> = {}): ProcessResult => ({
  kind: 'ended',
  status: 1,
  signal: null,
  timedOut: false,
  cancelled: false,
  stdout: '',
  stderr,
  droppedBytes: 0,
  ...change,
})

test('success is no problem', () => {
  expect(explainPip(ended('WARNING: No space left in this cache', { status: 0 }), context)).toBeUndefined()
})

test.each<[string, ProcessResult, Partial<typeof context>, typeof UserError | typeof PlatformError, string]>([
  [
    'a version that does not exist',
    ended(
      'ERROR: Could not find a version that satisfies the requirement transformers==9.9.9 (from versions: 4.57.5, 4.57.6, 5.17.0)\nERROR: No matching distribution found for transformers==9.9.9\n',
    ),
    {},
    UserError,
    'version: found transformers==9.9.9, expected a version the package index has (its last ones: 4.57.5, 4.57.6, 5.17.0); correct `current_version` or the input `version`',
  ],
  [
    'a Python that is too old for the version',
    ended(
      'ERROR: Ignored the following versions that require a different python version: 5.16.0 Requires-Python >=3.10.0; 5.17.0 Requires-Python >=3.10.0\nERROR: Could not find a version that satisfies the requirement transformers==5.17.0 (from versions: 4.57.6)\nERROR: No matching distribution found for transformers==5.17.0\n',
    ),
    {},
    UserError,
    'python: found Python 3.9.18, expected Python >=3.10.0 for transformers 5.17.0; give another interpreter',
  ],
  [
    'no network',
    ended(
      "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'NewConnectionError'\nERROR: Could not find a version that satisfies the requirement transformers==5.17.0 (from versions: none)\nERROR: No matching distribution found for transformers==5.17.0\n",
    ),
    {},
    PlatformError,
    'pip install transformers==5.17.0: the package index could not be reached; check the network and run again',
  ],
  [
    'a full disk',
    ended("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device: '/x'\n"),
    {},
    PlatformError,
    'pip install transformers==5.17.0: no space left on the disk; free some and run again',
  ],
  [
    'a Python without venv',
    ended('', { stdout: 'The virtual environment was not created successfully because ensurepip is not available.\n' }),
    { making: true },
    UserError,
    'python: found Python 3.9.18 without ensurepip, expected one that can make virtual environments; install its venv package (python3-venv), or give another interpreter',
  ],
  [
    'too long',
    ended('', { timedOut: true, status: null }),
    {},
    PlatformError,
    'pip install transformers==5.17.0 did not end in time; run again',
  ],
  [
    'no interpreter',
    { kind: 'not-started', code: 'ENOENT', message: '' },
    {},
    PlatformError,
    'pip install transformers==5.17.0 could not be started (ENOENT)',
  ],
  [
    'anything else',
    ended('  building\nERROR: Failed building wheel for x\n  note: something\n'),
    {},
    PlatformError,
    'pip install transformers==5.17.0 failed (exit status 1): ERROR: Failed building wheel for x',
  ],
  [
    'silence',
    ended('', { status: null, signal: 'SIGKILL' }),
    {},
    PlatformError,
    'pip install transformers==5.17.0 failed (SIGKILL): it said nothing',
  ],
])('%s is told in one line', (_name, result, change, kind, message) => {
  const problem = explainPip(result, { ...context, ...change })
  expect(problem).toBeInstanceOf(kind)
  expect(problem?.message).toBe(message)
})
