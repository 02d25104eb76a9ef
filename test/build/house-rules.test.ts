import { describe, expect, test } from 'vitest'
import { lintSnippets, type Snippet } from './lint-snippets.ts'

const imports = (name: string): string => `import { x } from '${name}'\nexport const y = x\n`

const forbidden: readonly (readonly [file: string, imported: string])[] = [
  ['shared/scoring/x.ts', 'pdfkit'],
  ['shared/scoring/x.ts', 'node:fs'],
  ['shared/scoring/x.ts', 'd3-scale'],
  ['shared/scoring/x.ts', '../../electron/services/x.ts'],
  ['shared/scoring/x.ts', '../views/x.ts'],
  ['shared/evaluation/decisions/x.ts', '../../documents/x.ts'],
  ['shared/procurement/x.ts', '../evaluation/x.ts'],
  ['shared/analysis/x.ts', '../charts/x.ts'],
  ['renderer/screens/start/x.tsx', 'electron'],
  ['renderer/screens/start/x.tsx', 'node:path'],
  ['renderer/screens/start/x.tsx', 'react-aria-components'],
  ['renderer/screens/start/x.tsx', '../../../electron/services/x.ts'],
  ['electron/services/x.ts', 'electron'],
  ['electron/services/x.ts', 'electron-store'],
  ['electron/services/x.ts', 'pdfkit'],
  ['electron/services/x.ts', '../shell/x.ts'],
  ['electron/services/x.ts', '../server/x.ts'],
  ['electron/services/x.ts', '../../renderer/x.ts'],
  ['electron/documents/x.ts', '../services/x.ts'],
  ['electron/server/x.ts', '../shell/x.ts'],
  ['electron/cli/x.ts', 'electron'],
  ['electron/shell/x.ts', '../cli/x.ts'],
  ['test/x.test.ts', 'electron'],
]

const allowed: typeof forbidden = [
  ['shared/scoring/x.ts', 'zod'],
  ['shared/scoring/x.ts', '../evaluation/evaluation.ts'],
  ['shared/views/x.ts', '../analysis/x.ts'],
  ['renderer/screens/start/x.tsx', 'react'],
  ['renderer/screens/start/x.tsx', '../../../shared/views/start.ts'],
  ['renderer/screens/documents/x.tsx', '../../ui/document-view.tsx'],
  ['renderer/ui/button.tsx', 'react-aria-components'],
  ['electron/documents/x.ts', 'pdfkit'],
  ['electron/documents/x.ts', '../../shared/documents/document.ts'],
  ['electron/services/x.ts', '../documents/render-pdf.ts'],
  ['electron/server/x.ts', '../services/api.ts'],
  ['electron/shell/x.ts', 'electron'],
  ['electron/shell/x.ts', 'electron-store'],
]

/** What shared/ may not touch. */
const impure = [
  'new Date()',
  'Math.random()',
  'process.env',
  'document.title',
  'fetch',
  'performance.now()',
  "crypto.subtle.digest('SHA-256', x)",
  'setTimeout(x)',
]

const banned = [
  "export const y = parseFloat('1')\n",
  "export const y = Number.parseFloat('1')\n",
  "export const y = 'a'.localeCompare('b')\n",
  'export default 1\n',
  "export * from './x.ts'\n",
  'export enum Colour { Red }\n',
]

/** Words on a screen that are not in the catalogue. */
const wordy = ['<p>Save</p>', '<p aria-label="Save" />']
const wordless = '<p>{say("x")} ·</p>'

const show = (jsx: string): Snippet => ({ file: 'renderer/ui/x.tsx', code: `export const y = ${jsx}\n` })

const refused: readonly (Snippet & { readonly rule: string })[] = [
  ...forbidden.map(([file, name]) => ({ file, code: imports(name), rule: `${file} may not import ${name}` })),
  ...impure.map((expression) => ({
    file: 'shared/views/x.ts',
    code: `export const y = ${expression}\n`,
    rule: `shared/ may not touch ${expression}`,
  })),
  ...banned.map((code) => ({ file: 'electron/services/x.ts', code, rule: `nowhere: ${code}` })),
  ...wordy.map((jsx) => ({ ...show(jsx), rule: `a screen may not say ${jsx}` })),
]
const accepted: readonly (Snippet & { readonly rule: string })[] = [
  ...allowed.map(([file, name]) => ({ file, code: imports(name), rule: `${file} may import ${name}` })),
  { ...show(wordless), rule: `a screen may say ${wordless}` },
]

describe('the rules that hold the house together', async () => {
  const complaints = await lintSnippets([...refused, ...accepted])
  test.each(refused.map(({ rule }, at) => ({ rule, told: complaints[at] })))('$rule', ({ told }) => {
    expect(told).toHaveLength(1)
  })
  test.each(accepted.map(({ rule }, at) => ({ rule, told: complaints[refused.length + at] })))(
    '$rule',
    ({ told }) => {
      expect(told).toEqual([])
    },
  )
})
