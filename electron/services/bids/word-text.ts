import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { WORD_UNPACKED_MAXIMUM } from './limits.ts'

/** Milliseconds; a long tender takes two seconds. */
const PATIENCE = 30_000
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * The text of a Word file, in paragraphs; undefined where there is none to be had: a damaged file, one that unpacks to
 * too much, or one that takes too long. No macro is run and nothing is fetched: only text is looked for.
 */
export async function wordText(bytes: Uint8Array): Promise<string | undefined> {
  return (await unpacksWell(bytes)) ? textInThread(bytes) : undefined
}

async function textInThread(bytes: Uint8Array): Promise<string | undefined> {
  // beside this file, whether it runs as it was written or was bundled
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`word-worker.${ending}`, import.meta.url), {
    workerData: bytes,
    resourceLimits,
    env: {},
    stdout: true,
    stderr: true,
  })
  const timer = setTimeout(() => void worker.terminate(), PATIENCE)
  try {
    const ended = once(worker, 'exit').then(() => [undefined])
    const [text] = (await Promise.race([once(worker, 'message'), ended])) as readonly unknown[]
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/** Unpacks it once to nowhere: what is claimed of sizes is not believed, and memory of a thread does not count it. */
async function unpacksWell(bytes: Uint8Array): Promise<boolean> {
  try {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, opened) => {
        if (error) reject(error)
        else resolve(opened)
      })
    })
    let unpacked = 0
    let hasText = false
    for (let read = 0; read < Math.min(zip.entryCount, 5000); read++) {
      const entry = await nextEntry(zip)
      hasText ||= entry.fileName === 'word/document.xml'
      for await (const piece of await contentOf(zip, entry)) {
        unpacked += piece.length
        if (unpacked > WORD_UNPACKED_MAXIMUM) return false
      }
    }
    return hasText && zip.entryCount <= 5000
  } catch {
    return false
  }
}

async function nextEntry(zip: ZipFile): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.once('entry', resolve)
    zip.once('error', reject)
    zip.readEntry()
  })
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      // what is wrong with it is told to whoever reads it; nobody listening yet must not end the program
      else resolve(stream.on('error', () => undefined))
    })
  })
}
