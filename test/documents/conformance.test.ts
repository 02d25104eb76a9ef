import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { awardOf, finished, largeEvaluation, leicester } from './fixture.ts'
import { writeEvaluation } from './written-evaluation.ts'

const folder = join(import.meta.dirname, 'verapdf')

/**
 * The class path of veraPDF, from what Maven has already. It is fetched only where FAIRMARK_FETCH_VERAPDF says so: a test
 * opens no connection unasked.
 */
function classPath(): string | undefined {
  const file = join(temporaryFolder(), 'class-path')
  const mode = process.env['FAIRMARK_FETCH_VERAPDF'] === undefined ? ['--offline'] : []
  const pom = ['--quiet', '--batch-mode', '--file', join(folder, 'pom.xml')]
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${file}`]
  const { status, error } = spawnSync('mvn', [...mode, ...pom, ...goal], {
    encoding: 'utf8',
    timeout: 90_000,
  })
  return error === undefined && status === 0 ? readFileSync(file, 'utf8') : undefined
}

test('veraPDF finds every document to be PDF/A-3a and PDF/UA-1', async (context) => {
  const path = classPath()
  if (path === undefined) {
    context.skip(
      'veraPDF is not here (Java and Maven needed; FAIRMARK_FETCH_VERAPDF=1 fetches it), so conformance was not judged',
    )
    return
  }
  const names = ['ਸਿੰਘ ਸੇਵਾ', 'આંગણું સેવા', 'Nguyễn Hỗ trợ', '中国 & <Sons>']
  const documents = {
    final: awardOf(leicester),
    draft: awardOf({ ...leicester, sections: new Map(), recommendation: undefined }),
    large: awardOf(largeEvaluation(12, 25)),
    names: awardOf(
      finished(writeEvaluation({ bidders: 4, questions: 3, name: (index) => names[index] ?? '' })),
    ),
    empty: awardOf(writeEvaluation({ bidders: 0, questions: 1 })),
  }
  const out = temporaryFolder()
  const files = await Promise.all(
    Object.entries(documents).map(async ([name, document]) => {
      const file = join(out, `${name}.pdf`)
      writeFileSync(file, await renderPdf(document))
      return file
    }),
  )
  const judged = spawnSync('java', ['-cp', path, join(folder, 'Judge.java'), ...files], { encoding: 'utf8' })
  expect(judged.status, judged.stderr).toBe(0)
  expect(judged.stdout).toBe('')
})
