/** Globs over repository paths: `*` and `?` stay inside a name, `**` crosses directories. */

/**
 * @param glob with `/`; a `**` stands for any number of whole names
 * @returns whether a path matches as a whole
 */
export function pathGlob(glob: string): (path: string) => boolean {
  let source = ''
  for (let index = 0; index < glob.length; index += 1) {
    const rest = glob.slice(index)
    if (rest.startsWith('**/') && (index === 0 || glob[index - 1] === '/')) {
      source += '(?:[^/]+/)*'
      index += 2
    } else if (rest === '**' && (index === 0 || glob[index - 1] === '/')) {
      source += '.+'
      index += 1
    } else if (rest.startsWith('*')) {
      source += '[^/]*'
    } else if (rest.startsWith('?')) {
      source += '[^/]'
    } else {
      source += (glob[index] ?? '').replace(/[.+^${}()|[\]\\]/g, '\\$&')
    }
  }
  const pattern = new RegExp(`^${source}$`, 'su')
  return (path) => pattern.test(path)
}

/** Whether a path matches one of the globs. */
export function anyGlob(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map(pathGlob)
  return (path) => tests.some((test) => test(path))
}
