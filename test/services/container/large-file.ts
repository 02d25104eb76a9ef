import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isRefusal } from '../../../shared/refusal.ts'
import { readContainer } from '../../../electron/services/exchange/container/read-container.ts'
import type { Part } from '../../../electron/services/exchange/container/write-tar.ts'
import { ageKey, leadKey, orderOf, ready } from './files.ts'
import { peakMegabytes } from './peak-memory.ts'

// A process of its own: makes or opens a file of documents in a folder. make FOLDER MEGABYTES | open FOLDER

const DOCUMENT = 10 * 1024 * 1024
const PIECE = 64 * 1024
const [task, folder = '', megabytes = ''] = process.argv.slice(2)
const file = join(folder, 'documents.fmdocs')
const keyFile = join(folder, 'key')
const start = performance.now()
const verdict = task === 'make' ? await make(Number(megabytes)) : await openAll()
const seconds = (performance.now() - start) / 1000
const cost = { verdict, seconds, megabytes: peakMegabytes() }
process.stdout.write(JSON.stringify(cost))

async function make(megabytes: number): Promise<string> {
  const parts = Array.from({ length: Math.ceil((megabytes * 1024 * 1024) / DOCUMENT) }, (_, index) =>
    document(index),
  )
  const { identity, recipient } = await ageKey()
  await writeFile(keyFile, identity)
  const to = { recipients: [recipient] }
  const { bytes } = ready({ manifest: orderOf('fairmark-documents'), parts, signing: leadKey, to })
  await pipeline(bytes, createWriteStream(file))
  return 'made'
}

/** Bytes that differ from document to document, made as they are asked for. */
function document(index: number): Part {
  const read = function* (into = () => Buffer.alloc(PIECE)) {
    for (let at = 0; at < DOCUMENT; at += PIECE) yield into().fill(`${String(index)} ${String(at)} `)
  }
  // Into one buffer: what is measured is the program's memory, not the litter of this script.
  const piece = Buffer.alloc(PIECE)
  const hash = createHash('sha256')
  for (const filled of read(() => piece)) hash.update(filled)
  const sha256 = hash.digest('hex')
  return { name: `blobs/${sha256}`, size: DOCUMENT, sha256, read: () => read() }
}

async function openAll(): Promise<string> {
  const opened = await readContainer({
    source: createReadStream(file, { highWaterMark: PIECE }),
    size: (await stat(file)).size,
    keys: { identities: [await readFile(keyFile, 'utf8')] },
    accept: ['fairmark-documents'],
    keep: async ({ name }) => {
      const handle = await open(join(folder, name.slice('blobs/'.length)), 'w')
      return {
        write: async (bytes) => {
          await handle.write(bytes)
        },
        done: async () => {
          await handle.sync()
          await handle.close()
        },
        abandon: () => handle.close(),
      }
    },
  })
  return isRefusal(opened) ? opened.id : 'opened'
}
