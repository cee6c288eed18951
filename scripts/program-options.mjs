/**
 * How esbuild makes a program of sources of this checkout, for scripts, tests and benches. (What users run is made by
 * `bundle.mjs`.)
 *
 * @param {string} root absolute folder of the checkout
 */
export const programOptions = (root) =>
  /** @type {const} */ ({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    absWorkingDir: root,
  })

/**
 * With the packages of the checkout beside it, and stacks that name the sources.
 *
 * @param {string} root absolute folder of the checkout
 */
export const scriptOptions = (root) =>
  /** @type {const} */ ({ ...programOptions(root), packages: 'external', sourcemap: 'inline' })
