import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFile } from '../../electron/services/exchange/open-file.ts'
import { performExchange } from '../../electron/services/exchange/perform-exchange.ts'
import { FolderExchange, problemSentence } from '../../electron/services/folder/folder-exchange.ts'
import { importFile } from '../../electron/services/workspace/import-file.ts'
import type { Keychain } from '../../electron/services/keys/keychain.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { englishSay as say } from '../../electron/services/say.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { placesIn } from '../../electron/services/workspace/workspace-file.ts'
import { commandSchema, type Command } from '../../shared/evaluation/command.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { MemberId } from '../../shared/identifiers.ts'
import type { ExchangeRequest } from '../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { tender } from './small-tender.ts'

/** A system that keeps keys, and hands them to everybody. */
const openKeychain: Keychain = {
  kind: 'test',
  wrap: async (bytes) => Uint8Array.from(bytes),
  unwrap: async (bytes) => Uint8Array.from(bytes),
}

/** One laptop, with one evaluation once there is one. */
export interface Laptop {
  readonly workspace: Workspace
  readonly folders: FolderExchange
  readonly key: () => EvaluationKey
  readonly open: (bytes: Uint8Array, words?: string) => Promise<void>
  readonly begin: (evaluationFile: object) => void
  readonly command: (command: object) => void
  /** Makes a file, and gives its bytes. */
  readonly make: (
    request: Making,
  ) => Promise<{ readonly bytes: Uint8Array; readonly words: string | undefined }>
  /** Exchanges all shared folders once. */
  readonly sync: () => Promise<readonly string[]>
}
type Making = ExchangeRequest extends infer One
  ? One extends { evaluation: unknown }
    ? Omit<One, 'evaluation'>
    : never
  : never

export async function laptop(home = temporaryFolder(), opened?: EvaluationKey): Promise<Laptop> {
  const workspace = new Workspace(thisMachine, home)
  await workspace.vault.openBy(openKeychain)
  const context = { workspace, say }
  const folders = new FolderExchange(context)
  let held = opened
  const key = (): EvaluationKey => {
    if (held === undefined) throw new Error('Nothing was opened yet')
    return held
  }
  return {
    workspace,
    folders,
    key,
    open: async (bytes, words) => {
      const source = (async function* () {
        yield bytes
      })()
      held = done(await openFile(context, { source, words, accept: true })).evaluation
    },
    begin: (file) => {
      held = done(importFile(workspace, Buffer.from(JSON.stringify(file))))
    },
    command: (command) => {
      const parsed: Command = commandSchema.parse(command)
      done(workspace.change(key(), (evaluation) => evaluation.enter(parsed)))
    },
    make: async (request) => {
      const made = done(await performExchange(context, { ...request, evaluation: key() }))
      const name = made.files?.[0]?.name
      const place = join(placesIn(workspace.home, key()).outgoing, name ?? '')
      return {
        bytes: name === undefined ? new Uint8Array() : readFileSync(place),
        words: made.words?.join(' '),
      }
    },
    sync: async () =>
      done(await folders.sync(key())).flatMap(({ problems }) =>
        problems.map((problem) => problemSentence(say, problem)),
      ),
  }
}

/** A second laptop with everything as it is on the first: what would have become of it otherwise. */
export async function copyOf(first: Laptop): Promise<Laptop> {
  const home = temporaryFolder()
  first.workspace.close()
  cpSync(first.workspace.home, home, { recursive: true })
  return laptop(home, first.key())
}

/** @throws Error with the sentence, for what was refused */
export function done<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(`${value.id}: ${say(value.id, value.values)}`)
  return value
}

export interface PanelMember {
  readonly id: MemberId
  readonly laptop: Laptop
  /** The member's end of their folder. */
  readonly folder: string
}

/** A lead who issued packs, members who opened them, and a folder for each, which has an end on either side. */
export async function realPanel(
  ids: readonly MemberId[],
  folderOf: (id: MemberId) => { readonly lead: string; readonly member: string },
): Promise<{ readonly lead: Laptop; readonly members: readonly PanelMember[] }> {
  const lead = await laptop()
  lead.begin(tender(ids))
  lead.command({ type: 'PublishProcurement' })
  await lead.make({ type: 'MakeRecoveryKey' })
  const members: PanelMember[] = []
  for (const id of ids) {
    const { bytes, words } = await lead.make({ type: 'IssuePacks', members: [id] })
    const member = await laptop()
    await member.open(bytes, words)
    const ends = folderOf(id)
    done(lead.folders.link(lead.key(), id, ends.lead))
    done(member.folders.link(member.key(), undefined, ends.member))
    members.push({ id, folder: ends.member, laptop: member })
  }
  return { lead, members }
}

/** Declares no links, scores both tenders and sends. */
export function scoreAll({ id, laptop: member }: PanelMember, score: string): void {
  const reason = { good: 'Good bread.', worries: '', evidence: [] }
  member.command({ type: 'DeclareInterests', member: id, interests: [] })
  for (const bidder of ['north', 'south'])
    member.command({ type: 'GiveScore', member: id, bidder, question: 'q1', score, reason })
  member.command({ type: 'SubmitScoreSheet', member: id })
}
