import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from '../../shared/zod.ts'
import { projectFolder, toolScript } from '../../build/tool.ts'

/** Code as it would stand in a file of the project. */
export interface Snippet {
  /** Relative to the project. */
  readonly file: string
  readonly code: string
}

const report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), message: z.string(), filename: z.string() })),
})

/**
 * What the project's own lint says against each snippet, of the rules that hold the house together.
 * It is one run of the real linter in a folder that looks like the project, with each snippet in a file of its own.
 */
export async function lintSnippets(snippets: readonly Snippet[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-lint-'))
  try {
    cpSync(join(projectFolder, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'))
    cpSync(join(projectFolder, 'build/lint'), join(folder, 'build/lint'), { recursive: true })
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const names = snippets.map(({ file }) => file)
    // a name that was used before goes into a folder of its own beside it
    const files = names.map((file, at) =>
      names.indexOf(file) === at ? file : file.replace(/(?=[^/]*$)/, `${String(at)}/`),
    )
    for (const [at, { code }] of snippets.entries()) {
      const path = join(folder, files[at] ?? '')
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, code)
    }
    const { diagnostics } = report.parse(JSON.parse(await lint(folder)))
    return files.map((file) =>
      diagnostics
        .filter(({ code, filename }) => code.includes('(no-restricted-') && filename === file)
        .map(({ message }) => message),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The report; that something was found is no failure here. */
function lint(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = [toolScript('oxlint'), '--format=json']
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout) => {
      if (error !== null && stdout === '') reject(new Error('oxlint did not run', { cause: error }))
      else resolve(stdout)
    })
  })
}
