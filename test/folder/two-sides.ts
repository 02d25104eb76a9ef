import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { SyncthingDaemon } from './syncthing-daemon.ts'

/** One folder as it is on both sides. */
export interface Pair {
  readonly id: string
  readonly lead: string
  readonly member: string
}

/** The lead's Syncthing and the members', with one folder for each member. */
export interface TwoSides {
  readonly pairs: readonly Pair[]
  readonly leadDaemon: SyncthingDaemon
  readonly memberDaemon: SyncthingDaemon
  /** Both daemons, or the one that was stopped. */
  readonly start: () => Promise<void>
  /** When each of these folders is the same on both sides. */
  readonly converge: (pairs?: readonly Pair[]) => Promise<void>
}

export async function twoSides(ids: readonly string[]): Promise<TwoSides> {
  const home = temporaryFolder()
  const place = (side: string, id: string): string => join(home, side, id)
  const pairs = ids.map((id) => ({ id, lead: place('lead', id), member: place('member', id) }))
  const daemon = (side: 'lead' | 'member') =>
    SyncthingDaemon.make(
      join(home, `${side}-daemon`),
      pairs.map((pair) => ({ id: pair.id, path: pair[side] })),
    )
  const leadDaemon = await daemon('lead')
  const memberDaemon = await daemon('member')
  onTestFinished(async () => {
    await leadDaemon.stop()
    await memberDaemon.stop()
  })
  const start = async (): Promise<void> => {
    await leadDaemon.start(memberDaemon)
    await memberDaemon.start(leadDaemon)
  }
  const converge = async (some: readonly Pair[] = pairs): Promise<void> => {
    for (;;) {
      await leadDaemon.scan()
      await memberDaemon.scan()
      await setTimeout(100)
      if (await areSame(some)) return
    }
  }
  const areSame = async (some: readonly Pair[]): Promise<boolean> => {
    for (const { id, lead, member } of some) {
      if (contentOf(lead) !== contentOf(member)) return false
      if (!(await leadDaemon.isDone(id)) || !(await memberDaemon.isDone(id))) return false
    }
    return true
  }
  return { pairs, leadDaemon, memberDaemon, start, converge }
}

/** Names and hashes of the files in a folder. */
function contentOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name !== '.stfolder')
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(bytesAt(join(folder, name)))
          .digest('hex')}`,
    )
    .join('\n')
}

/** Empty for what was just replaced. */
function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
