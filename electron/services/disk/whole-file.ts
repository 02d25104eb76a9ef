import { dirname } from 'node:path'
import { diskFault } from './disk-fault.ts'
import type { FileSystem, OpenFile } from './file-system.ts'

/** Writes all of it or throws. A write that takes nothing is a full disk that did not say so. */
export function writeAll(file: OpenFile, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length;) {
    const taken = file.write(bytes.subarray(written), position + written)
    if (taken === 0) throw diskFault('ENOSPC', 'write', '')
    written += taken
  }
}

/** The file's bytes; 'too-large' without reading it where it holds more than `maximum`. */
export function readWhole(files: FileSystem, path: string, maximum: number): Uint8Array | 'too-large' {
  const file = files.open(path, 'read')
  try {
    return readOpen(file, maximum)
  } finally {
    file.close()
  }
}

export function readOpen(file: OpenFile, maximum: number): Uint8Array | 'too-large' {
  const size = file.size()
  if (size > maximum) return 'too-large'
  const bytes = new Uint8Array(size)
  for (let read = 0; read < size;) {
    const got = file.read(bytes.subarray(read), read)
    if (got === 0) return bytes.subarray(0, read)
    read += got
  }
  return bytes
}

export function sizeOf(files: FileSystem, path: string): number {
  const file = files.open(path, 'read')
  try {
    return file.size()
  } finally {
    file.close()
  }
}

/** A new file whose bytes are on the disk; its name is so after `syncFolder`, which the caller owes. */
export function writeNew(files: FileSystem, path: string, bytes: Uint8Array): void {
  const file = files.open(path, 'new')
  try {
    writeAll(file, bytes, 0)
    file.sync()
  } finally {
    file.close()
  }
}

/**
 * The file holds these bytes, or those it held before, whatever happens; when this returns it holds these for good.
 * Written beside it, synced, renamed over it, and the folder synced.
 */
export function replaceWhole(files: FileSystem, path: string, bytes: Uint8Array): void {
  const beside = `${path}.tmp`
  if (files.kindOf(beside) !== undefined) files.removeFile(beside)
  writeNew(files, beside, bytes)
  files.rename(beside, path)
  files.syncFolder(dirname(path))
}

/** The folder, and those above it that are missing, each known to its parent for good. */
export function ensureFolder(files: FileSystem, path: string): void {
  if (files.kindOf(path) === 'folder') return
  const parent = dirname(path)
  if (parent !== path) ensureFolder(files, parent)
  files.makeFolder(path)
  files.syncFolder(parent)
}
