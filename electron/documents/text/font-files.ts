import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Weight } from '../theme.ts'

/** In the order in which they are asked for a word. */
export const families = ['atkinson', 'latin', 'gujarati', 'gurmukhi'] as const
export type Family = (typeof families)[number]
export type Face = `${Family}-${Weight}`

export const weights = ['regular', 'semibold', 'bold'] as const

/** The language of what a family is there for, where the script says so; a reader then pronounces it. */
export const languageOf: Readonly<Partial<Record<Family, string>>> = { gujarati: 'gu', gurmukhi: 'pa' }

const packages: Readonly<Record<Family, readonly [folder: string, name: string]>> = {
  atkinson: ['atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext'],
  latin: ['source-sans-3', 'SourceSans3'],
  gujarati: ['noto-sans-gujarati', 'NotoSansGujarati'],
  gurmukhi: ['noto-sans-gurmukhi', 'NotoSansGurmukhi'],
}
const styles: Readonly<Record<Weight, string>> = {
  regular: '400Regular',
  semibold: '600SemiBold',
  bold: '700Bold',
}

const require = createRequire(import.meta.url)
const read = new Map<Face, Buffer>()

/**
 * The bytes of a whole font, read once.
 * @throws if the package is not installed
 */
export function fontFile(family: Family, weight: Weight): Buffer {
  const face: Face = `${family}-${weight}`
  const known = read.get(face)
  if (known) return known
  const [folder, name] = packages[family]
  const style = styles[weight]
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`))
  read.set(face, bytes)
  return bytes
}
