import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { directoryCarrier } from '../../electron/services/folder/directory-carrier.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { describeCarrier, nameOf, piecesOf, textOf, type CarrierUnderTest } from './carrier-acceptance.ts'
import { handClock } from './hand-clock.ts'
import { memoryCarrier } from './memory-carrier.ts'

function directory(): CarrierUnderTest {
  const folder = temporaryFolder()
  return {
    carrier: directoryCarrier(folder, { pollEvery: 20 }),
    foreign: {
      write: (name, text) => {
        writeFileSync(join(folder, name), text)
      },
      remove: (name) => {
        rmSync(join(folder, name))
      },
      names: () => readdirSync(folder),
    },
  }
}

describeCarrier('a folder', directory)
describeCarrier('a carrier in memory', memoryCarrier)

describe('a folder as a carrier', () => {
  it('follows no link and reads no folder, whatever they are called', async () => {
    const outside = temporaryFolder()
    const folder = temporaryFolder()
    writeFileSync(join(outside, 'secret'), 'secret')
    symlinkSync(join(outside, 'secret'), join(folder, 'a.fmpack'))
    mkdirSync(join(folder, 'b.fmpack'))
    const carrier = directoryCarrier(folder)
    expect(await carrier.list()).toEqual([])
    await expect(textOf(carrier.get('a.fmpack'))).rejects.toMatchObject({ code: 'ELOOP' })
  })

  it('finds by looking what no event told, at the pace it was given', async () => {
    const folder = temporaryFolder()
    const clock = handClock()
    let calls = 0
    const away = join(folder, 'away')
    const watch = directoryCarrier(join(folder, 'drive'), { pollEvery: 7000, every: clock.every }).watch(
      () => (calls += 1),
    )
    onTestFinished(watch.close)
    await setTimeout(20)
    mkdirSync(away)
    writeFileSync(join(away, nameOf('a')), 'a')
    renameSync(away, join(folder, 'drive'))
    await setTimeout(20)
    expect(calls).toBe(0)
    expect(clock.intervals).toEqual([7000])
    clock.tick()
    while (calls === 0) await setTimeout(5)
    watch.close()
    expect(clock.intervals).toEqual([])
  })

  it('throws the fault of a folder that is away', async () => {
    const carrier = directoryCarrier(join(temporaryFolder(), 'away'))
    await expect(carrier.list()).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(carrier.putIfAbsent(nameOf('a'), piecesOf('a'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
