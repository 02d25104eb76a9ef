import { toFixed, type Fraction } from '../fraction.ts'

/** The most values that one function of a spreadsheet takes are 255. */
const ARGUMENTS = 200
/** Spreadsheets reckon in binary floating point: what is off by less than this many decimals is not meant. */
const GUARD_PLACES = 10

/** "A" for 0, "AA" for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A sheet as formulas name it: quoted, an apostrophe in it doubled. Empty for the sheet of the formula itself. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`
}

/**
 * Names that every spreadsheet takes: at most 31 characters, none of []/\:*? and no apostrophe at an end; told apart
 * without regard to capitals.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((words) => {
    const clean = words.replaceAll(/[[\]/\\:*?\p{Cc}]+/gu, ' ').replaceAll(/^['\s]+|['\s]+$/g, '')
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${String(number)}`
      const name = (clean === '' ? '-' : clean).slice(0, 31 - ending.length).replace(/['\s]+$/, '') + ending
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

/** Rows that follow each other, as ranges: [3, 4, 5, 9] of column E are "E3:E5" and "E9". */
export function rangesOf(column: string, rows: readonly number[], prefix = ''): readonly string[] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => {
    const first = `${prefix}${column}${String(from)}`
    return from === to ? first : `${first}:${column}${String(to)}`
  })
}

/** The sum of such rows, "0" of none. Words and empty cells among them count nothing. */
export function sumOf(column: string, rows: readonly number[], prefix = ''): string {
  const ranges = rangesOf(column, rows, prefix)
  const sums: string[] = []
  for (let at = 0; at < ranges.length; at += ARGUMENTS)
    sums.push(`SUM(${ranges.slice(at, at + ARGUMENTS).join(',')})`)
  return sums.length === 0 ? '0' : sums.join('+')
}

/** A number that is compared: without the last digits, in which floating point is off. */
export function guarded(formula: string): string {
  return `ROUND(${formula},${String(GUARD_PLACES)})`
}

/**
 * Half up, as `round` of shared/fraction.ts does it. Without the guard a spreadsheet makes 4.01 of 4.015, which it holds
 * as a little less (case G12).
 */
export function rounded(formula: string, places: number): string {
  return `ROUND(${guarded(formula)},${String(places)})`
}

/** A number for a cell: exact where 15 decimals are, else to 15 decimals, more than a spreadsheet keeps. */
export function plainNumber(value: Fraction): string {
  const text = toFixed(value, 15)
  return text.replace(/\.?0+$/, '')
}
