import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Carrier } from '../../electron/services/folder/carrier.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const nameOf = (text: string, ending = '.fmreturn'): string => `${sha256(text)}${ending}`

/** In pieces, as a file comes. */
export async function* piecesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytesOf(text)
}

export async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** A carrier with nothing in it, and a foreign hand that does with it what a sync engine or a person may. */
export interface CarrierUnderTest {
  readonly carrier: Carrier
  readonly foreign: {
    readonly write: (name: string, text: string) => void
    readonly remove: (name: string) => void
    readonly names: () => readonly string[]
  }
}

/** What every carrier of files does alike. */
export function describeCarrier(name: string, begin: () => CarrierUnderTest): void {
  describe(name, () => {
    it('gives back what was put, under its name and kind', async () => {
      const { carrier } = begin()
      expect(await carrier.list()).toEqual([])
      expect(await carrier.putIfAbsent(nameOf('one two'), piecesOf('one ', 'two'))).toBe('put')
      const [file, ...more] = await carrier.list()
      expect(more).toEqual([])
      expect(file).toMatchObject({ name: nameOf('one two'), kind: 'fairmark-return', size: 7 })
      expect(await textOf(carrier.get(nameOf('one two')))).toBe('one two')
    })

    it('puts nothing where something lies, whatever it is', async () => {
      const { carrier, foreign } = begin()
      foreign.write(nameOf('ours'), 'theirs')
      expect(await carrier.putIfAbsent(nameOf('ours'), piecesOf('ours'))).toBe('there')
      expect(await textOf(carrier.get(nameOf('ours')))).toBe('theirs')
      expect(await carrier.putIfAbsent(nameOf('second'), piecesOf('second'))).toBe('put')
      expect(await carrier.putIfAbsent(nameOf('second'), piecesOf('second'))).toBe('there')
    })

    it('shows a file only when it is whole, and leaves nothing of one that failed', async () => {
      const { carrier, foreign } = begin()
      const seen: number[] = []
      async function* broken() {
        yield bytesOf('the first half')
        seen.push((await carrier.list()).length)
        throw new Error('no more')
      }
      await expect(carrier.putIfAbsent(nameOf('x'), broken())).rejects.toThrow('no more')
      expect(seen).toEqual([0])
      expect(foreign.names()).toEqual([])
    })

    it('is fine with two who put the same at the same time', async () => {
      const { carrier } = begin()
      const puts = Array.from({ length: 5 }, () => carrier.putIfAbsent(nameOf('same'), piecesOf('sa', 'me')))
      expect(await Promise.all(puts)).toContain('put')
      expect((await carrier.list()).map(({ name }) => name)).toEqual([nameOf('same')])
      expect(await textOf(carrier.get(nameOf('same')))).toBe('same')
    })

    it('lists our kinds only, in one order, and nothing that is being written', async () => {
      const { carrier, foreign } = begin()
      const ours = [
        'A.FMPACK',
        'b (1).fmreturn',
        'b.sync-conflict-20240313-101112-ABCDEFG.fmreceipt',
        'c-PC7.fmunlock',
      ]
      const others = [
        '.fairmark-00.tmp',
        '.syncthing.x.fmpack',
        '.syncthing.x.fmpack.tmp',
        '~$x.fmpack',
        'x.fmpack.tmp',
        'y.pdf',
        'fmpack',
        'desktop.ini',
        '.stignore',
      ]
      for (const file of [...ours, ...others].toReversed()) foreign.write(file, file)
      expect((await carrier.list()).map(({ name }) => name)).toEqual(ours)
    })

    it('gives a file that was changed another stamp, and an unchanged one the same', async () => {
      const { carrier, foreign } = begin()
      foreign.write('a.fmpack', 'one')
      const [first] = await carrier.list()
      expect((await carrier.list())[0]?.stamp).toBe(first?.stamp)
      await setTimeout(15)
      foreign.write('a.fmpack', 'two')
      expect((await carrier.list())[0]?.stamp).not.toBe(first?.stamp)
    })

    it('throws a fault, and no bug, for a file that is gone', async () => {
      const { carrier } = begin()
      await expect(textOf(carrier.get('gone.fmpack'))).rejects.toMatchObject({
        code: expect.any(String) as unknown,
        syscall: expect.any(String) as unknown,
      })
    })

    it('calls when a file comes, changes or goes, and not once it is closed', async () => {
      const { carrier, foreign } = begin()
      let calls = 0
      const watch = carrier.watch(() => (calls += 1))
      onTestFinished(watch.close)
      const called = async (action: () => unknown): Promise<void> => {
        const before = calls
        await action()
        while (calls === before) await setTimeout(5)
      }
      await setTimeout(30)
      await called(() => carrier.putIfAbsent(nameOf('a'), piecesOf('a')))
      await called(() => {
        foreign.write(nameOf('a'), 'b')
      })
      await called(() => {
        foreign.remove(nameOf('a'))
      })
      watch.close()
      const last = calls
      foreign.write('c.fmpack', 'c')
      await setTimeout(60)
      expect(calls).toBe(last)
    })
  })
}
