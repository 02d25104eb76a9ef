import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { issuePacks } from '../../electron/services/exchange/issue-packs.ts'
import { makeDocuments } from '../../electron/services/exchange/make-documents.ts'
import { makeRecoveryKey } from '../../electron/services/exchange/make-recovery-key.ts'
import { receiveDocument } from '../../electron/services/exchange/receive-document.ts'
import { importFile } from '../../electron/services/workspace/import-file.ts'
import type { Keychain } from '../../electron/services/keys/keychain.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { englishSay } from '../../electron/services/say.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { z } from '../../shared/zod.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { act, done, open, pathOf, type Device } from '../exchange-evening/device.ts'
import { baker, bread, carer, smallFile } from '../exchange-evening/small-tender.ts'
import { peakMegabytes } from '../services/container/peak-memory.ts'

// Started with a folder and a step. Each step is a process of its own, so that its memory is its own: words and
// passphrases take 256 MB by design (scrypt), documents must not. Prints seconds and the most memory that was held.

const MEGABYTE = 1024 * 1024
const DOCUMENTS = 5
const EACH = 100 * MEGABYTE
/** As a browser and the disk hand them over. */
const PIECE = 64 * 1024

const [, , folder = '.', step = ''] = process.argv
const notes = join(folder, 'notes.json')
const known = z
  .record(z.string(), z.string())
  .parse(existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {})
const key = () => evaluationKey.parse(known['key'])
/** Keeps nothing secret: it spares the passphrase and its memory. */
const keychain: Keychain = {
  kind: 'bench',
  wrap: (bytes) => Promise.resolve(bytes),
  unwrap: (bytes) => Promise.resolve(bytes),
}

async function deviceAt(name: string): Promise<Device> {
  const home = join(folder, name)
  const workspace = new Workspace(thisMachine, home)
  await workspace.vault.openBy(keychain)
  return {
    home,
    context: { workspace, say: englishSay },
    close: () => {
      workspace.close()
    },
  }
}

async function* content(): AsyncGenerator<Uint8Array> {
  const piece = randomBytes(PIECE)
  for (let made = 0; made < EACH; made += piece.length) {
    piece.writeUInt32LE(made, 0)
    yield await Promise.resolve(piece)
  }
}

async function receive(): Promise<void> {
  const lead = await deviceAt('lead')
  known['key'] = done(importFile(lead.context.workspace, Buffer.from(JSON.stringify(smallFile))))
  act(lead, key(), { type: 'PublishProcurement' })
  done(await makeRecoveryKey(lead.context, key()))
  for (let number = 1; number <= DOCUMENTS; number++) {
    const name = `Method ${String(number)}.pdf`
    const order = { bidder: baker, question: bread, audience: 'quality', name, mediaType: '' } as const
    done(await receiveDocument(lead.context, key(), order, content(), EACH))
  }
  lead.close()
}

async function make(): Promise<void> {
  const lead = await deviceAt('lead')
  const [made] = done(await makeDocuments(lead.context, key(), 'quality'))
  known['documents'] = pathOf(lead, key(), done(made))
  lead.close()
}

async function issue(): Promise<void> {
  const lead = await deviceAt('lead')
  const [issued] = done(await issuePacks(lead.context, key(), [carer]))
  const path = pathOf(lead, key(), done(issued).file)
  lead.close()
  const member = await deviceAt('member')
  done(await open(member, path, { words: issued?.words }))
  member.close()
}

async function openDocuments(): Promise<void> {
  const member = await deviceAt('member')
  done(await open(member, known['documents'] ?? ''))
  member.close()
}

const steps: Readonly<Record<string, () => Promise<void>>> = { receive, make, issue, open: openDocuments }
const began = performance.now()
await steps[step]?.()
writeFileSync(notes, JSON.stringify(known))
const seconds = ((performance.now() - began) / 1000).toFixed(1)
const megabytes = Math.round(peakMegabytes())
process.stdout.write(`${step}: ${seconds} s, at most ${String(megabytes)} MB of memory\n`)
