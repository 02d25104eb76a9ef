import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExchangeContext } from '../../electron/services/exchange/context.ts'
import type { FileOpened } from '../../electron/services/exchange/file-to-open.ts'
import { openFile } from '../../electron/services/exchange/open-file.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { placesIn } from '../../electron/services/workspace/workspace-file.ts'
import { englishSay, sentenceOf } from '../../electron/services/say.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import type { Act } from '../../shared/evaluation/command.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { OutgoingFile } from '../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { testKeychain } from '../services/test-keychain.ts'

export const PASSPHRASE = 'nine chairs and a kettle'

/** One laptop with a home of its own. */
export interface Device {
  readonly home: string
  readonly context: ExchangeContext
  readonly close: () => void
}

/** @param opens a keychain takes no time; the command line knows passphrases alone */
export async function device(home: string, opens: 'keychain' | 'passphrase' = 'keychain'): Promise<Device> {
  mkdirSync(home, { recursive: true })
  const workspace = new Workspace(thisMachine, home)
  const { vault } = workspace
  if (opens === 'keychain') await vault.openBy(testKeychain)
  else {
    const refused =
      vault.state === 'none' ? await vault.choosePassphrase(PASSPHRASE) : await vault.unlock(PASSPHRASE)
    if (refused) throw new Error(englishSay(refused.id, refused.values))
  }
  return {
    home,
    context: { workspace, say: englishSay },
    close: () => {
      workspace.close()
    },
  }
}

/** @throws Error with the sentence where it was refused */
export function done<Value>(value: Value | Refusal | undefined): Value {
  if (isRefusal(value)) throw new Error(sentenceOf(englishSay, value))
  if (value === undefined) throw new Error('Nothing came back')
  return value
}

/** What the person reads; 'done' where nothing was refused. */
export function sentence(value: unknown): string {
  return isRefusal(value) ? sentenceOf(englishSay, value) : 'done'
}

export function act({ context }: Device, key: EvaluationKey, ...acts: readonly Act[]): void {
  for (const one of acts) {
    const refused = context.workspace.change(key, (evaluation) => evaluation.enter(one))
    if (refused) throw new Error(`${one.type}: ${sentenceOf(englishSay, refused)}`)
  }
}

export function stateOf({ context }: Device, key: EvaluationKey): Evaluation {
  return done(context.workspace.look(key)).state
}

/** Where a file that was made lies. */
export function pathOf({ home }: Device, key: EvaluationKey, { name }: Pick<OutgoingFile, 'name'>): string {
  return join(placesIn(home, key).outgoing, name)
}

interface How {
  readonly words?: string | undefined
  readonly accept?: boolean
  readonly evaluation?: EvaluationKey
}

export function open({ context }: Device, path: string, how: How = {}): Promise<FileOpened | Refusal> {
  return openFile(context, { source: createReadStream(path), accept: false, ...how })
}

export function written(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
