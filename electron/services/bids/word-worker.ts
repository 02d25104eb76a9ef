import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'

// The text of one Word file, in a thread of its own: what a hostile file does to it, it does to nobody else.
if (!isMainThread && parentPort && workerData instanceof Uint8Array) {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(workerData) })
  parentPort.postMessage(value)
}
