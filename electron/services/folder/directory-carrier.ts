import { randomBytes } from 'node:crypto'
import { constants, open, readdir, rename, rm, lstat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFault, isDiskFault } from '../disk/disk-fault.ts'
import { kindOfName } from './carried-name.ts'
import type { Carried, Carrier } from './carrier.ts'
import { everyInterval, type Every } from './timer.ts'
import { watchDirectory } from './watch-directory.ts'

const CHUNK = 256 * 1024
/** A link, or a pipe that never ends, may have taken the place of the file that was listed. Windows knows neither flag. */
const READ_FILES_ONLY =
  constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK)

export interface DirectoryOptions {
  /** Milliseconds between two looks, for the engines and network drives whose changes no event tells. */
  readonly pollEvery?: number
  readonly every?: Every
}

/**
 * A folder that some engine keeps the same on two computers: OneDrive, SharePoint, Syncthing, a network drive. Its calls
 * do not block the program as the record's do: a file that is only named here is fetched when it is read.
 */
export function directoryCarrier(
  folder: string,
  { pollEvery = 5000, every = everyInterval }: DirectoryOptions = {},
): Carrier {
  const list = async (): Promise<readonly Carried[]> => {
    const items = await readdir(folder, { withFileTypes: true })
    const names = items.filter((item) => item.isFile()).map(({ name }) => name)
    const carried = await Promise.all(names.sort().map((name) => carriedAt(folder, name)))
    return carried.filter((file) => file !== undefined)
  }
  return {
    list,
    get: (name) => read(join(folder, name)),
    putIfAbsent: (name, content) => putIfAbsent(folder, name, content),
    watch: (onChange) => watchDirectory({ folder, list, onChange, pollEvery, every }),
  }
}

/** undefined for what is none of ours, and for what is gone again. */
async function carriedAt(folder: string, name: string): Promise<Carried | undefined> {
  const kind = kindOfName(name)
  if (kind === undefined) return undefined
  try {
    const { size, mtimeNs, ctimeNs, ino } = await lstat(join(folder, name), { bigint: true })
    return { name, kind, size: Number(size), stamp: [size, mtimeNs, ctimeNs, ino].join('-') }
  } catch (error) {
    if (isDiskFault(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, READ_FILES_ONLY)
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function putIfAbsent(
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<'put' | 'there'> {
  const path = join(folder, name)
  if (await isThere(path)) return 'there'
  const begun = join(folder, `.fairmark-${randomBytes(16).toString('hex')}.tmp`)
  try {
    await writeSynced(begun, content)
    // Whoever else puts this name in the moment between puts the same bytes: the name says them.
    if (await isThere(path)) {
      await rm(begun)
      return 'there'
    }
    await rename(begun, path)
  } catch (error) {
    await rm(begun, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
  return 'put'
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (isDiskFault(error) && error.code === 'ENOENT') return false
    throw error
  }
}

/** With the folder's usual permissions: on a network drive the other side is another person. What is written is encrypted. */
async function writeSynced(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for await (const piece of content) await writeAll(file, piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written)
    if (bytesWritten === 0) throw diskFault('ENOSPC', 'write', '')
    written += bytesWritten
  }
}

/** Windows has no fsync of a folder, and some network drives have none either; the file itself is safe. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  await opened.sync().catch(() => undefined)
  await opened.close()
}
