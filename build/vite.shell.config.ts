import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/**
 * Electron's main process: dist/shell/main.js, our own files in one, and beside it the thread that reads Word files;
 * packages stay in node_modules.
 */
export default defineConfig({
  root,
  publicDir: false,
  cacheDir: resolve(root, 'node_modules/.vite-shell'),
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: resolve(root, 'electron/shell/main.ts'),
        'word-worker': resolve(root, 'electron/services/bids/word-worker.ts'),
      },
    },
    outDir: resolve(root, 'dist/shell'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
  },
  ssr: { external: ['electron'] },
})
