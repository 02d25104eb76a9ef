import type { Hono } from 'hono'
import { createReadStream, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Say } from '../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import { offeredRequestSchema, type OfferedReply, type OfferedRequest } from '../../shared/views/folders.ts'
import { json, refused } from './door/answer.ts'
import type { FileToOpen } from './exchange/file-to-open.ts'
import { kindOfName } from './folder/carried-name.ts'
import { fittingBody } from './door/request-json.ts'

/** The file that the system handed over, by a double-click or as a word of the command line. The last one counts. */
export class OfferedFile {
  #path: string | undefined

  /** @param path absolute, from the system and never from a page; what is no file of ours by its name is nobody's offer */
  offer(path: string): boolean {
    if (kindOfName(basename(path)) === undefined) return false
    this.#path = path
    return true
  }

  get name(): string | undefined {
    return this.#path === undefined ? undefined : basename(this.#path)
  }

  /** The file, to be read once. */
  toOpen({ words, evaluation, accept }: OfferedRequest): FileToOpen | Refusal {
    const path = this.#path
    if (path === undefined) return refusal('refusal.nothingOffered')
    const size = statSync(path, { throwIfNoEntry: false })?.size
    if (size === undefined) return refusal('refusal.readFailed')
    return { source: createReadStream(path), size, words, evaluation, accept: accept === true }
  }

  /** It was opened, or the person does not want it. */
  forget(): void {
    this.#path = undefined
  }
}

/**
 * The paths among the words that a program was started with; the first is the program, and Chromium adds options of its own.
 * @param folder where it was started
 */
export function pathsAmong(words: readonly string[], folder: string): readonly string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-'))
    .map((word) => resolve(folder, word))
}

export interface OfferedRoutesOptions {
  readonly offered: OfferedFile
  readonly say: Say
  /** Opens a file as `PUT /api/files` does, and answers as that; calls when it was opened, possibly after the answer began. */
  readonly open: (file: FileToOpen, request: Request, onOpened: () => void) => Promise<Response>
}

const BODY_MAXIMUM = 64 * 1024

/** `GET /api/offered`: its name. `POST`: to open it. `DELETE`: not now. */
export function addOfferedRoutes(app: Hono, { offered, say, open }: OfferedRoutesOptions): void {
  app.get('/api/offered', () => json({ name: offered.name } satisfies OfferedReply))
  app.delete('/api/offered', () => {
    offered.forget()
    return json({ name: undefined } satisfies OfferedReply)
  })
  app.post('/api/offered', async ({ req }) => {
    const asked = await fittingBody(req.raw, offeredRequestSchema, BODY_MAXIMUM)
    const file = isRefusal(asked) ? asked : offered.toOpen(asked)
    if (isRefusal(file)) return refused(say, file)
    return open(file, req.raw, () => {
      offered.forget()
    })
  })
}
