import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { projectFolder } from './tool.ts'

const sources = resolve(projectFolder, 'renderer/viewer')
const pdfjs = resolve(projectFolder, 'node_modules/pdfjs-dist')

/**
 * The page in which bidders' documents are shown: dist/renderer/viewer.html, whole in one file, because its own origin
 * is nobody's and may fetch nothing; and beside it what pdf.js needs for fonts that a PDF does not hold, which the page
 * around hands in when it is asked.
 */
export function documentViewer(): Plugin {
  return {
    name: 'document-viewer',
    apply: 'build',
    async generateBundle() {
      const { script, style } = await built()
      const html = readFileSync(join(sources, 'viewer.html'), 'utf8')
        .replace('/* style */', () => style)
        .replace('/* script */', () => withoutTags(script))
      this.emitFile({ type: 'asset', fileName: 'viewer.html', source: html })
      for (const folder of ['cmaps', 'standard_fonts'])
        for (const name of readdirSync(join(pdfjs, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `viewer/${folder}/${name}`,
            source: readFileSync(join(pdfjs, folder, name)),
          })
    },
  }
}

async function built(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    root: sources,
    publicDir: false,
    logLevel: 'error',
    cacheDir: resolve(projectFolder, 'node_modules/.vite-viewer'),
    plugins: [decodersWithin()],
    worker: { format: 'iife', plugins: () => [decodersWithin()] },
    build: {
      write: false,
      target: 'chrome140',
      reportCompressedSize: false,
      modulePreload: false,
      lib: { entry: join(sources, 'viewer.ts'), formats: ['iife'], name: 'viewer', cssFileName: 'viewer' },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const text = (ending: string): string => {
    const found = outputs.find(({ fileName }) => fileName.endsWith(ending))
    if (!found) throw new Error(`The document viewer was built without ${ending}`)
    return found.type === 'chunk' ? found.code : String(found.source)
  }
  return { script: text('.js'), style: text('.css') }
}

/** Inside a script element these would end it, or begin another; in strings and patterns the escape means the same. */
function withoutTags(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3C')
}

const DECODER = /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*`\$\{WasmImage[^`]*`\)/

/** pdf.js fetches its decoders for scanned pages when it meets one. Here it could not: they are taken in. */
function decodersWithin(): Plugin {
  return {
    name: 'decoders-within',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('build/pdf.worker.mjs') || !code.includes('WasmImage')) return null
      if (!DECODER.test(code)) throw new Error('pdf.js loads its decoders in another way than it did')
      const imports = ['jbig2', 'openjpeg'].map(
        (name) => `import ${name}Decoder from 'pdfjs-dist/wasm/${name}_nowasm_fallback.js'\n`,
      )
      const chosen = `{ default: this._noWasmFilename.startsWith('jbig2') ? jbig2Decoder : openjpegDecoder }`
      return imports.join('') + code.replace(DECODER, chosen)
    },
  }
}
