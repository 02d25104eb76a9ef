import type { Text } from '../../../shared/documents/text.ts'
import type { TypeStyle } from '../theme.ts'
import { runsOf, type Run } from './runs.ts'
import type { Typesetter } from './typesetter.ts'

export interface Part extends Run {
  /** From the start of the line. */
  readonly x: number
  readonly width: number
}
export interface Line {
  readonly parts: readonly Part[]
  /** Without the space at its end, which stays in the text so that extracted words never join. */
  readonly width: number
}

type Setting = Pick<TypeStyle, 'size' | 'weight'> & { readonly tabular?: boolean }

interface Piece extends Run {
  readonly width: number
  readonly bare: number
}
/** Pieces that no line may part. */
type Atom = readonly Piece[]

/** Where a line may end, but for inside "section 11": after a space, a hyphen between words (not in "e-mail"), a slash between small letters. */
const breaks = /(?<= )|(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=\p{Ll}\/)(?=\p{Ll})/u
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Breaks a text into lines of at most this width; a word that is wider is cut. Never empty. */
export function breakLines(setter: Typesetter, text: Text, width: number, setting: Setting): Line[] {
  const atoms = atomsOf(setter, text, setting).flatMap((atom) => cutToFit(setter, atom, width, setting))
  const lines: Atom[][] = []
  let used = 0
  for (const atom of atoms) {
    const line = lines.at(-1)
    if (line === undefined || used + bareWidth(atom) > width + 0.01) {
      lines.push([atom])
      used = fullWidth(atom)
    } else {
      line.push(atom)
      used += fullWidth(atom)
    }
  }
  const laid = lines.map((line, index) => layLine(line.flat(), index === lines.length - 1))
  return laid.length === 0 ? [{ parts: [], width: 0 }] : laid
}

/** Width of the widest line if nothing were broken, and of the widest part that cannot be. */
export function widthsOf(setter: Typesetter, text: Text, setting: Setting): { least: number; most: number } {
  const atoms = atomsOf(setter, text, setting)
  const last = atoms.at(-1)
  const most = atoms.reduce((sum, atom) => sum + (atom === last ? bareWidth(atom) : fullWidth(atom)), 0)
  return { least: Math.max(0, ...atoms.map(bareWidth)), most }
}

function atomsOf(setter: Typesetter, text: Text, { size, weight, tabular = false }: Setting): Atom[] {
  const atoms: Piece[][] = []
  let open = false
  for (const run of runsOf(setter, text, weight)) {
    for (const words of run.link?.startsWith('#') === true ? [run.text] : run.text.split(breaks)) {
      const piece = pieceOf(setter, run, words, size, tabular)
      if (open) atoms.at(-1)?.push(piece)
      else atoms.push([piece])
      open = !/[ /-]$/u.test(words)
    }
  }
  return atoms
}

function pieceOf(setter: Typesetter, run: Run, text: string, size: number, tabular: boolean): Piece {
  const look = { face: run.face, size, tabular }
  const actual = run.actual === undefined || run.text === text ? run.actual : text
  const width = setter.width(text, look)
  const bare = text.endsWith(' ') ? width - setter.width(' ', look) : width
  return { ...run, text, actual, width, bare }
}

function fullWidth(atom: Atom): number {
  return atom.reduce((sum, piece) => sum + piece.width, 0)
}

function bareWidth(atom: Atom): number {
  const last = atom.at(-1)
  return last === undefined ? 0 : fullWidth(atom) - last.width + last.bare
}

/** An atom that is wider than the line, cut between letters. */
function cutToFit(setter: Typesetter, atom: Atom, width: number, { size, tabular = false }: Setting): Atom[] {
  if (bareWidth(atom) <= width) return [atom]
  const cut: Piece[][] = [[]]
  let used = 0
  for (const piece of atom) {
    for (const { segment } of clusters.segment(piece.text)) {
      const letter = pieceOf(setter, piece, segment, size, tabular)
      if (used > 0 && used + letter.bare > width) {
        cut.push([])
        used = 0
      }
      cut.at(-1)?.push(letter)
      used += letter.width
    }
  }
  return cut.map((letters) => joined(setter, letters, size, tabular))
}

/** Neighbours of one run as one piece again. */
function joined(setter: Typesetter, letters: readonly Piece[], size: number, tabular: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const letter of letters) {
    const last = pieces.at(-1)
    if (last && sameRun(last, letter)) pieces[pieces.length - 1] = merged(setter, last, letter, size, tabular)
    else pieces.push(letter)
  }
  return pieces
}

function merged(setter: Typesetter, a: Piece, b: Piece, size: number, tabular: boolean): Piece {
  const actual = a.actual === undefined ? undefined : a.actual + (b.actual ?? b.text)
  const text = a.text + b.text
  return pieceOf(setter, { ...a, text, actual }, text, size, tabular)
}

function sameRun(a: Run, b: Run): boolean {
  return a.face === b.face && a.link === b.link && (a.actual === undefined) === (b.actual === undefined)
}

function layLine(pieces: readonly Piece[], isLast: boolean): Line {
  const parts: Part[] = []
  let x = 0
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (last && sameRun(last, piece))
      parts[parts.length - 1] = {
        ...last,
        text: last.text + piece.text,
        actual: last.actual === undefined ? undefined : last.actual + (piece.actual ?? piece.text),
        width: last.width + piece.width,
      }
    else parts.push({ ...piece, x })
    x += piece.width
  }
  const end = pieces.at(-1)
  return {
    parts: isLast ? withSpaceAtEnd(parts) : parts,
    width: end === undefined ? 0 : x - end.width + end.bare,
  }
}

/** The text that follows in the document must not join this. */
function withSpaceAtEnd(parts: readonly Part[]): Part[] {
  const last = parts.at(-1)
  if (last === undefined || last.text.endsWith(' ')) return [...parts]
  return [...parts.slice(0, -1), { ...last, text: `${last.text} `, actual: last.actual && `${last.actual} ` }]
}
