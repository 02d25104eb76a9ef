import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import fc from 'fast-check'
import type { Draft } from '../../shared/evaluation/draft.ts'
import { DraftSaver, type SaveAnswer } from '../../renderer/screens/scoring/draft-saver.ts'
import type { SaveState } from '../../renderer/ui/save-state.ts'

const empty: Draft = {
  good: '',
  worries: '',
  evidence: [],
  flagged: false,
  place: { field: 'good', caret: 0, paragraph: 1 },
}
const written = (good: string): Draft => ({ ...empty, good })

/** A disk that answers when it is told to. */
function slowDisk() {
  const sent: {
    readonly words: string
    readonly keepalive: boolean
    readonly answer: (answer: SaveAnswer) => void
  }[] = []
  const states: SaveState[] = []
  const saver = new DraftSaver<Draft>(
    ({ good }, { keepalive }) =>
      new Promise((answer) => {
        sent.push({ words: good, keepalive, answer })
      }),
    (state) => {
      states.push(state)
    },
  )
  async function done(index: number) {
    sent[index]?.answer({ kind: 'done', savedAt: `time ${String(index)}` })
    await vi.advanceTimersByTimeAsync(0)
  }
  async function fail(index: number) {
    sent[index]?.answer({ kind: 'failed', sentence: 'No space.' })
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, sent, states, done, fail, words: () => sent.map(({ words }) => words) }
}

describe('a draft on its way to the disk', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('goes 400 ms after typing stops', async () => {
    const { saver, words } = slowDisk()
    saver.change(written('a'), 'typing')
    await vi.advanceTimersByTimeAsync(399)
    expect(words()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(words()).toEqual(['a'])
  })
  test('goes every second while typing goes on', async () => {
    const { saver, words, done } = slowDisk()
    for (let key = 0; key < 25; key += 1) {
      saver.change(written(String(key)), 'typing')
      await vi.advanceTimersByTimeAsync(100)
      await done(words().length - 1)
    }
    expect(words()).toEqual(['9', '19'])
  })
  test('is not put off by the cursor, which moves with every key', async () => {
    const { saver, words } = slowDisk()
    saver.change(written('a'), 'typing')
    saver.change(written('a'), 'place')
    await vi.advanceTimersByTimeAsync(400)
    expect(words()).toEqual(['a'])
  })
  test('never overtakes an older one, and only the newest of those that wait goes', async () => {
    const { saver, words, done } = slowDisk()
    saver.change(written('a'), 'typing')
    void saver.flush()
    saver.change(written('b'), 'typing')
    void saver.flush()
    saver.change(written('c'), 'typing')
    void saver.flush()
    expect(words()).toEqual(['a'])
    await done(0)
    expect(words()).toEqual(['a', 'c'])
  })
  test('goes again after there was nothing to save', async () => {
    const { saver, words, done } = slowDisk()
    await expect(saver.flush()).resolves.toBe(true)
    saver.change(written('a'), 'typing')
    const flushed = saver.flush()
    await done(0)
    await expect(flushed).resolves.toBe(true)
    saver.change(written('b'), 'typing')
    void saver.flush()
    expect(words()).toEqual(['a', 'b'])
  })
  test('counts as saved only when the service says so', async () => {
    const { saver, states, done } = slowDisk()
    saver.change(written('a'), 'typing')
    void saver.flush()
    expect(states).toEqual([])
    expect(saver.unsaved?.good).toBe('a')
    await done(0)
    expect(states).toEqual([{ kind: 'saved', at: 'time 0' }])
    expect(saver.unsaved).toBeUndefined()
  })
  test('says that it is saving only after a second', async () => {
    const { saver, states } = slowDisk()
    saver.change(written('a'), 'typing')
    void saver.flush()
    await vi.advanceTimersByTimeAsync(999)
    expect(states).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(states).toEqual([{ kind: 'saving' }])
  })
  test('is kept when it cannot be saved, and goes with the next try', async () => {
    const { saver, states, words, fail, done } = slowDisk()
    saver.change(written('a'), 'typing')
    const flushed = saver.flush()
    await fail(0)
    await expect(flushed).resolves.toBe(false)
    expect(states).toEqual([{ kind: 'failed', sentence: 'No space.' }])
    expect(saver.unsaved?.good).toBe('a')
    const again = saver.flush()
    await done(1)
    await expect(again).resolves.toBe(true)
    expect(words()).toEqual(['a', 'a'])
  })
  test('a newer one that came while an older one failed is the one that is kept', async () => {
    const { saver, fail } = slowDisk()
    saver.change(written('a'), 'typing')
    void saver.flush()
    saver.change(written('b'), 'typing')
    await fail(0)
    expect(saver.unsaved?.good).toBe('b')
  })
  test('goes with the page that is closed, even while another is under way', () => {
    const { saver, sent } = slowDisk()
    saver.change(written('a'), 'typing')
    void saver.flush()
    saver.leave()
    expect(sent.map(({ words, keepalive }) => ({ words, keepalive }))).toEqual([
      { words: 'a', keepalive: false },
      { words: 'a', keepalive: true },
    ])
  })
  test('ends on the last words, whatever the order of typing, pausing, saving and failing', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type'), wait: fc.nat(700) }),
      fc.record({ kind: fc.constantFrom('flush', 'done', 'fail'), wait: fc.nat(700) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { saver, sent, words, done, fail } = slowDisk()
        let answered = 0
        for (const [index, { kind, wait }] of steps.entries()) {
          if (kind === 'type') saver.change(written(String(index).padStart(3, '0')), 'typing')
          if (kind === 'flush') void saver.flush()
          if (kind === 'done' && answered < sent.length) await done(answered++)
          if (kind === 'fail' && answered < sent.length) await fail(answered++)
          await vi.advanceTimersByTimeAsync(wait)
          expect(sent.length - answered).toBeLessThanOrEqual(1)
        }
        void saver.flush()
        while (answered < sent.length) await done(answered++)
        expect(words()).toEqual([...words()].sort())
        expect(saver.unsaved).toBeUndefined()
        const typed = steps.findLastIndex(({ kind }) => kind === 'type')
        expect(words().at(-1)).toBe(typed < 0 ? undefined : String(typed).padStart(3, '0'))
      }),
      { numRuns: 200 },
    )
  })
})
