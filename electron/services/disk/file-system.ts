/**
 * The few things the service asks of a disk, so that tests can lose power, fill it and break it on purpose. Calls
 * return when the system has taken them, which for anything but `sync` and `syncFolder` says nothing about a power cut.
 *
 * All of it blocks: one act is decided, written and synced before the next one starts, so no two can mix.
 * Every call throws the system's error, with its `code` ("ENOSPC") and `syscall`.
 */
export interface FileSystem {
  /** `new` refuses a file that is there (EEXIST); `read` and `change` want one that is (ENOENT). */
  open(path: string, as: 'read' | 'new' | 'change'): OpenFile
  /** In one step, over a file of the new name if there is one. Durable after `syncFolder` of the folder. */
  rename(from: string, to: string): void
  removeFile(path: string): void
  /** With everything in it; a folder that is not there is no error. */
  removeFolder(path: string): void
  /** One level; its parent must be there. */
  makeFolder(path: string): void
  /** What is in a folder, in no order. Links are neither file nor folder and are never followed. */
  list(folder: string): readonly Item[]
  /** undefined where there is nothing of this name. */
  kindOf(path: string): Item['kind'] | undefined
  /** Makes what was created, renamed or removed in the folder outlast a power cut. */
  syncFolder(path: string): void
  modifiedAt(path: string): Date
  /** Room for so many more bytes on the disk of this file or folder. */
  freeBytes(path: string): number
  touch(path: string, at: Date): void
}

export interface Item {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** An open file. Positions and sizes are in bytes; there is no cursor. */
export interface OpenFile {
  size(): number
  /** How many bytes were read into the start of `into`: fewer than it holds at the end of the file. */
  read(into: Uint8Array, position: number): number
  /** How many bytes were taken. A full disk may take a part of them without an error: loop and check. */
  write(bytes: Uint8Array, position: number): number
  truncate(length: number): void
  /** fsync. After it threw, nothing is known of the unsynced bytes and asking again may wrongly succeed: never retry. */
  sync(): void
  /** Whether this is still the file that the path names: not removed, not replaced. */
  isAt(path: string): boolean
  close(): void
}
