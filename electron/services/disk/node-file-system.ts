import * as fs from 'node:fs'
import type { FileSystem, Item, OpenFile } from './file-system.ts'

const flags = { read: 'r', new: 'wx+', change: 'r+' } as const
const ownerOnlyFile = 0o600
const ownerOnlyFolder = 0o700

/** The disk of this computer, through Node. */
export const nodeFileSystem: FileSystem = {
  open: (path, as) => openFile(fs.openSync(path, flags[as], ownerOnlyFile)),
  rename: process.platform === 'win32' ? renamePatiently : fs.renameSync,
  removeFile: fs.unlinkSync,
  removeFolder: (path) => {
    fs.rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  },
  makeFolder: (path) => {
    fs.mkdirSync(path, ownerOnlyFolder)
  },
  list: (folder) =>
    fs.readdirSync(folder, { withFileTypes: true }).map((item) => ({ name: item.name, kind: kind(item) })),
  kindOf: (path) => {
    const stats = fs.lstatSync(path, { throwIfNoEntry: false })
    return stats && kind(stats)
  },
  syncFolder,
  freeBytes: (path) => {
    const { bavail, bsize } = fs.statfsSync(path)
    return bavail * bsize
  },
  modifiedAt: (path) => fs.lstatSync(path).mtime,
  touch: (path, at) => {
    fs.utimesSync(path, at, at)
  },
}

function openFile(descriptor: number): OpenFile {
  return {
    size: () => fs.fstatSync(descriptor).size,
    read: (into, position) => fs.readSync(descriptor, into, 0, into.length, position),
    write: (bytes, position) => fs.writeSync(descriptor, bytes, 0, bytes.length, position),
    truncate: (length) => {
      fs.ftruncateSync(descriptor, length)
    },
    sync: () => {
      fs.fsyncSync(descriptor)
    },
    isAt: (path) => {
      const named = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
      const { dev, ino, nlink } = fs.fstatSync(descriptor, { bigint: true })
      return nlink > 0n && named?.ino === ino && named.dev === dev
    },
    close: () => {
      fs.closeSync(descriptor)
    },
  }
}

function kind(of: { isFile(): boolean; isDirectory(): boolean }): Item['kind'] {
  return of.isFile() ? 'file' : of.isDirectory() ? 'folder' : 'other'
}

/** Windows has no fsync of a folder (EPERM); NTFS journals names itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Virus scanners and indexers of Windows hold files for moments after they were written. */
function renamePatiently(from: string, to: string): void {
  for (let wait = 10; ; wait *= 2) {
    try {
      fs.renameSync(from, to)
      return
    } catch (error) {
      if (wait > 1000 || !isHeldByAnother(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
}

function isHeldByAnother(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPERM' || error.code === 'EACCES' || error.code === 'EBUSY')
  )
}
