import { join } from 'node:path'
import type { MemberId } from '../../../shared/identifiers.ts'
import type { MessageId } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { ExchangeContext } from '../exchange/context.ts'
import type { Gathered } from '../workspace/gathered.ts'
import { pieces } from '../workspace/outgoing-files.ts'
import { placesIn } from '../workspace/workspace-file.ts'
import type { CarriedKind } from './carried-name.ts'
import type { Cargo, IncomingCargo, OutgoingCargo, Taking } from './cargo.ts'
import { readFolderLinks, writeFolderLinks } from './folder-links.ts'
import { isForFolderOf, outgoingNotes } from './outgoing-notes.ts'

const fromMembers: ReadonlySet<CarriedKind> = new Set<CarriedKind>(['fairmark-return'])
const fromLead: ReadonlySet<CarriedKind> = new Set<CarriedKind>([
  'fairmark-pack',
  'fairmark-documents',
  'fairmark-unlock',
  'fairmark-receipt',
  'fairmark-agreed',
  'fairmark-record',
])

/** What may be otherwise in a moment, with the file as it is: a passphrase typed, another window closed, room made, scores sent. */
const later: ReadonlySet<MessageId> = new Set<MessageId>([
  'refusal.locked',
  'refusal.noPassphrase',
  'refusal.keychainRefused',
  'refusal.openElsewhere',
  'refusal.homeBusy',
  'refusal.diskFull',
  'refusal.diskNotAllowed',
  'refusal.diskFailed',
  'refusal.recordMoved',
  'refusal.readFailed',
  'refusal.readNotAllowed',
  'refusal.clockWrong',
  'refusal.recordBeforeSending',
  'refusal.file.cancelled',
])

/**
 * One evaluation's side of one member's folder. A return counts at once: accepting it twice, or late, changes nothing, and
 * until returns are opened it shows the lead counts only.
 */
export function evaluationCargo(
  context: ExchangeContext,
  { key, about }: Pick<Gathered, 'key' | 'about'>,
  member: MemberId,
): Cargo {
  const { machine, home } = context.workspace
  const places = placesIn(home, key)
  const taken = new Set<string>(readFolderLinks(machine.files, places).taken)
  return {
    outgoing: () => outgoingFor(context, key, member),
    takes: about.role === 'lead' ? fromMembers : fromLead,
    take: (file) => take(context, key, file),
    wasTaken: (sha256) => taken.has(sha256),
    rememberTaken: (sha256) => {
      taken.add(sha256)
      const links = readFolderLinks(machine.files, places)
      const all = new Set([...links.taken, ...taken])
      writeFolderLinks(machine.files, places, { ...links, taken: [...all].sort() })
    },
  }
}

/** With the lead what is this member's; with a member every return that was made to be sent. */
function outgoingFor(
  { workspace }: ExchangeContext,
  key: EvaluationKey,
  member: MemberId,
): readonly OutgoingCargo[] {
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) return []
  const { about, state, places } = gathered
  const { files } = workspace.machine
  return outgoingNotes(files, places)
    .filter((note) =>
      about.role === 'lead' ? isForFolderOf(state, member, note) : note.format === 'fairmark-return',
    )
    .filter(({ name }) => files.kindOf(join(places.outgoing, name)) === 'file')
    .map(({ name, format: kind, sha256 }) => ({
      kind,
      sha256,
      read: () => pieces(files, join(places.outgoing, name)),
    }))
}

/** What opens files is loaded when there is one: most evaluations have no folder. */
async function take(
  context: ExchangeContext,
  evaluation: EvaluationKey,
  { read, size }: IncomingCargo,
): Promise<Taking> {
  const { openFile } = await import('../exchange/open-file.ts')
  const opened = await openFile(context, {
    ...{ source: read(), size, evaluation },
    accept: true,
    onlyTravelled: true,
  })
  if (isRefusal(opened)) return afterRefusal(opened)
  return opened.kind === 'opened' ? { kind: 'taken' } : { kind: 'later', why: undefined }
}

/** A file for six words is opened by hand, and the first pack was so already: no reason to say anything. */
function afterRefusal(refused: Refusal): Taking {
  if (refused.id === 'refusal.file.needsWords') return { kind: 'refused', why: undefined }
  return { kind: later.has(refused.id) ? 'later' : 'refused', why: refused }
}
