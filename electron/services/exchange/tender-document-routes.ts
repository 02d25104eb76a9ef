import type { Hono } from 'hono'
import { isClosed } from '../../../shared/evaluation/decisions/known.ts'
import type { TenderDocument } from '../../../shared/evaluation/exchange-events.ts'
import { sha256Hex } from '../../../shared/identifiers.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { sealOf } from '../../../shared/views/make-tenders.ts'
import { declaresFirst } from '../../../shared/views/member-work.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { refused } from '../door/answer.ts'
import { fitting } from '../door/request-json.ts'
import { memberWork } from '../workspace/gathered.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { hasBlob, readBlob } from './blob-files.ts'
import { within } from './context.ts'

interface Content {
  readonly document: TenderDocument
  readonly read: () => AsyncIterable<Uint8Array>
}

/**
 * `GET /api/documents/<evaluation>/<sha256>`: a document of a tender, as it was received, to be read or saved. A member
 * reads what their pack lists of bidders from whom nobody keeps them apart; all else is not there.
 */
export function addTenderDocumentRoutes(
  app: Hono,
  { workspace, say }: { readonly workspace: Workspace; readonly say: Say },
): void {
  app.get('/api/documents/:evaluation/:sha256', ({ req }) => {
    const key = fitting(evaluationKey, req.param('evaluation'), 'evaluation')
    const digest = sha256Hex.safeParse(req.param('sha256'))
    if (isRefusal(key) || !digest.success) return refused(say, refusal('refusal.notThere'))
    const content = within({ workspace, say }, key, (evaluation) =>
      contentOf(workspace, evaluation, digest.data),
    )
    return isRefusal(content) ? refused(say, content) : attachment(content)
  })
}

function contentOf(workspace: Workspace, evaluation: OpenEvaluation, sha256: string): Content | Refusal {
  const { about, places, secrets, gathered } = evaluation
  const { state } = gathered
  const work = memberWork(gathered)
  if (work && declaresFirst(work)) return refusal('refusal.declareFirst')
  const { procurement } = state
  // until quality is agreed nobody reads a price, the lead included
  const isSealed = procurement === undefined || sealOf({ evaluation: state, procurement }).isSealed
  const mayRead = ({ bidder, audience }: TenderDocument): boolean =>
    about.role === 'lead' ? audience === 'quality' || !isSealed : !isClosed(state, about.member, bidder)
  const document = state.exchange.documents.find((one) => one.sha256 === sha256 && mayRead(one))
  if (!document) return refusal('refusal.notThere')
  const place = { files: workspace.machine.files, folder: places.blobs }
  if (!hasBlob(place, sha256)) return refusal('refusal.documentNotHere', { name: document.name })
  const { identity } = secrets
  return { document, read: () => readBlob(place, sha256, identity) }
}

/** Always a file to be saved, never a page: whatever the bidder says it is, the browser opens nothing of it. */
function attachment({ document: { name, size }, read }: Content): Response {
  return new Response(ReadableStream.from(read()), {
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${savedName(name)}`,
    },
  })
}

/** A name as RFC 8187 has it, without what a file's name may not have anywhere. */
function savedName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}"*/:<>?\\|]/gu, '_').slice(-120)
  return encodeURIComponent(plain.toWellFormed()).replace(
    /['()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
}
