import type { Hono } from 'hono'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { foldersRequestSchema, type FoldersReply } from '../../../shared/views/folders.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { json, refused } from '../door/answer.ts'
import { fitting, fittingBody } from '../door/request-json.ts'
import type { FolderExchange } from './folder-exchange.ts'

/** Asks the person for a folder, in a dialog of the system, and says there what for; undefined where it was closed. */
export type PickFolder = (what: 'shared' | 'backup') => Promise<string | undefined>

export interface FolderRoutesOptions {
  readonly folders: FolderExchange
  readonly say: Say
  /** undefined where there are no dialogs: in a browser. */
  readonly pickFolder: PickFolder | undefined
}

const BODY_MAXIMUM = 64 * 1024

/** `GET` and `POST /api/folders`: which folders there are, and to pick one. */
export function addFolderRoutes(app: Hono, { folders, say, pickFolder }: FolderRoutesOptions): void {
  const answer = (reply: FoldersReply | Refusal): Response =>
    isRefusal(reply) ? refused(say, reply) : json(reply)

  app.get('/api/folders', ({ req }) => {
    const key = fitting(evaluationKey, req.query('evaluation'), 'evaluation')
    const shown = isRefusal(key) ? key : folders.shown(key)
    const picks = pickFolder !== undefined
    return answer(isRefusal(shown) ? shown : { kind: 'folders', folders: shown, picks })
  })
  app.post('/api/folders', async ({ req }) => answer(await pick(folders, pickFolder, req.raw)))
}

async function pick(
  folders: FolderExchange,
  pickFolder: PickFolder | undefined,
  request: Request,
): Promise<FoldersReply | Refusal> {
  const asked = await fittingBody(request, foldersRequestSchema, BODY_MAXIMUM)
  if (isRefusal(asked)) return asked
  const { evaluation, member } = asked
  if (!pickFolder) return refusal('refusal.folderByCommandLine')
  const before = folders.shown(evaluation)
  if (isRefusal(before)) return before
  const path = await pickFolder('shared')
  if (path === undefined) return { kind: 'cancelled', folders: before, picks: true }
  const notLinked = folders.link(evaluation, member, path)
  if (notLinked) return notLinked
  const synced = await folders.sync(evaluation)
  const shown = isRefusal(synced) ? synced : folders.shown(evaluation)
  return isRefusal(shown) ? shown : { kind: 'folders', folders: shown, picks: true }
}
