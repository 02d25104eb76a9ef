import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const seconds = 1000

/** The tests without a browser. Those that start processes and break disks take seconds each, hence the long limit. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: 'node_modules/.vitest',
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120 * seconds,
    hookTimeout: 120 * seconds,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
