/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

/**
 * One run for every test: `*.test.ts` beside the source it tests, and `*.engine.test.ts` for the
 * tests that drive a real engine library. The second kind takes longer per test, hence its own
 * project with its own name in the output; both run in `npm test`.
 */
const shared = {
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]s$': '<rootDir>/scripts/jest-transform.cjs' },
  // This package ships ES modules only; everything else in node_modules loads as it is.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
} satisfies Config

const config: Config = {
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{actions,scripts}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.engine\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'engine',
      testMatch: ['<rootDir>/actions/**/*.engine.test.ts'],
    },
  ],
}

export default config
