import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ignoringFaults, isDiskFault } from '../services/disk/disk-fault.ts'
import { diskFailure } from './disk-failure.ts'
import { isFailure, type Failure } from './failure.ts'
import { isInTheWay, outFolder } from './out-folder.ts'

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes all files into the folder, which is made where it is not there, or none of them: each is written under another
 * name first, and they get their own names when all are on the disk. A file of the same name is replaced.
 *
 * @returns the paths, as the person would write them.
 */
export function writeFiles(folder: string, files: readonly NewFile[]): readonly string[] | Failure {
  const out = outFolder(folder)
  if (isFailure(out)) return out
  const { path: target, takeBack } = out
  const begun: string[] = []
  try {
    const taken = files.find(({ name }) => isFolder(join(target, name)))
    if (taken) return diskFailure(join(folder, taken.name), { code: 'EISDIR' })
    for (const { name, bytes } of files) {
      const beside = join(target, `.${name}.${process.pid}.tmp`)
      begun.push(beside)
      writeSynced(beside, bytes)
    }
    for (const { name } of files) {
      const [beside] = begun
      if (beside !== undefined) renameSync(beside, join(target, name))
      begun.shift()
    }
    return files.map(({ name }) => join(folder, name))
  } catch (error) {
    for (const path of begun) ignoringFaults(() => rmSync(path, { force: true }))
    takeBack()
    if (isDiskFault(error) || isInTheWay(error)) return diskFailure(folder, error)
    throw error
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** A full disk may show only when the bytes are to reach it. */
function writeSynced(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx')
  try {
    for (let written = 0; written < bytes.length;) {
      written += writeSync(descriptor, bytes, written)
    }
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
