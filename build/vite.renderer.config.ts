import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { documentViewer } from './document-viewer.ts'
import { plainCatalogue } from './plain-catalogue.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * The screens: dist/renderer. Nothing is inlined, because the Content-Security-Policy allows files of our own only; the
 * placeholder of the nonce is replaced by a fresh one for each load (electron/services).
 */
export default defineConfig({
  root: resolve(root, 'renderer'),
  base: '/',
  publicDir: false,
  cacheDir: resolve(root, 'node_modules/.vite-renderer'),
  plugins: [react(), documentViewer(), plainCatalogue()],
  html: { cspNonce: '__FAIRMARK_NONCE__' },
  build: {
    outDir: resolve(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // a file of its own is run when all are there, before the first of them that takes long
      output: { codeSplitting: { groups: [{ name: 'first-view', test: /renderer\/first-view\.ts$/ }] } },
    },
  },
})
