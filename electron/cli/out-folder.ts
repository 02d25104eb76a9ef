import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import { diskFailure } from './disk-failure.ts'
import { isFailure, type Failure } from './failure.ts'
import { standingAt } from './standing-at.ts'

/** A folder that takes files: it was tried. */
export interface OutFolder {
  /** Absolute. */
  readonly path: string
  /** Removes the folders that were made for it, as far as nothing lies in them. */
  readonly takeBack: () => void
}

/** The folder into which files are to go, made where it is not there. @param place as the person wrote it */
export function outFolder(place: string): OutFolder | Failure {
  const made: string[] = []
  const takeBack = (): void => {
    removeEmpty(made.toReversed())
  }
  try {
    const path = standingAt(place)
    for (const missing of missingFolders(path)) {
      mkdirSync(missing)
      made.push(missing)
    }
    if (!statSync(path).isDirectory()) return diskFailure(place, { code: 'ENOTDIR' })
    tryToWrite(path)
    return { path, takeBack }
  } catch (error) {
    takeBack()
    if (isDiskFault(error) || isInTheWay(error)) return diskFailure(place, error)
    throw error
  }
}

type Outcome = string | Failure | Refusal

/**
 * Does something whose files go into a folder, which is made and tried first: what could not be handed over afterwards
 * must not be entered, locked or taken. Where it comes to nothing, nor does the folder.
 */
export async function intoFolder(
  place: string,
  action: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = outFolder(place)
  if (isFailure(folder)) return folder
  const outcome = await action(folder.path)
  if (isFailure(outcome) || isRefusal(outcome)) folder.takeBack()
  return outcome
}

/** The same for one file under a name of the person's. */
export async function intoFile(place: string, action: () => Promise<Outcome>): Promise<Outcome> {
  return intoFolder(dirname(place), async () =>
    statSync(standingAt(place), { throwIfNoEntry: false })?.isDirectory() === true
      ? diskFailure(place, { code: 'EISDIR' })
      : action(),
  )
}

/** The outermost first. Node's own way to make them all never comes back from places such as /proc, where none can be made. */
function missingFolders(path: string): readonly string[] {
  return existsSync(path) || dirname(path) === path ? [] : [...missingFolders(dirname(path)), path]
}

/** Permissions, disks that are read only and programs that guard folders: whether a file can be made shows when one is. */
function tryToWrite(folder: string): void {
  const path = join(folder, `.fairmark.${process.pid}.tmp`)
  rmSync(path, { force: true })
  closeSync(openSync(path, 'wx'))
  rmSync(path)
}

function removeEmpty(folders: readonly string[]): void {
  try {
    for (const path of folders) rmdirSync(path)
  } catch {
    // Something lies in it by now, or the disk does not let us: then it stays.
  }
}

/** The folder's name is taken by a file: Node says EEXIST, which the service counts as a bug of ours. */
export function isInTheWay(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
