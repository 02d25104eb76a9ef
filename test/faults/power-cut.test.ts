import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import type { KnownLog } from '../../electron/services/log/known-log.ts'
import { breakingFileSystem, PowerIsOff } from './breaking-file-system.ts'
import { countTo, rounds, timeLimit } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-file-system.ts'
import {
  enterNotes,
  keptTailHash,
  newLog,
  notesIn,
  plain,
  recorder,
  reopen,
  sealed,
  unsigned,
} from './troubled-log.ts'

const CUTS = 4

interface Aftermath {
  readonly acknowledged: readonly string[]
  readonly found: readonly string[]
  /** Notes whose writing was begun and never acknowledged: they may be there or not. */
  readonly begun: ReadonlySet<string>
  readonly quarantined: boolean
  /** Every torn line that the log says was cut off is kept beside it, byte for byte. */
  readonly tailsKept: boolean
}

/**
 * Life on a disk that loses power several times, each time during some call of opening or of entering. After each cut
 * the log is opened again, which may itself be cut.
 */
function live(
  seed: number,
  known: KnownLog,
  on: (files: FileSystem) => FileSystem = (files) => files,
): Aftermath {
  const random = seededRandom(seed)
  const disk = new SimulatedDisk(random)
  newLog(disk.files, random, ['first'], known)
  const acknowledged = ['first']
  const begun = new Set<string>()
  for (const cut of countTo(CUTS)) {
    // Now and then long enough for a checkpoint to be due between two entries.
    const isLong = random.chance(0.05)
    const at = isLong ? 180 + random.below(60) : random.below(40)
    const breaking = breakingFileSystem(on(disk.files), { at, how: 'power' })
    const names = countTo(isLong ? 80 : 8).map((index) => `${String(cut)}.${String(index)}`)
    try {
      const opened = reopen(breaking.files, known)
      enterNotes(opened, random, names, acknowledged)
      if (opened.kind === 'open') opened.writer.sign(recorder)
    } catch (error) {
      if (!(error instanceof PowerIsOff)) throw error
    }
    const next = names.find((name) => !acknowledged.includes(name))
    if (next !== undefined) begun.add(next)
    disk.cutPower()
  }
  return aftermathOf(disk.files, known, acknowledged, begun)
}

function aftermathOf(
  files: FileSystem,
  known: KnownLog,
  acknowledged: readonly string[],
  begun: ReadonlySet<string>,
): Aftermath {
  const opened = reopen(files, known)
  return {
    acknowledged,
    begun,
    found: notesIn(opened),
    quarantined: opened.kind === 'quarantined',
    tailsKept: opened.entries.every(
      ({ n, event }) => event.type !== 'LogRecovered' || event.sha256 === keptTailHash(files, n),
    ),
  }
}

/** Everything acknowledged is there, in its order, and nothing is there that nobody entered. */
function isSafe({ acknowledged, found, begun, quarantined, tailsKept }: Aftermath): boolean {
  const kept = found.filter((name) => acknowledged.includes(name))
  const others = found.filter((name) => !acknowledged.includes(name))
  return (
    !quarantined &&
    tailsKept &&
    kept.join() === acknowledged.join() &&
    others.every((name) => begun.has(name))
  )
}

const kinds = [
  ['plain', plain],
  ['sealed', sealed],
  ['without a key', unsigned],
] as const

describe.each(kinds)('a log (%s) on a disk that loses power', (_, known) => {
  it(
    'keeps every acknowledged entry, and can be written again',
    () => {
      for (const seed of countTo(rounds(400, 12_500))) {
        const aftermath = live(seed, known)
        expect(isSafe(aftermath), `seed ${String(seed)}: ${JSON.stringify(aftermath)}`).toBe(true)
      }
    },
    timeLimit,
  )

  it('would lose entries if they were acknowledged before they are synced: the simulation bites', () => {
    const lost = countTo(300).filter((seed) => {
      try {
        return !isSafe(live(seed, known, withoutSync))
      } catch {
        return true
      }
    })
    expect(lost.length).toBeGreaterThan(100)
  })
})

describe('an fsync that failed', () => {
  /**
   * Linux calls pages clean whose writing failed: programs see them, and no later fsync brings them to the disk. Here
   * cutting the log back fails too, so that they are still seen when the log is opened again.
   */
  function enterAfterFailedSync(seed: number, known: KnownLog): Aftermath {
    const random = seededRandom(seed)
    const disk = new SimulatedDisk(random)
    newLog(disk.files, random, ['first'], known)
    const acknowledged = ['first']
    const opening = breakingFileSystem(disk.files)
    reopen(opening.files, known)
    const firstCall = opening.calls()
    const breaking = breakingFileSystem(disk.files, {
      at: firstCall + 1,
      how: 'EIO',
      forGood: true,
      whenSyncFails: (path) => {
        disk.failToSync(path)
      },
    })
    expect(() => {
      enterNotes(reopen(breaking.files, known), random, ['never synced'], acknowledged)
    }).toThrow('EIO')
    enterNotes(reopen(disk.files, known), random, ['after'], acknowledged)
    disk.cutPower()
    return aftermathOf(disk.files, known, acknowledged, new Set(['never synced']))
  }

  it.each(kinds)(
    'is never trusted (%s): what was seen after it is written once more before anything follows',
    (_, known) => {
      for (const seed of countTo(rounds(100, 5000))) {
        const aftermath = enterAfterFailedSync(seed, known)
        expect(isSafe(aftermath), `seed ${String(seed)}: ${JSON.stringify(aftermath)}`).toBe(true)
      }
    },
    timeLimit,
  )
})

/** Acknowledges what is not on the disk yet, as a store without fsync would. */
function withoutSync(files: FileSystem): FileSystem {
  return {
    ...files,
    open: (path, as) => ({
      ...files.open(path, as),
      sync: () => {
        // Says that it is done, and does nothing.
      },
    }),
  }
}
