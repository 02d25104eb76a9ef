import type { Hono } from 'hono'
import { resultTable, tableIds } from '../../../shared/exports/result-tables.ts'
import type { ResultWork } from '../../../shared/exports/result-work.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { z } from '../../../shared/zod.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { attachedText, file, refused } from '../door/answer.ts'
import { fitting } from '../door/request-json.ts'
import { evaluationFileOfLead } from '../results/evaluation-file-of-lead.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { leadResult } from './lead-result.ts'
import { csvOf } from './write-csv.ts'

interface ExportRoutesOptions {
  readonly workspace: Workspace
  readonly say: Say
}

/** `losing=with` puts names and prices of losing bidders in; without it they stay out. */
const releaseQuery = z.strictObject({
  evaluation: evaluationKey,
  prefix: z.string().max(100).optional(),
  losing: z.literal('with').optional(),
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `GET /api/exports/…?evaluation=…`: what the lead takes away of a result, as files. */
export function addExportRoutes(app: Hono, { workspace, say }: ExportRoutesOptions): void {
  const resultOf = (evaluation: string | undefined): ResultWork | Refusal => {
    const key = fitting(evaluationKey, evaluation, 'evaluation')
    return isRefusal(key) ? key : leadResult(workspace, say, key)
  }

  app.get('/api/exports/result.xlsx', async ({ req }) => {
    const work = resultOf(req.query('evaluation'))
    if (isRefusal(work)) return refused(say, work)
    const { resultXlsx } = await import('./result-files.ts')
    return file(await resultXlsx(work), XLSX, 'result.xlsx')
  })
  for (const id of tableIds) {
    app.get(`/api/exports/${id}.csv`, ({ req }) => {
      const work = resultOf(req.query('evaluation'))
      return isRefusal(work)
        ? refused(say, work)
        : attachedText(csvOf(resultTable(work, id)), 'text/csv', `${id}.csv`)
    })
  }
  app.get('/api/exports/ocds-release.json', async ({ req }) => {
    const asked = fitting(releaseQuery, req.query())
    const work = isRefusal(asked) ? asked : leadResult(workspace, say, asked.evaluation)
    if (isRefusal(asked)) return refused(say, asked)
    if (isRefusal(work)) return refused(say, work)
    const { releaseText } = await import('./lead-release.ts')
    const text = releaseText(work, { prefix: asked.prefix, withLosing: asked.losing === 'with' })
    return isRefusal(text) ? refused(say, text) : jsonFile(text, 'ocds-release.json')
  })
  app.get('/api/exports/evaluation.json', ({ req }) => {
    const key = fitting(evaluationKey, req.query('evaluation'), 'evaluation')
    const text = isRefusal(key) ? key : evaluationFileOfLead(workspace, key)
    return isRefusal(text) ? refused(say, text) : jsonFile(text, 'evaluation.json')
  })
}

function jsonFile(text: string, name: string): Response {
  return file(new TextEncoder().encode(text), 'application/json', name)
}
