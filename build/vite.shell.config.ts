import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** Electron's main process: dist/shell/main.js, our own files in one; packages stay in node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  cacheDir: resolve(root, 'node_modules/.vite-shell'),
  build: {
    ssr: resolve(root, 'electron/shell/main.ts'),
    outDir: resolve(root, 'dist/shell'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
  },
  ssr: { external: ['electron'] },
})
