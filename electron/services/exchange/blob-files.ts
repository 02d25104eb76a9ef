import { Decrypter, Encrypter } from 'age-encryption'
import { join } from 'node:path'
import { ignoringFaults } from '../disk/disk-fault.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { pieces } from '../workspace/outgoing-files.ts'
import { ensureFolder, writeAll } from '../disk/whole-file.ts'

/** Where the documents of an evaluation lie: age files to its own recipient, each under the SHA-256 of what is in it. */
export interface BlobPlace {
  readonly files: FileSystem
  readonly folder: string
}

/** A document on its way to the disk; nobody sees it before `commit`. */
export interface BlobWriter {
  /** Takes the bytes, which may be used again when this is done. @throws the disk's error */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** All bytes are there and on the disk. @throws the disk's error */
  readonly done: () => Promise<void>
  /** It counts, under this SHA-256 of what was written. @throws the disk's error */
  readonly commit: (sha256: string) => void
  readonly abandon: () => Promise<void>
}

export function hasBlob({ files, folder }: BlobPlace, sha256: string): boolean {
  return files.kindOf(join(folder, sha256)) === 'file'
}

/**
 * Encrypts while it writes, so that a document is never in memory as a whole and never on the disk as it is.
 * @param recipient of the evaluation
 * @param name made at random
 */
export async function writeBlob(
  { files, folder }: BlobPlace,
  recipient: string,
  name: string,
): Promise<BlobWriter> {
  ensureFolder(files, folder)
  const path = join(folder, `.${name}.part`)
  const file = files.open(path, 'new')
  const pipe = new TransformStream<Uint8Array, Uint8Array>()
  const writer = pipe.writable.getWriter()
  // Whoever writes hears of a failure by the next write, or by the end: neither may be missed, nor told twice.
  writer.closed.catch(() => undefined)
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const encrypted = await encrypter.encrypt(pipe.readable)
  const written = (async () => {
    let size = 0
    for await (const piece of encrypted) {
      writeAll(file, piece, size)
      size += piece.length
    }
  })()
  written.catch(() => undefined)
  let isOpen = true
  const close = (): void => {
    if (isOpen) file.close()
    isOpen = false
  }
  return {
    write: async (bytes) => {
      // A Buffer's own slice would share its memory with it.
      await Promise.race([writer.write(new Uint8Array(bytes)), written])
    },
    done: async () => {
      await Promise.all([writer.close(), written])
      file.sync()
      close()
    },
    commit: (sha256) => {
      files.rename(path, join(folder, sha256))
      files.syncFolder(folder)
    },
    abandon: async () => {
      await writer.abort().catch(() => undefined)
      await written.catch(() => undefined)
      close()
      ignoringFaults(() => {
        if (files.kindOf(path) === 'file') files.removeFile(path)
      })
    },
  }
}

/** A document as it was received, in pieces. @throws the disk's error, and Error where the stored bytes are damaged */
export async function* readBlob(
  { files, folder }: BlobPlace,
  sha256: string,
  identity: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const stored = ReadableStream.from(pieces(files, join(folder, sha256)))
  yield* await decrypter.decrypt(stored)
}
