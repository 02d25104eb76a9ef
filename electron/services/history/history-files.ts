import type { HistoryQuery } from '../../../shared/views/history-query.ts'
import { historyLines, type HistoryWork } from '../../../shared/views/make-history.ts'
import { sentenceOf } from '../say.ts'

/** One line an entry, the newest first, as spreadsheets read it (RFC 4180, with a byte order mark for Excel). */
export function historyCsv(work: HistoryWork, query: HistoryQuery): string {
  const { say } = work
  const heads = (['log', 'number', 'time', 'by', 'what', 'more', 'hash'] as const).map((column) =>
    say(`lead.history.column.${column}`),
  )
  const rows = [...historyLines(work, query)].map(
    ({ logTitle, number, at, by, sentence, detail = '', hash }) => [
      ...[logTitle, String(number), at, by, sentenceOf(say, sentence), detail, hash],
    ],
  )
  return `\uFEFF${[heads, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

/** Two lines an entry, to read and to print. */
export function historyText(work: HistoryWork, query: HistoryQuery): string {
  const { say } = work
  return [...historyLines(work, query)]
    .map(({ number, at, by, sentence, detail, hash }) =>
      [
        `${String(number)}  ${at}  ${by}`,
        sentenceOf(say, sentence),
        ...(detail === undefined ? [] : [detail]),
        hash,
        '',
      ]
        .map((text) => `${text}\n`)
        .join(''),
    )
    .join('')
}

/** What begins like a formula would be one in a spreadsheet: an apostrophe before it keeps it text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
