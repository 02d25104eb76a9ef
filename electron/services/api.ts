import { Hono } from 'hono'
import type { Document } from '../../shared/documents/document.ts'
import type { Say } from '../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import {
  evaluationKey,
  viewRequestSchema,
  type CommandReply,
  type EvaluationKey,
  type ViewRequest,
} from '../../shared/views/request.ts'
import { failed, json, notBuilt, pdf, refused } from './door/answer.ts'
import { addBidRoutes } from './bids/bid-routes.ts'
import { addBackupRoutes } from './backup/backup-routes.ts'
import { fittingCommand, largeCommands, perform, type CommandRequest } from './door/commands.ts'
import { addExchangeRoutes, openOver } from './exchange/exchange-routes.ts'
import { addTenderDocumentRoutes } from './exchange/tender-document-routes.ts'
import { addExportRoutes } from './exports/export-routes.ts'
import { addFolderRoutes, type FolderRoutesOptions } from './folder/folder-routes.ts'
import { addHistoryRoutes } from './history/history-routes.ts'
import { addOfferedRoutes, type OfferedFile } from './offered-file.ts'
import { page } from './door/page.ts'
import type { RendererFiles } from './door/renderer-files.ts'
import { readBody, tooLarge } from './door/request-body.ts'
import { fitting, jsonValue } from './door/request-json.ts'
import { securityHeaders } from './door/security-headers.ts'
import { makeView } from './door/views.ts'
import { addStandstillRoutes } from './results/standstill-routes.ts'
import { addTableRoutes } from './spreadsheet/table-routes.ts'
import { readPreferences } from './preferences/preferences-file.ts'
import { addPreferencesRoutes } from './preferences/preferences-routes.ts'
import type { Workspace } from './workspace/workspace.ts'

export interface HandlerOptions extends Omit<FolderRoutesOptions, 'say'> {
  readonly workspace: Workspace
  readonly say: Say
  readonly screens: RendererFiles
  readonly offered: OfferedFile
  /** Where a bug is told. */
  readonly report: (error: unknown) => void
}

const MEGABYTE = 1024 * 1024
const COMMAND_MAXIMUM = MEGABYTE
const LARGE_COMMAND_MAXIMUM = 16 * MEGABYTE

/**
 * The one boundary: every screen, in Electron, in a browser or in a test, asks this and nothing else. It trusts nobody:
 * whoever calls it has checked where the request comes from.
 *
 * Views and done commands are 200; refusals are `{ kind: 'refused', sentence, path }` with 422, or another 4xx where no
 * screen of ours would have asked (answer.ts); a bug is 500 with a sentence, and goes to `report`.
 */
export function createHandler({
  workspace,
  say,
  screens,
  report,
  folders,
  pickFolder,
  offered,
}: HandlerOptions): (request: Request) => Promise<Response> {
  const answer = <Value>(value: Value | Refusal, make: (value: Value) => Response): Response =>
    isRefusal(value) ? refused(say, value) : make(value)

  const done = (evaluation: EvaluationKey | Refusal, show?: ViewRequest): Response =>
    answer(evaluation, (key) => {
      const view = show && makeView(workspace, say, show)
      const savedAt = workspace.machine.now().toISOString()
      const reply: CommandReply = {
        kind: 'done',
        savedAt,
        evaluation: key,
        view: isRefusal(view) ? undefined : view,
      }
      return json(reply)
    })

  const awardDocument = async (evaluation: string | undefined): Promise<Document | Refusal> => {
    const key = fitting(evaluationKey, evaluation, 'evaluation')
    const { awardRecommendationOf } = await documents()
    return isRefusal(key) ? key : awardRecommendationOf(workspace, say, key)
  }

  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value)
  })
  app.get('/api/views', ({ req }) => {
    const request = fitting(viewRequestSchema, req.query())
    return answer(isRefusal(request) ? request : makeView(workspace, say, request), json)
  })
  app.post('/api/commands', async ({ req }) => {
    const request = await readCommand(req.raw)
    return isRefusal(request) ? refused(say, request) : done(perform(workspace, request), request.show)
  })
  const exchange = { workspace, say, report }
  addExchangeRoutes(app, exchange)
  addTenderDocumentRoutes(app, exchange)
  addBidRoutes(app, { workspace, say })
  addOfferedRoutes(app, {
    offered,
    say,
    open: (file, request, onOpened) => openOver(exchange, file, request, { onOpened }),
  })
  app.get('/api/documents/award-recommendation', async ({ req }) => {
    const document = await awardDocument(req.query('evaluation'))
    const { previewOf } = await documents()
    return answer(document, (shown) => json(previewOf(shown)))
  })
  app.get('/api/documents/award-recommendation.pdf', async ({ req }) => {
    const document = await awardDocument(req.query('evaluation'))
    if (isRefusal(document)) return refused(say, document)
    const { awardPdf } = await documents()
    return pdf(await awardPdf(document), 'award-recommendation.pdf')
  })
  addHistoryRoutes(app, { workspace, say })
  addExportRoutes(app, { workspace, say })
  addFolderRoutes(app, { folders, say, pickFolder })
  addBackupRoutes(app, { workspace, say, pickFolder })
  addTableRoutes(app, { say })
  addStandstillRoutes(app, { say })
  addPreferencesRoutes(app, workspace, say)
  const preferences = () => readPreferences(workspace.machine.files, workspace.home)
  app.get('/', () => page(screens, '/', preferences) ?? notBuilt(say))
  app.get('*', ({ req }) => page(screens, req.path, preferences) ?? refused(say, refusal('refusal.notThere')))
  app.notFound(() => refused(say, refusal('refusal.notThere')))
  app.onError((error) => {
    report(error)
    return failed(say)
  })
  return async (request) => app.fetch(request)
}

/** Read when the first document is asked for: fonts, PDF and calendars take as long as all the rest of the start. */
const documents = () => import('./results/award-document.ts')

async function readCommand(request: Request): Promise<CommandRequest | Refusal> {
  const bytes = await readBody(request, LARGE_COMMAND_MAXIMUM)
  if (isRefusal(bytes)) return bytes
  const json = jsonValue(bytes)
  if (isRefusal(json)) return json
  const fit = fittingCommand(json.value)
  if (isRefusal(fit) || bytes.length <= COMMAND_MAXIMUM || largeCommands.has(fit.command.type)) return fit
  return tooLarge(COMMAND_MAXIMUM)
}
