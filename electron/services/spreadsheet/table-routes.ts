import type { Hono } from 'hono'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../../shared/refusal.ts'
import { json, refused } from '../door/answer.ts'
import { readBody } from '../door/request-body.ts'
import { TABLE_BYTES } from './limits.ts'

/** `POST /api/tables?sheet=1`: the bytes of a table in, its rows out. Nothing is kept. */
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
}

/** Read when the first table is asked for. */
const reader = () => import('./read-table.ts')
