import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import { TEXT_FILE_MAXIMUM } from './limits.ts'
import { wordText } from './word-text.ts'

/** Whether a file is one whose text can be taken out. */
export function holdsText(path: string, size: number): boolean {
  return /\.(?:docx|txt|md)$/i.test(path) && size <= TEXT_FILE_MAXIMUM
}

/** The text of a file; undefined where there is none, or so much that it is no answer. */
export async function bidText(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const text = /\.docx$/i.test(path) ? await wordText(bytes) : plainText(bytes)
  const clean = text
    ?.replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .trim()
  return clean === undefined || clean === '' || clean.length > TEXT_MAXIMUM * 20 ? undefined : clean
}

/** UTF-8, UTF-16 by its mark, or else what Windows used to write. */
function plainText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return bytes.includes(0) ? undefined : new TextDecoder('windows-1252').decode(bytes)
  }
}
