import mammoth from 'mammoth'
import { isBounded, zipEntries } from './bounded-zip.ts'
import type { NotShown } from './messages.ts'

// A worker of its own, without a document and without a way out: it is ended when it takes too long.

export type WordAnswer = { readonly html: string } | { readonly why: NotShown }

/** Pictures that a browser draws without running anything. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])
/** An old Word file, or one behind a password ([MS-OFFCRYPTO] 2.3.4): both are OLE2 files. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]
const LOCKED = 'EncryptedPackage'

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void answer(data).then((told) => {
    postMessage(told)
  })
})

async function answer(arrayBuffer: ArrayBuffer): Promise<WordAnswer> {
  const bytes = new Uint8Array(arrayBuffer)
  if (OLE2.every((byte, index) => bytes[index] === byte))
    return { why: new TextDecoder('utf-16le').decode(bytes).includes(LOCKED) ? 'encrypted' : 'otherType' }
  try {
    if (!(await isBounded(zipEntries(bytes)))) return { why: 'tooLarge' }
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async (image) =>
          pictures.has(image.contentType)
            ? { src: `data:${image.contentType};base64,${await image.readAsBase64String()}` }
            : { src: '' },
        ),
      },
    )
    return { html: value }
  } catch {
    return { why: 'damaged' }
  }
}
