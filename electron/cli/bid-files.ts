import { createReadStream, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import { isIgnored } from '../services/bids/ignored.ts'

/** What lies in a folder of bids. */
export interface BidFiles {
  readonly files: readonly BidFileHere[]
  /** Hidden files and folders of systems, which nobody sent. */
  readonly ignored: number
  /** Neither files nor folders: links, which could lead anywhere. They are not followed. */
  readonly links: readonly string[]
}

export interface BidFileHere {
  /** With the folder's own name and "/", as a page says it: "Tender box/Meadow Lane/Q5.docx". */
  readonly path: string
  /** Where it lies. */
  readonly at: string
}

/** A file of a bidder that cannot be read; `at` says where it lies. */
export class UnreadableBid extends Error {
  readonly at: string
  constructor(at: string, cause: unknown) {
    super('A file of a bidder cannot be read', { cause })
    this.at = at
  }
}

/**
 * All files below a folder, in the order of their names.
 * @throws UnreadableBid for a folder that cannot be listed
 */
export function bidFilesIn(folder: string): BidFiles {
  const files: BidFileHere[] = []
  const links: string[] = []
  let ignored = 0
  function walk(at: string, above: string): void {
    for (const entry of listed(at)) {
      const path = above === '' ? entry.name : `${above}/${entry.name}`
      const here = join(at, entry.name)
      if (isIgnored(entry.name)) ignored += 1
      else if (entry.isDirectory()) walk(here, path)
      else if (entry.isFile()) files.push({ path: path.normalize('NFC'), at: here })
      else links.push(path)
    }
  }
  const name = basename(folder)
  walk(folder, isIgnored(name) ? '' : name)
  return { files, ignored, links }
}

function listed(at: string) {
  try {
    return readdirSync(at, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw unreadable(at, error)
  }
}

/** The bytes of a file. @throws UnreadableBid */
export async function* readBid(at: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(at, { highWaterMark: 256 * 1024 })) yield piece as Uint8Array
  } catch (error) {
    throw unreadable(at, error)
  }
}

function unreadable(at: string, error: unknown): unknown {
  return isDiskFault(error) ? new UnreadableBid(at, error) : error
}
