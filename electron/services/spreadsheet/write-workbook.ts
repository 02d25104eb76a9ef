import writeExcelFile from 'write-excel-file/node'

/** Narrow for numbers, wide for words: by the heading and the words below it, between so many characters. */
const NARROWEST = 12
const WIDEST = 60

/** An XLSX file of one sheet, all cells text, the first row bold and in sight. */
export async function workbookOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const [headings = []] = rows
  const data = rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      wrap: true,
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  )
  const columns = headings.map((_, at) => ({
    width: Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => row[at]?.length ?? 0))),
  }))
  return writeExcelFile(data, { columns, stickyRowsCount: 1 }).toBuffer()
}
