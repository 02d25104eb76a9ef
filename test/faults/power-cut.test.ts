import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../electron/services/file-system.ts'
import { breakingFileSystem, PowerIsOff } from './breaking-file-system.ts'
import { countTo, rounds, timeLimit } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-file-system.ts'
import { enterNotes, keptTailHash, newLog, notesIn, reopen } from './troubled-log.ts'

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
function live(seed: number, on: (files: FileSystem) => FileSystem = (files) => files): Aftermath {
  const random = seededRandom(seed)
  const disk = new SimulatedDisk(random)
  newLog(disk.files, random, ['first'])
  const acknowledged = ['first']
  const begun = new Set<string>()
  for (const cut of countTo(CUTS)) {
    const breaking = breakingFileSystem(on(disk.files), { at: random.below(30), how: 'power' })
    const names = countTo(8).map((index) => `${String(cut)}.${String(index)}`)
    try {
      enterNotes(reopen(breaking.files), random, names, acknowledged)
    } catch (error) {
      if (!(error instanceof PowerIsOff)) throw error
    }
    const next = names.find((name) => !acknowledged.includes(name))
    if (next !== undefined) begun.add(next)
    disk.cutPower()
  }
  return aftermathOf(disk.files, acknowledged, begun)
}

function aftermathOf(
  files: FileSystem,
  acknowledged: readonly string[],
  begun: ReadonlySet<string>,
): Aftermath {
  const opened = reopen(files)
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

describe('a log on a disk that loses power', () => {
  it(
    'keeps every acknowledged entry, and can be written again',
    () => {
      for (const seed of countTo(rounds(2000, 300_000))) {
        const aftermath = live(seed)
        expect(isSafe(aftermath), `seed ${String(seed)}: ${JSON.stringify(aftermath)}`).toBe(true)
      }
    },
    timeLimit,
  )

  it('would lose entries if they were acknowledged before they are synced: the simulation bites', () => {
    const lost = countTo(300).filter((seed) => {
      try {
        return !isSafe(live(seed, withoutSync))
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
  function enterAfterFailedSync(seed: number, on: (files: FileSystem) => FileSystem): Aftermath {
    const random = seededRandom(seed)
    const disk = new SimulatedDisk(random)
    newLog(disk.files, random, ['first'])
    const acknowledged = ['first']
    const opening = breakingFileSystem(disk.files)
    reopen(opening.files)
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
      enterNotes(reopen(breaking.files), random, ['never synced'], acknowledged)
    }).toThrow('EIO')
    enterNotes(reopen(on(disk.files)), random, ['after'], acknowledged)
    disk.cutPower()
    return aftermathOf(disk.files, acknowledged, new Set(['never synced']))
  }

  it(
    'is never trusted: what was seen after it is written once more before anything follows',
    () => {
      for (const seed of countTo(rounds(200, 10_000))) {
        const aftermath = enterAfterFailedSync(seed, (files) => files)
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
