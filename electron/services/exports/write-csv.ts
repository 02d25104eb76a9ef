/** What a spreadsheet takes for the beginning of a formula, full-width forms among it. */
const formulaLike = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u
const plainNumber = /^-?\d+(\.\d+)?$/

/** As CSV (RFC 4180), with a byte order mark, by which Excel knows UTF-8. */
export function csvOf(rows: Iterable<readonly string[]>): string {
  const lines: string[] = []
  for (const row of rows) lines.push(`${row.map(csvCell).join(',')}\r\n`)
  return `\uFEFF${lines.join('')}`
}

/** What begins like a formula would be one in a spreadsheet: an apostrophe before it keeps it text. A number stays one. */
export function csvCell(text: string): string {
  const safe = formulaLike.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
