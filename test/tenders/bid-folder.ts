import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { beforeScoring } from '../../shared/sample/leicester.ts'

/** A file as a bidder sends it. */
export interface SentFile {
  readonly path: string
  readonly bytes: Buffer
}

export interface ZipOptions {
  /** Unix permissions and kind, as the zip notes them. */
  readonly mode?: number
  readonly compress?: boolean
}

/** A real zip. Names stand in it as they are given here. */
export async function zipOf(files: readonly (SentFile & ZipOptions)[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { path, bytes, ...options } of files) zip.addBuffer(bytes, path, options)
  zip.end()
  return buffer(zip.outputStream)
}

/** As `zipOf`, with names that no honest zip holds: each is written as one of the same length, and put in afterwards. */
export async function zipNamed(names: readonly (Buffer | string)[]): Promise<Buffer> {
  const wanted = names.map((name) => Buffer.from(name as string))
  const stand = wanted.map(({ length }, index) => String(index).padEnd(length, '_'))
  const zip = await zipOf(stand.map((path) => ({ path, bytes: Buffer.from('text') })))
  for (const [index, name] of wanted.entries()) {
    const from = Buffer.from(stand[index] ?? '')
    for (let at = zip.indexOf(from); at >= 0; at = zip.indexOf(from, at + 1)) name.copy(zip, at)
  }
  // nothing says any more that the names are UTF-8
  const headers = [[0x02014b50, 8] as const, [0x04034b50, 6] as const]
  for (const [signature, flags] of headers) {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(signature)
    for (let at = zip.indexOf(bytes); at >= 0; at = zip.indexOf(bytes, at + 1))
      zip.writeUInt16LE(0, at + flags)
  }
  return zip
}

/** A real Word file with these paragraphs. */
export async function wordFile(paragraphs: readonly string[]): Promise<Buffer> {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = paragraphs.map(
    (text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
  )
  const files = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  }
  return zipOf(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })))
}

/**
 * The tenders of the sample as files: one folder for each bidder, each in another way. Harbour answers all in one Word
 * file, Meadow Lane has a Word file that could be two answers; the others send plain text.
 */
export async function leicesterBids(): Promise<readonly SentFile[]> {
  const files: SentFile[] = []
  const box = 'Tender box 4 March'
  const text = (path: string, content: string) => files.push({ path, bytes: Buffer.from(content) })
  for (const { command } of beforeScoring()) {
    if (command.type !== 'ReceiveTender') continue
    const { name, bidder, answers } = command
    const folder = `${box}/${name}`
    if (bidder === 'harbour') {
      const parts = answers.flatMap((answer, index) => [
        `Question ${String(index + 1)}`,
        ...answer.text.split('\n\n'),
      ])
      files.push({ path: `${folder}/harbour-answers.docx`, bytes: await wordFile(parts) })
    } else if (bidder === 'meadow-lane') {
      for (const [index, answer] of answers.entries()) {
        const number = String(index + 1)
        if (index !== 4) text(`${folder}/MeadowLane_Q${number}.txt`, answer.text)
        else {
          // its name and its heading disagree
          const content = ['Question 6', ...answer.text.split('\n\n')]
          files.push({ path: `${folder}/MeadowLane_Q5_final(2).docx`, bytes: await wordFile(content) })
        }
      }
      files.push({ path: `${folder}/ML pricing 2024-27.xlsx`, bytes: Buffer.from('£150,100') })
      text(`${folder}/MLS insurance schedule.pdf`, '%PDF-1.4 schedule')
    } else {
      for (const [index, answer] of answers.entries())
        text(`${folder}/Q${String(index + 1)}.txt`, answer.text)
    }
  }
  text(`${box}/.DS_Store`, 'x')
  return files
}

/** Lays the files out on the disk, below the folder. */
export function layOut(folder: string, files: readonly SentFile[]): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}
