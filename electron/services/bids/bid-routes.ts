import type { Context, Hono } from 'hono'
import { z } from '../../../shared/zod.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { randomId } from '../../../shared/identifiers.ts'
import { bidChoicesSchema, type BidsReply } from '../../../shared/views/bids.ts'
import { makeBids } from '../../../shared/views/make-bids.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { json, refused, statusOf } from '../door/answer.ts'
import { fitting, fittingBody } from '../door/request-json.ts'
import { unbroken, within, type ExchangeContext } from '../exchange/context.ts'
import { exchangeReply } from '../exchange/replies.ts'
import { toldLines } from '../exchange/told-lines.ts'
import { uploadOf } from '../exchange/upload.ts'
import { sentenceOf } from '../say.ts'
import { BidBoxes } from './bid-boxes.ts'
import { bringIn } from './bring-in.ts'
import { FILES_MAXIMUM } from './limits.ts'
import { stageZip } from './stage-zip.ts'
import { tooMany } from './zip-entries.ts'

const BODY_MAXIMUM = 4 * 1024 * 1024
const beginSchema = z.strictObject({
  evaluation: evaluationKey,
  source: z.string().min(1).max(500),
  /** How many files come, where that is known; a zip is one. */
  count: z.int().nonnegative(),
})
const pathQuery = z.strictObject({ path: z.string().min(1).max(2000) })

/**
 * The doors for bids: `POST /api/bids` begins a box, `PUT …/<box>/file?path=` and `PUT …/<box>/zip?path=` put files into
 * it, `POST …/<box>` shows what they are, `POST …/<box>/bring` enters them, `DELETE …/<box>` throws them away.
 */
export function addBidRoutes(app: Hono, { workspace, say }: ExchangeContext, boxes = new BidBoxes()): void {
  const context = { workspace, say }

  app.post('/api/bids', async ({ req }) => {
    const order = await fittingBody(req.raw, beginSchema, BODY_MAXIMUM)
    if (isRefusal(order)) return refused(say, order)
    const { evaluation, source, count } = order
    if (count === 0) return refused(say, refusal('refusal.bids.noFiles', { name: source }))
    if (count > FILES_MAXIMUM) return refused(say, tooMany(source))
    const box = await unbroken({}, () => boxes.begin(context, evaluation, source))
    if (!isRefusal(box)) return json({ kind: 'opened', box } satisfies BidsReply)
    const reply = exchangeReply(workspace, say, box)
    return reply.kind === 'refused' ? refused(say, box) : json(reply)
  })
  app.put('/api/bids/:box/file', async ({ req }) => {
    const upload = uploadOf(req.raw)
    const query = fitting(pathQuery, req.query())
    const open = isRefusal(query) ? query : boxOf(boxes, req.param('box'))
    const done =
      isRefusal(open) || isRefusal(query)
        ? open
        : await unbroken({ signal: req.raw.signal }, async () => {
            const wrong = await open.box.add(query.path.normalize('NFC'), upload.source)
            return wrong ?? open
          })
    await upload.drain()
    return isRefusal(done) ? refused(say, done) : json({ kind: 'staged' } satisfies BidsReply)
  })
  app.put('/api/bids/:box/zip', async ({ req }) => {
    const upload = uploadOf(req.raw)
    const query = fitting(pathQuery, req.query())
    const open = isRefusal(query) ? query : boxOf(boxes, req.param('box'))
    return toldLines(req.raw, async ({ signal, onProgress }) => {
      const done =
        isRefusal(open) || isRefusal(query)
          ? open
          : await unbroken({ signal }, async () => {
              const { files, randomHex } = workspace.machine
              const place = within(context, open.key, ({ places }) => ({ files, folder: places.blobs }))
              if (isRefusal(place)) return place
              const about = { name: query.path, source: upload.source, random: randomHex(16) }
              return (await stageZip(open.box, { ...about, place, signal, onProgress })) ?? open
            })
      await upload.drain()
      return told(isRefusal(done) ? done : { kind: 'staged' })
    })
  })
  app.post('/api/bids/:box', async ({ req }) => {
    const choices = await fittingBody(req.raw, bidChoicesSchema, BODY_MAXIMUM)
    const open = isRefusal(choices) ? choices : boxOf(boxes, req.param('box'))
    if (isRefusal(open) || isRefusal(choices))
      return refused(say, isRefusal(open) ? open : refusal('refusal.notJson'))
    const view = within(context, open.key, ({ gathered: { state } }) => {
      const { procurement } = state
      if (!procurement) return refusal('refusal.noProcurement')
      const { content } = open.box
      if (content.staged.length === 0) return refusal('refusal.bids.noFiles', { name: content.source })
      return makeBids(content, { state, procurement, say }, choices.choices)
    })
    return isRefusal(view) ? refused(say, view) : json(view)
  })
  app.post('/api/bids/:box/bring', async ({ req }) => {
    const choices = await fittingBody(req.raw, bidChoicesSchema, BODY_MAXIMUM)
    const open = isRefusal(choices) ? choices : boxOf(boxes, req.param('box'))
    if (isRefusal(open) || isRefusal(choices))
      return refused(say, isRefusal(open) ? open : refusal('refusal.notJson'))
    return toldLines(req.raw, async (running) => {
      const done = await unbroken(running, () =>
        bringIn({ ...context, ...running }, open.key, open.box, choices.choices),
      )
      if (!isRefusal(done)) await boxes.end(open.box.content.box)
      return told(done)
    })
  })
  app.delete('/api/bids/:box', async ({ req }: Context) => {
    await boxes.end(req.param('box') ?? '')
    return json({ kind: 'staged' } satisfies BidsReply)
  })

  function told(done: BidsReply | Refusal): { readonly status: number; readonly body: BidsReply } {
    if (!isRefusal(done)) return { status: 200, body: done }
    return {
      status: statusOf(done),
      body: { kind: 'refused', sentence: sentenceOf(say, done), path: done.path },
    }
  }
}

function boxOf(boxes: BidBoxes, id: string): ReturnType<BidBoxes['find']> {
  return randomId.safeParse(id).success ? boxes.find(id) : refusal('refusal.bids.gone')
}
