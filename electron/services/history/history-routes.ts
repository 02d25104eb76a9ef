import type { Hono } from 'hono'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { z } from '../../../shared/zod.ts'
import { historyQueryShape } from '../../../shared/views/history-query.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { attachedText, refused } from '../door/answer.ts'
import { fitting } from '../door/request-json.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { historyCsv, historyText } from './history-files.ts'
import { historyWork, leadGathered } from './history-view.ts'

export interface HistoryRoutesOptions {
  readonly workspace: Workspace
  readonly say: Say
}

const querySchema = z.strictObject({ evaluation: evaluationKey, ...historyQueryShape })

const makers = {
  csv: { make: historyCsv, mediaType: 'text/csv' },
  txt: { make: historyText, mediaType: 'text/plain' },
} as const

/** `GET /api/history.csv` and `.txt`: the lines that the page shows, all of them, to keep or to print. */
export function addHistoryRoutes(app: Hono, { workspace, say }: HistoryRoutesOptions): void {
  for (const ending of ['csv', 'txt'] as const) {
    app.get(`/api/history.${ending}`, ({ req }) => {
      const request = fitting(querySchema, req.query())
      const gathered = isRefusal(request) ? request : leadGathered(workspace, request.evaluation)
      if (isRefusal(request)) return refused(say, request)
      if (isRefusal(gathered)) return refused(say, gathered)
      const { make, mediaType } = makers[ending]
      return attachedText(make(historyWork(gathered, say), request), mediaType, `history.${ending}`)
    })
  }
}
