import type { Hono } from 'hono'
import { standstill } from '../../../shared/calendar/standstill.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { day, regimes } from '../../../shared/procurement/procurement.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { z } from '../../../shared/zod.ts'
import { json, refused } from '../door/answer.ts'
import { fitting } from '../door/request-json.ts'

const query = z.strictObject({ regime: z.enum(regimes), from: day })

/** `GET /api/standstill?regime=…&from=2024-04-19`: when it ends; an empty object where the regime asks for none. */
export function addStandstillRoutes(app: Hono, { say }: { readonly say: Say }): void {
  app.get('/api/standstill', async ({ req }) => {
    const asked = fitting(query, req.query())
    if (isRefusal(asked)) return refused(say, asked)
    const { bankHolidays } = await calendar()
    return json(standstill(asked.regime, asked.from, bankHolidays()) ?? {})
  })
}

/** Read when it is first asked for: the calendars of all years take a while. */
const calendar = () => import('./bank-holidays.ts')
