import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { timeNow } from '../disk/clock.ts'
import { keepAddressed, type OutgoingNote } from '../folder/outgoing-notes.ts'
import type { OutgoingItem } from '../workspace/outgoing-files.ts'
import { placesIn } from '../workspace/workspace-file.ts'
import { writeContainer, type ContainerOrder } from './container/write-container.ts'
import { unbroken, type ExchangeContext } from './context.ts'

type FileOrder = Omit<ContainerOrder, 'signal' | 'onProgress'>

/**
 * Makes a file that travels and keeps it with the evaluation, whole or not at all.
 * @param more for whom it is, where the file itself does not say
 */
export async function makeFile(
  context: ExchangeContext,
  key: EvaluationKey,
  name: string,
  order: FileOrder,
  more: Pick<OutgoingNote, 'bidders'> = {},
): Promise<OutgoingFile | Refusal> {
  const { workspace, signal, onProgress } = context
  const of = order.parts.reduce((sum, { size }) => sum + size, 0)
  const container = writeContainer({
    ...order,
    signal,
    // Manifest and signature are counted as well, and would make it more than all.
    onProgress: (done) => onProgress?.(Math.min(done, of), of),
  })
  if (isRefusal(container)) return container
  if (signal?.aborted === true) return refusal('refusal.file.cancelled')
  const places = placesIn(workspace.home, key)
  return unbroken(context, async () =>
    outgoingFile(key, await keepAddressed(workspace.machine.files, places, name, { ...container, more })),
  )
}

export function outgoingFile(key: EvaluationKey, { name, size, madeAt }: OutgoingItem): OutgoingFile {
  return { name, size, madeAt, href: `/api/outgoing/${key}/${name}` }
}

/** What names a new file that travels: at random, and when. */
export function newFile({
  workspace: { machine },
}: ExchangeContext): { readonly id: string; readonly createdAt: string } | Refusal {
  const createdAt = timeNow(machine)
  return isRefusal(createdAt) ? createdAt : { id: machine.randomHex(16), createdAt }
}
