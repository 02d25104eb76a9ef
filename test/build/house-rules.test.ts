import { ESLint } from 'eslint'
import { resolve } from 'node:path'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The project's own configuration, without the rules that need a file on disk. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, program: null } },
    },
  ],
})

/** What lint says against the code if it stood in that file, of the rules that hold the house together. */
async function complaints(file: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, file) })
  const messages = result?.messages ?? []
  return messages.flatMap(({ ruleId, message }) => {
    if (ruleId === null) throw new Error(message)
    return ruleId.startsWith('no-restricted-') ? [message] : []
  })
}

const imports = (name: string): string => `import { x } from '${name}'\nexport const y = x\n`

describe('who may import whom', () => {
  test.each([
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
    ['renderer/screens/start/x.tsx', 'ag-grid-react'],
    ['renderer/ui/button.tsx', 'ag-grid-community'],
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
  ])('%s may not import %s', async (file, name) => {
    expect(await complaints(file, imports(name))).toHaveLength(1)
  })

  test.each([
    ['shared/scoring/x.ts', 'zod'],
    ['shared/scoring/x.ts', '../evaluation/evaluation.ts'],
    ['shared/views/x.ts', '../analysis/x.ts'],
    ['renderer/screens/start/x.tsx', 'react'],
    ['renderer/screens/start/x.tsx', '../../../shared/views/start.ts'],
    ['renderer/screens/documents/x.tsx', '../../ui/document-view.tsx'],
    ['renderer/ui/matrix.tsx', 'ag-grid-react'],
    ['renderer/ui/button.tsx', 'react-aria-components'],
    ['electron/documents/x.ts', 'pdfkit'],
    ['electron/documents/x.ts', '../../shared/documents/document.ts'],
    ['electron/services/x.ts', '../documents/render-pdf.ts'],
    ['electron/server/x.ts', '../services/api.ts'],
    ['electron/shell/x.ts', 'electron'],
    ['electron/shell/x.ts', 'electron-store'],
  ])('%s may import %s', async (file, name) => {
    expect(await complaints(file, imports(name))).toEqual([])
  })
})

describe('what shared/ may not touch', () => {
  test.each([
    'new Date()',
    'Math.random()',
    'process.env',
    'document.title',
    'fetch',
    'performance.now()',
    "crypto.subtle.digest('SHA-256', x)",
    'setTimeout(x)',
  ])('%s', async (expression) => {
    expect(await complaints('shared/views/x.ts', `export const y = ${expression}\n`)).toHaveLength(1)
  })
})

describe('what is banned everywhere', () => {
  test.each([
    "export const y = parseFloat('1')\n",
    "export const y = Number.parseFloat('1')\n",
    "export const y = 'a'.localeCompare('b')\n",
    'export default 1\n',
    "export * from './x.ts'\n",
    'export enum Colour { Red }\n',
  ])('%s', async (code) => {
    expect(await complaints('electron/services/x.ts', code)).toHaveLength(1)
  })

  test('a word on a screen that is not in the catalogue', async () => {
    expect(await complaints('renderer/ui/x.tsx', 'export const y = <p>Save</p>\n')).toHaveLength(1)
    expect(await complaints('renderer/ui/x.tsx', 'export const y = <p aria-label="Save" />\n')).toHaveLength(
      1,
    )
    expect(await complaints('renderer/ui/x.tsx', 'export const y = <p>{say("x")} ·</p>\n')).toEqual([])
  })
})
