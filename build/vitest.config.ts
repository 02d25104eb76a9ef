import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const seconds = 1000

/** The tests without a browser. Some start processes and break disks; the limit is for what hangs, on the busiest machine. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: 'node_modules/.vitest',
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    globalSetup: 'build/vitest-setup.ts',
    setupFiles: 'test/seeded.ts',
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    pool: 'forks',
    // what hundreds of files import is read once: half of the time
    isolate: false,
    maxWorkers: 2,
    testTimeout: 300 * seconds,
    hookTimeout: 300 * seconds,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
