import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import { sampleKey } from '../../electron/services/workspace/sample.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sampleMember } from '../../shared/sample/leicester.ts'
import { bidder, draft, question, score } from '../services/sample-member.ts'
import { testMachine } from '../services/test-machine.ts'
import { breakingFileSystem, PowerIsOff, type Break } from './breaking-file-system.ts'
import { countTo, rounds, timeLimit } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-file-system.ts'

const key = sampleKey('evaluator')

/** What a person was told is saved. */
interface Told {
  sample: boolean
  score: string
  draft: string
}

/** A short day at work: the sample opened, an answer scored, two drafts, the score changed. Refusals are what it goes on after. */
function work(files: FileSystem, told: Told): readonly string[] {
  const workspace = new Workspace(testMachine(files), '/home')
  const refusals: string[] = []
  const attempt = (refused: unknown, tell: () => void): void => {
    if (isRefusal(refused)) refusals.push(refused.id)
    else tell()
  }
  attempt(workspace.openSample('evaluator'), () => (told.sample = true))
  for (const text of ['one', 'two']) {
    attempt(
      workspace.change(key, (opened) => opened.saveDraft(question, bidder, draft(text))),
      () => (told.draft = text),
    )
    attempt(
      workspace.change(key, (opened) => opened.enter(score('3', text))),
      () => (told.score = text),
    )
  }
  workspace.overview()
  workspace.close()
  return refusals
}

/** What is there when the program is started again: where a person was told that something is saved, it is. */
function check(files: FileSystem, told: Told, name: string): void {
  const workspace = new Workspace(testMachine(files), '/home')
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) {
    expect(gathered.id, name).toBe('refusal.unknownEvaluation')
    expect(told, name).toEqual({ sample: false, score: '', draft: '' })
    return
  }
  expect(gathered.quarantine, name).toBeUndefined()
  const order = ['', 'one', 'two']
  const scored = gathered.state.sheets.get(sampleMember)?.scores.get(bidder)?.get(question)?.reason.good ?? ''
  const drafted = gathered.drafts.find((one) => one.bidder === bidder && one.question === question)
  expect(order.indexOf(scored), name).toBeGreaterThanOrEqual(order.indexOf(told.score))
  // A draft gives way to the score that was saved over it.
  expect(order.indexOf(drafted?.draft.good ?? ''), name).toBeGreaterThanOrEqual(order.indexOf(told.draft))
  // And work goes on.
  expect(
    workspace.change(key, (opened) => opened.enter(score('4', 'after'))),
    name,
  ).toBeUndefined()
  expect(
    workspace.change(key, (opened) => opened.saveDraft(question, bidder, draft('after'))),
    name,
  ).toBeUndefined()
  workspace.close()
}

const nothing = (): Told => ({ sample: false, score: '', draft: '' })

const calls = ((): number => {
  const whole = breakingFileSystem(new SimulatedDisk(seededRandom(1)).files)
  expect(work(whole.files, nothing())).toEqual([])
  return whole.calls()
})()

describe('a disk of which one call fails', () => {
  const breaks: readonly Break[] = ['EIO', 'ENOSPC', 'EACCES', 'short write']
  it.each(breaks)('(%s) never loses what was told to be saved, and can be worked with again', (how) => {
    for (const at of countTo(calls)) {
      const disk = new SimulatedDisk(seededRandom(1))
      const told = nothing()
      const breaking = breakingFileSystem(disk.files, { at, how })
      const refusals = work(breaking.files, told)
      const name = `${how} at call ${String(at)}`
      if (how === 'short write') expect(refusals, name).toEqual([])
      expect(
        refusals.filter((id) => !/^refusal\.(disk|read|unknownEvaluation)/.test(id)),
        name,
      ).toEqual([])
      check(disk.files, told, name)
    }
  })

  it.each(['EIO', 'ENOSPC', 'EACCES'] as const)(
    '(%s, from then on) never loses what was told to be saved',
    (how) => {
      for (const at of countTo(calls)) {
        const disk = new SimulatedDisk(seededRandom(1))
        const told = nothing()
        work(breakingFileSystem(disk.files, { at, how, forGood: true }).files, told)
        check(disk.files, told, `${how} from call ${String(at)}`)
      }
    },
  )
})

describe('a machine that loses power at a call', () => {
  it(
    'never loses what was told to be saved: entries, drafts, and whole evaluations',
    () => {
      for (const seed of countTo(rounds(2, 100)))
        for (const at of countTo(calls)) {
          const disk = new SimulatedDisk(seededRandom(seed))
          const told = nothing()
          try {
            work(breakingFileSystem(disk.files, { at, how: 'power' }).files, told)
          } catch (error) {
            if (!(error instanceof PowerIsOff)) throw error
          }
          disk.cutPower()
          check(disk.files, told, `seed ${String(seed)}, call ${String(at)}`)
        }
    },
    timeLimit,
  )
})

describe('a disk that is nearly full', () => {
  it('refuses in words, keeps what it has, and goes on when there is room again', () => {
    const whole = new SimulatedDisk(seededRandom(1))
    work(whole.files, nothing())
    for (const capacity of countTo(80).map((step) => step * 1024)) {
      const disk = new SimulatedDisk(seededRandom(1))
      disk.capacity = capacity
      const told = nothing()
      const refusals = work(disk.files, told)
      expect(
        refusals.filter((id) => id !== 'refusal.diskFull' && id !== 'refusal.unknownEvaluation'),
      ).toEqual([])
      disk.capacity = Infinity
      check(disk.files, told, `${String(capacity)} bytes`)
    }
  })
})
