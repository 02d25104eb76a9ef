import { describe, expect, test } from 'vitest'
import { charactersWithoutGlyph } from '../../electron/documents/characters-without-glyph.ts'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { remark } from '../../shared/documents/blocks.ts'
import { plain } from '../../shared/documents/text.ts'
import { aDocument } from './a-document.ts'
import { awardOf, finished } from './fixture.ts'
import { ask, testWith, textOf } from './pdf-file.ts'
import { all, structureOf } from './pdf-structure.ts'
import { writeEvaluation } from './written-evaluation.ts'

/** Words that crash fontkit without the patch in patches/, and names in the scripts of the city. */
const names = [
  'ਹਰਪ੍ਰੀਤ ਸਿੰਘ ਪੰਜਾਬੀ ਸੇਵਾ',
  'હર્ષદ આંગણું સેવા',
  'Турбота Олени',
  'Nguyễn Thị Hỗ trợ',
  'Adébáyọ̀ Ọlátúnjí',
] as const

const inNames = (given: readonly string[]) =>
  awardOf(
    finished(writeEvaluation({ bidders: given.length, questions: 3, name: (index) => given[index] ?? '' })),
  )

describe('names', () => {
  testWith(
    'pdftotext',
    'in Gurmukhi, Gujarati, Cyrillic, Vietnamese and Yoruba are shown and can be copied',
    async () => {
      const text = textOf(await renderPdf(inNames(names))).normalize('NFC')
      for (const name of names) expect(text).toContain(name.normalize('NFC'))
    },
  )

  test.each(['ਪੰਜਾਬੀ', 'ਸਿੰਘ', 'આંગણું', 'ગુજરાતી'])('%s does not stop a document', async (word) => {
    await expect(renderPdf(aDocument([remark(plain(word))]))).resolves.toBeInstanceOf(Uint8Array)
  })

  testWith('qpdf', 'in shaped scripts say their language', async () => {
    const { root, objects } = structureOf(
      await renderPdf(aDocument([remark(plain('Gujarati (ગુજરાતી) and ਪੰਜਾਬੀ'))])),
    )
    expect(all(root, 'Span')).toHaveLength(2)
    const languages = [...objects.values()].flatMap((object) =>
      object['/S'] === '/Span' ? [object['/Lang']] : [],
    )
    expect(languages).toEqual(['u:gu', 'u:pa'])
  })
})

describe('characters that no font has', () => {
  const odd = aDocument([remark(plain('中国 Carers 👩‍👩‍👧 & Sons'))])

  test('are told of, each once', () => {
    expect(charactersWithoutGlyph(odd)).toEqual(['中', '国', '👩‍👩‍👧'])
    expect(charactersWithoutGlyph(inNames(names))).toEqual([])
  })

  testWith('pdftotext', 'are a box on the page, and stay in the text', async () => {
    expect(textOf(await renderPdf(odd))).toContain('中国 Carers 👩‍👩‍👧 & Sons')
  })

  test('control characters, lone surrogates and directions change nothing else', async () => {
    const strange = aDocument([remark(plain('a\u0000b\u0007c\ud800d\u202Ee\tf\ng'))])
    await expect(renderPdf(strange)).resolves.toBeInstanceOf(Uint8Array)
  })
})

describe('marks of XML in what goes into the metadata', () => {
  testWith('pdfinfo', 'are written so that the metadata can be read', async () => {
    const title = 'Smith & Sons <Ltd> "Care" \u0001'
    const bytes = await renderPdf(aDocument([], { title, author: 'A & B', subject: '<x>' }))
    const metadata = ask('pdfinfo', bytes, '-meta', 'FILE')
    expect(metadata).toContain('Smith &amp; Sons &lt;Ltd&gt;')
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A/)
    expect(wellFormed(metadata)).toBe(true)
    expect(ask('pdfinfo', bytes, 'FILE')).toContain('Smith & Sons <Ltd> "Care"')
  })
})

/** Whether tags close in the order in which they opened, and no mark stands alone. A whole parser is not needed for that. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  const body = xml.replaceAll(/<\?.*?\?>/gs, '')
  for (const [tag, close, name = '', end] of body.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end === '/') continue
    if (close === '') open.push(name)
    else if (open.pop() !== name) throw new Error(`Not closed: ${tag}`)
  }
  const text = body.replaceAll(/<[^<>]*>/g, '')
  return open.length === 0 && !/[<>]/.test(text) && !/&(?!(?:amp|lt|gt|quot);)/.test(text)
}
