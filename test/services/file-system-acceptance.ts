import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a file in one call. */
function contentOf(files: FileSystem, path: string): string {
  const file = files.open(path, 'read')
  const into = new Uint8Array(file.size())
  expect(file.read(into, 0)).toBe(into.length)
  file.close()
  return text(into)
}

function writeNew(files: FileSystem, path: string, content: string): void {
  const file = files.open(path, 'new')
  expect(file.write(bytes(content), 0)).toBe(content.length)
  file.sync()
  file.close()
}

function codeOf(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error instanceof Error && 'code' in error && 'syscall' in error ? error.code : error
  }
  return 'done'
}

/**
 * What every file system of the service does alike.
 * @param begin a file system with an empty folder to work in
 */
export function describeFileSystem(
  name: string,
  begin: () => { readonly files: FileSystem; readonly folder: string },
): void {
  describe(name, () => {
    it('gives back what was written, at its position', () => {
      const { files, folder } = begin()
      const file = files.open(join(folder, 'a'), 'new')
      file.write(bytes('one three'), 0)
      file.write(bytes('two'), 4)
      expect(file.size()).toBe(9)
      const into = new Uint8Array(20)
      expect(text(into.subarray(0, file.read(into, 4)))).toBe('twoee')
      expect(file.read(into, 9)).toBe(0)
      file.close()
      expect(contentOf(files, join(folder, 'a'))).toBe('one twoee')
    })

    it('shortens a file', () => {
      const { files, folder } = begin()
      writeNew(files, join(folder, 'a'), 'one two')
      const file = files.open(join(folder, 'a'), 'change')
      file.truncate(3)
      file.sync()
      file.close()
      expect(contentOf(files, join(folder, 'a'))).toBe('one')
    })

    it('makes a new file only where there is none, and opens only one that is there', () => {
      const { files, folder } = begin()
      writeNew(files, join(folder, 'a'), 'one')
      expect(codeOf(() => files.open(join(folder, 'a'), 'new'))).toBe('EEXIST')
      expect(codeOf(() => files.open(join(folder, 'b'), 'read'))).toBe('ENOENT')
      expect(codeOf(() => files.open(join(folder, 'b'), 'change'))).toBe('ENOENT')
      expect(codeOf(() => files.open(join(folder, 'no', 'c'), 'new'))).toBe('ENOENT')
      expect(contentOf(files, join(folder, 'a'))).toBe('one')
    })

    it('renames over a file, in one step', () => {
      const { files, folder } = begin()
      writeNew(files, join(folder, 'a'), 'new')
      writeNew(files, join(folder, 'b'), 'old')
      files.rename(join(folder, 'a'), join(folder, 'b'))
      files.syncFolder(folder)
      expect(contentOf(files, join(folder, 'b'))).toBe('new')
      expect(files.kindOf(join(folder, 'a'))).toBeUndefined()
    })

    it('renames a folder with what is in it, but not over one that holds something', () => {
      const { files, folder } = begin()
      files.makeFolder(join(folder, 'a'))
      writeNew(files, join(folder, 'a', 'x'), 'x')
      files.rename(join(folder, 'a'), join(folder, 'b'))
      expect(contentOf(files, join(folder, 'b', 'x'))).toBe('x')
      files.makeFolder(join(folder, 'c'))
      expect(['ENOTEMPTY', 'EEXIST', 'EPERM']).toContain(
        codeOf(() => {
          files.rename(join(folder, 'c'), join(folder, 'b'))
        }),
      )
    })

    it('lists one level, and tells files from folders', () => {
      const { files, folder } = begin()
      writeNew(files, join(folder, 'a'), '')
      files.makeFolder(join(folder, 'b'))
      writeNew(files, join(folder, 'b', 'inner'), '')
      const items = [...files.list(folder)].sort((one, other) => (one.name < other.name ? -1 : 1))
      expect(items).toEqual([
        { name: 'a', kind: 'file' },
        { name: 'b', kind: 'folder' },
      ])
      expect(files.kindOf(join(folder, 'a'))).toBe('file')
      expect(files.kindOf(join(folder, 'b'))).toBe('folder')
      expect(codeOf(() => files.list(join(folder, 'none')))).toBe('ENOENT')
    })

    it('makes one level of folders, once', () => {
      const { files, folder } = begin()
      files.makeFolder(join(folder, 'a'))
      expect(
        codeOf(() => {
          files.makeFolder(join(folder, 'a'))
        }),
      ).toBe('EEXIST')
      expect(
        codeOf(() => {
          files.makeFolder(join(folder, 'b', 'c'))
        }),
      ).toBe('ENOENT')
    })

    it('removes files, and folders with everything in them', () => {
      const { files, folder } = begin()
      files.makeFolder(join(folder, 'a'))
      writeNew(files, join(folder, 'a', 'x'), 'x')
      writeNew(files, join(folder, 'b'), 'b')
      files.removeFile(join(folder, 'b'))
      files.removeFolder(join(folder, 'a'))
      files.removeFolder(join(folder, 'never there'))
      expect(files.list(folder)).toEqual([])
      expect(
        codeOf(() => {
          files.removeFile(join(folder, 'b'))
        }),
      ).toBe('ENOENT')
    })

    it('tells whether a path still names an open file', () => {
      const { files, folder } = begin()
      const path = join(folder, 'a')
      writeNew(files, path, 'one')
      const file = files.open(path, 'change')
      expect(file.isAt(path)).toBe(true)
      files.rename(path, join(folder, 'b'))
      expect(file.isAt(path)).toBe(false)
      expect(file.isAt(join(folder, 'b'))).toBe(true)
      writeNew(files, path, 'one')
      expect(file.isAt(path)).toBe(false)
      files.removeFile(join(folder, 'b'))
      expect(file.isAt(join(folder, 'b'))).toBe(false)
      file.close()
    })

    it('remembers when a file was touched', () => {
      const { files, folder } = begin()
      writeNew(files, join(folder, 'a'), '')
      files.touch(join(folder, 'a'), new Date('2024-03-04T12:00:00.000Z'))
      expect(files.modifiedAt(join(folder, 'a')).toISOString()).toBe('2024-03-04T12:00:00.000Z')
    })
  })
}
