import type { Hono } from 'hono'
import { z } from '../../../shared/zod.ts'
import { documentSchema } from '../../../shared/evaluation/exchange-events.ts'
import { bidderId, questionId } from '../../../shared/identifiers.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../../shared/refusal.ts'
import { exchangeRequestSchema } from '../../../shared/views/exchange.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { failed, refused, statusOf } from '../door/answer.ts'
import { fitting, fittingBody } from '../door/request-json.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { within } from './context.ts'
import type { FileToOpen } from './file-to-open.ts'
import { openFile } from './open-file.ts'
import { performExchange } from './perform-exchange.ts'
import { receiveDocument, type DocumentOrder } from './receive-document.ts'
import { exchangeReply, openReply } from './replies.ts'
import { toldLines, type Told } from './told-lines.ts'
import { uploadOf } from './upload.ts'

export interface ExchangeRoutesOptions {
  readonly workspace: Workspace
  readonly say: Say
  /** Where a bug is told. */
  readonly report: (error: unknown) => void
}

const BODY_MAXIMUM = 1024 * 1024

const fileQuery = z.strictObject({
  evaluation: evaluationKey.optional(),
  accept: z.literal('yes').optional(),
})
const documentQuery = z.strictObject({
  evaluation: evaluationKey,
  bidder: bidderId,
  question: questionId.optional(),
  audience: documentSchema.shape.audience,
  name: documentSchema.shape.name,
})

/**
 * The doors for files: `PUT /api/files` opens one, `PUT /api/documents` adds one of a tender, `POST /api/exchange` makes
 * some, `GET /api/outgoing/…` hands one over.
 */
export function addExchangeRoutes(app: Hono, { workspace, say, report }: ExchangeRoutesOptions): void {
  app.put('/api/files', async ({ req }) => {
    const query = fitting(fileQuery, req.query())
    const upload = uploadOf(req.raw)
    if (isRefusal(query)) {
      await upload.drain()
      return refused(say, query)
    }
    const { evaluation, accept } = query
    const words = req.header('x-fairmark-words')
    const file = { ...upload, words, evaluation, accept: accept === 'yes' }
    return openOver({ workspace, say, report }, file, req.raw, upload)
  })
  app.put('/api/documents', async ({ req }) => {
    const query = fitting(documentQuery, req.query())
    const upload = uploadOf(req.raw)
    if (isRefusal(query)) {
      await upload.drain()
      return refused(say, query)
    }
    const { evaluation, ...about } = query
    const mediaType = (req.header('content-type') ?? '').slice(0, 200)
    const order: DocumentOrder = { ...about, mediaType }
    return toldLines(req.raw, (running) =>
      bugTold({ say, report }, async () => {
        const context = { workspace, say, ...running }
        const received = await receiveDocument(context, evaluation, order, upload.source, upload.size)
        await upload.drain()
        return told(
          received,
          exchangeReply(workspace, say, isRefusal(received) ? received : { evaluation, files: [] }),
        )
      }),
    )
  })
  app.post('/api/exchange', async ({ req }) => {
    const request = await fittingBody(req.raw, exchangeRequestSchema, BODY_MAXIMUM)
    if (isRefusal(request)) return refused(say, request)
    return toldLines(req.raw, (running) =>
      bugTold({ say, report }, async () => {
        const done = await performExchange({ workspace, say, ...running }, request)
        return told(done, exchangeReply(workspace, say, done))
      }),
    )
  })
  app.get('/api/outgoing/:evaluation/:name', ({ req }) => {
    const key = fitting(evaluationKey, req.param('evaluation'), 'evaluation')
    if (isRefusal(key)) return refused(say, refusal('refusal.notThere'))
    const name = req.param('name')
    const content = within({ workspace, say }, key, (evaluation) => evaluation.outgoingContent(name))
    return isRefusal(content) ? refused(say, content) : attachment(name, content)
  })
}

interface Around {
  /** Reads what came with the file and was not wanted. */
  readonly drain?: () => Promise<void>
  /** Called when it was opened, which may be after the answer began. */
  readonly onOpened?: () => void
}

/** Opens a file and answers. */
export async function openOver(
  { workspace, say, report }: ExchangeRoutesOptions,
  file: FileToOpen,
  request: Request,
  { drain, onOpened }: Around = {},
): Promise<Response> {
  return toldLines(request, (running) =>
    bugTold({ say, report }, async () => {
      const result = await openFile({ workspace, say, ...running }, file)
      await drain?.()
      if (!isRefusal(result) && result.kind === 'opened') onOpened?.()
      return told(result, openReply(workspace, say, result))
    }),
  )
}

/** A refusal that a screen answers with a question of its own is no error. */
function told(result: unknown, body: { readonly kind: string }): Told {
  return { status: isRefusal(result) && body.kind === 'refused' ? statusOf(result) : 200, body }
}

/** Lines may be on their way already, so a bug is told in one of them. */
async function bugTold(
  { say, report }: Pick<ExchangeRoutesOptions, 'say' | 'report'>,
  run: () => Promise<Told>,
): Promise<Told> {
  try {
    return await run()
  } catch (error) {
    report(error)
    const response = failed(say)
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
}

function attachment(
  name: string,
  { size, read }: { readonly size: number; readonly read: () => AsyncIterable<Uint8Array> },
): Response {
  return new Response(ReadableStream.from(read()), {
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
