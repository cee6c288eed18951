/** Which environment variables a recipe may set. */

/** Prefixes of variables the runner owns: setting one could steer the job itself. */
const PLATFORM = /^(?:GITHUB|RUNNER|ACTIONS|INPUT|TRIAGE)_/i
/** Variables that load code or redirect programs; a recipe lists those it needs in `allow_env`. */
export const GUARDED = [
  'BASH_ENV',
  'LD_AUDIT',
  'LD_PRELOAD',
  'NODE_OPTIONS',
  'PATH',
  'PYTHONHOME',
  'PYTHONSTARTUP',
] as const

/** Whether a variable belongs to the runner; the environment of a trial never holds one. */
export function isPlatformVariable(key: string): boolean {
  return PLATFORM.test(key)
}

/** What a key must be instead; undefined for a key that may be set. */
export function environmentKeyFault(
  key: string,
  allowed: readonly string[],
): { readonly expected: string; readonly advice: string } | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
    return {
      expected: 'the name of an environment variable: letters, digits and `_`, not starting with a digit',
      advice: 'correct the key',
    }
  }
  if (isPlatformVariable(key))
    return { expected: 'a variable that does not belong to the platform', advice: 'remove it' }
  if ((GUARDED as readonly string[]).includes(key.toUpperCase()) && !allowed.includes(key)) {
    return {
      expected: 'a variable that neither loads code nor redirects programs',
      advice: `remove it, or list ${key} in allow_env`,
    }
  }
  return undefined
}
