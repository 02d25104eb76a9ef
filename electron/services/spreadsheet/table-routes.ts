import type { Hono } from 'hono'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../../shared/refusal.ts'
import { file, json, refused } from '../door/answer.ts'
import { readBody } from '../door/request-body.ts'
import { csvOf } from '../exports/write-csv.ts'
import { TABLE_BYTES } from './limits.ts'
import { criteriaTemplate, panelTemplate } from './table-template.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * `POST /api/tables?sheet=1`: the bytes of a table in, its rows out. Nothing is kept.
 * `GET /api/table-templates/criteria.xlsx`, `panel.xlsx`, or `.csv`: a table to start from.
 */
export function addTableRoutes(app: Hono, { say }: { readonly say: Say }): void {
  app.post('/api/tables', async ({ req }) => {
    const sheet = /^[1-9]\d{0,3}$/.exec(req.query('sheet') ?? '1')?.[0]
    if (sheet === undefined) return refused(say, refusal('refusal.notThere'))
    const bytes = await readBody(req.raw, TABLE_BYTES)
    if (isRefusal(bytes)) return refused(say, bytes)
    const { readTable } = await reader()
    const table = await readTable(bytes, Number(sheet))
    return isRefusal(table) ? refused(say, table) : json(table)
  })
  for (const [name, templateIn] of templates) {
    app.get(`/api/table-templates/${name}.csv`, () =>
      file(Buffer.from(csvOf(templateIn(say))), 'text/csv; charset=utf-8', `${name}.csv`),
    )
    app.get(`/api/table-templates/${name}.xlsx`, async () => {
      const { workbookOf } = await writer()
      return file(await workbookOf(templateIn(say)), XLSX, `${name}.xlsx`)
    })
  }
}

const templates = [
  ['criteria', criteriaTemplate],
  ['panel', panelTemplate],
] as const

/** Read when the first table is asked for. */
const reader = () => import('./read-table.ts')
const writer = () => import('./write-workbook.ts')
