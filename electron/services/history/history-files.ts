import type { HistoryQuery } from '../../../shared/views/history-query.ts'
import { historyLines, type HistoryWork } from '../../../shared/views/make-history.ts'
import { csvOf } from '../exports/write-csv.ts'
import { sentenceOf } from '../say.ts'

/** One line an entry, the newest first, as spreadsheets read it. */
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
  return csvOf([heads, ...rows])
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
