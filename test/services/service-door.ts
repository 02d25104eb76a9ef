import { onTestFinished } from 'vitest'
import { z } from '../../shared/zod.ts'
import { thisMachine, type Machine } from '../../electron/services/disk/machine.ts'
import type { Keychain } from '../../electron/services/keys/keychain.ts'
import { startService } from '../../electron/services/service.ts'
import type { CommandRequest } from '../../shared/views/request.ts'
import { temporaryFolder } from './temporary-folder.ts'

const replySchema = z.object({
  kind: z.enum(['done', 'opened', 'refused', 'preferences']).optional(),
  sentence: z.string().optional(),
  path: z.string().optional(),
  evaluation: z.string().optional(),
  savedAt: z.string().optional(),
  view: z.unknown().optional(),
})

/** What a screen gets: the status, and the answer as far as tests read it. */
export interface Answer extends z.infer<typeof replySchema> {
  readonly status: number
  readonly response: Response
}

/** The handler of a service of its own, on the real disk, asked as the screens ask it. */
export function serviceDoor(machine: Machine = thisMachine, home = temporaryFolder(), keychain?: Keychain) {
  const service = startService({ home, machine, screens: new Map(), keychain })
  onTestFinished(service.close)
  const ask = async (path: string, options?: RequestInit): Promise<Answer> => {
    const response = await service.handler(new Request(`app://fairmark${path}`, options))
    const body: unknown = await response.clone().json()
    return { ...replySchema.parse(body), status: response.status, response }
  }
  return {
    home,
    service,
    ask,
    view: (query: string) => ask(`/api/views?${query}`),
    command: (request: CommandRequest) =>
      ask('/api/commands', { method: 'POST', body: JSON.stringify(request) }),
    raw: (body: BodyInit) => ask('/api/commands', { method: 'POST', body }),
    /** A stream is sent as it comes, as a picked file is. */
    file: (body: BodyInit | ReadableStream) =>
      ask('/api/files', Object.assign({ method: 'PUT', body }, { duplex: 'half' })),
  }
}
