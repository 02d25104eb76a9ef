import { basename, dirname } from 'node:path'
import { diskFault } from '../../electron/services/disk/disk-fault.ts'
import type { FileSystem, Item, OpenFile } from '../../electron/services/disk/file-system.ts'
import type { SeededRandom } from './seeded-random.ts'
import { SimulatedFile } from './simulated-file.ts'
import { SimulatedFolder, type Node } from './simulated-folder.ts'

/** A disk in memory that loses power, fills up and breaks as real ones do, always in the same way for the same seed. */
export class SimulatedDisk {
  readonly files: FileSystem
  /** Bytes that it holds at most. */
  capacity = Infinity
  readonly #random: SeededRandom
  readonly #root = new SimulatedFolder()
  /** Counts the power cuts: what was opened before one is gone. */
  #life = 0

  constructor(random: SeededRandom) {
    this.#random = random
    this.files = {
      open: (path, as) => this.#open(path, as),
      rename: (from, to) => {
        this.#rename(from, to)
      },
      removeFile: (path) => {
        this.#file(path, 'unlink')
        this.#parent(path, 'unlink').change((names) => names.delete(basename(path)))
      },
      removeFolder: (path) => {
        if (this.#find(path)) this.#parent(path, 'rm').change((names) => names.delete(basename(path)))
      },
      makeFolder: (path) => {
        if (this.#find(path)) throw diskFault('EEXIST', 'mkdir', path)
        const folder = new SimulatedFolder()
        this.#parent(path, 'mkdir').change((names) => names.set(basename(path), folder))
      },
      list: (path) =>
        [...this.#folder(path, 'scandir').seen].map(([name, node]) => ({ name, kind: kindOf(node) })),
      kindOf: (path) => {
        const node = this.#find(path)
        return node && kindOf(node)
      },
      syncFolder: (path) => {
        this.#folder(path, 'fsync').sync()
      },
      freeBytes: () => Math.max(0, this.capacity - this.#used(this.#root)),
      modifiedAt: (path) => this.#existing(path, 'lstat').modifiedAt,
      touch: (path, at) => {
        this.#file(path, 'utime').modifiedAt = at
      },
    }
  }

  /** The machine is off, and on again. */
  cutPower(): void {
    this.#life++
    this.#root.cutPower(this.#random)
  }

  /** As if the next fsync of the file had failed, which the file system of the test throws itself. */
  failToSync(path: string): void {
    this.#file(path, 'fsync').failToSync()
  }

  #open(path: string, as: 'read' | 'new' | 'change'): OpenFile {
    if (as === 'new') {
      if (this.#find(path)) throw diskFault('EEXIST', 'open', path)
      const made = new SimulatedFile()
      this.#parent(path, 'open').change((names) => names.set(basename(path), made))
    }
    const file = this.#file(path, 'open')
    const life = this.#life
    let closed = false
    const use = <Value>(action: () => Value): Value => {
      if (closed || life !== this.#life) throw diskFault('EBADF', 'use', path)
      return action()
    }
    return {
      size: () => use(() => file.size),
      read: (into, position) => use(() => file.read(into, position)),
      write: (bytes, position) => use(() => this.#write(file, bytes, position, path)),
      truncate: (length) => {
        use(() => {
          file.truncate(length)
        })
      },
      sync: () => {
        use(() => {
          file.sync()
        })
      },
      isAt: (named) => use(() => this.#find(named) === file),
      close: () => {
        closed = true
      },
    }
  }

  /** A disk that is nearly full takes what it can without a word, and refuses the next time. */
  #write(file: SimulatedFile, bytes: Uint8Array, position: number, path: string): number {
    const growth = Math.max(0, position + bytes.length - file.size)
    const taken =
      bytes.length - Math.max(0, Math.min(growth, this.#used(this.#root) + growth - this.capacity))
    if (taken <= 0 && bytes.length > 0) throw diskFault('ENOSPC', 'write', path)
    file.write(bytes.subarray(0, taken), position)
    return taken
  }

  #used(folder: SimulatedFolder): number {
    return [...folder.seen.values()].reduce(
      (sum, node) => sum + (node instanceof SimulatedFile ? node.size : this.#used(node)),
      0,
    )
  }

  #rename(from: string, to: string): void {
    const moved = this.#find(from)
    if (!moved) throw diskFault('ENOENT', 'rename', from)
    const there = this.#find(to)
    if (there instanceof SimulatedFolder && there.seen.size > 0) throw diskFault('ENOTEMPTY', 'rename', to)
    if (dirname(from) !== dirname(to)) throw new Error('The service renames within a folder only')
    this.#parent(from, 'rename').change((names) => {
      names.delete(basename(from))
      names.set(basename(to), moved)
    })
  }

  #find(path: string): Node | undefined {
    if (path === '/') return this.#root
    const parent = this.#find(dirname(path))
    return parent instanceof SimulatedFolder ? parent.seen.get(basename(path)) : undefined
  }

  #existing(path: string, syscall: string): Node {
    const node = this.#find(path)
    if (node) return node
    throw diskFault('ENOENT', syscall, path)
  }

  #file(path: string, syscall: string): SimulatedFile {
    const node = this.#find(path)
    if (node instanceof SimulatedFile) return node
    throw diskFault(node ? 'EISDIR' : 'ENOENT', syscall, path)
  }

  #folder(path: string, syscall: string): SimulatedFolder {
    const node = this.#find(path)
    if (node instanceof SimulatedFolder) return node
    throw diskFault(node ? 'ENOTDIR' : 'ENOENT', syscall, path)
  }

  #parent(path: string, syscall: string): SimulatedFolder {
    return this.#folder(dirname(path), syscall)
  }
}

function kindOf(node: Node): Item['kind'] {
  return node instanceof SimulatedFile ? 'file' : 'folder'
}
