import { utf8Text } from '../json-text.ts'

/**
 * The text of a file that does not say how it is written. A byte order mark decides; then UTF-8, which other text is
 * not by accident; then what Excel in Britain writes, Windows-1252, where every byte means something.
 */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = utf8Text(bytes)
  if (text === undefined) return new TextDecoder('windows-1252').decode(bytes)
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
