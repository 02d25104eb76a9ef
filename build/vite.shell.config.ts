import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { plainCatalogue } from './plain-catalogue.ts'

const root = resolve(import.meta.dirname, '..')

/** Read at every start: in one file they are read in a third of the time. What only some starts need stays a package. */
const packages =
  /^(@formatjs|@hono|@noble|@scure|age-encryption|canonicalize|diceware-wordlist|hono|intl-messageformat|pend|yauzl|zod)/

/**
 * What runs in Node, bundled: dist/shell. Electron's main process, the browser host, the command line, and beside them the
 * thread that reads Word files.
 */
export default defineConfig({
  root,
  publicDir: false,
  cacheDir: resolve(root, 'node_modules/.vite-shell'),
  plugins: [plainCatalogue()],
  json: { stringify: true },
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: resolve(root, 'electron/shell/main.ts'),
        host: resolve(root, 'electron/server/main.ts'),
        fairmark: resolve(root, 'electron/cli/main.ts'),
        'word-worker': resolve(root, 'electron/services/bids/word-worker.ts'),
      },
      // beside each other: a file finds the thread beside itself
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
    outDir: resolve(root, 'dist/shell'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
  },
  ssr: { external: ['electron'], noExternal: packages },
})
