import { describe, expect, test } from 'vitest'
import { localVoices, voiceNamed } from '../../renderer/read-aloud/local-voices.ts'
import { Reader, type Speak } from '../../renderer/read-aloud/reader.ts'
import { indexOf, piecesOf, type Piece } from '../../renderer/read-aloud/reading-queue.ts'

const text = ['They ring back.  They visit twice a year!', '…', 'Who trains them? It is not said.']
const pieces = piecesOf(text, 'en-GB')
const saidOf = (said: readonly Piece[]) =>
  said.map(({ paragraph, sentence }) => `${String(paragraph)}.${String(sentence)}`)

/** Says a piece when it is told to. */
function mouth() {
  const said: Piece[] = []
  let end: { readonly done: () => void; readonly failed: () => void } | undefined
  const speak: Speak = (piece, done, failed) => {
    said.push(piece)
    end = { done, failed }
  }
  return { said, speak, finish: () => end?.done(), fail: () => end?.failed() }
}

describe('what is read aloud', () => {
  test('is cut into sentences, each with where it stands, and what has no words is left out', () => {
    expect(
      pieces.map((piece) => text[piece.paragraph - 1]?.slice(piece.start).startsWith(piece.text)),
    ).toEqual([true, true, true, true])
    expect(saidOf(pieces)).toEqual(['1.1', '1.2', '3.1', '3.2'])
  })

  test('goes on at its place, at what follows where that is gone, and begins again after the end', () => {
    expect(indexOf(pieces, { paragraph: 1, sentence: 2 })).toBe(1)
    expect(indexOf(pieces, { paragraph: 2, sentence: 1 })).toBe(2)
    expect(indexOf(pieces, { paragraph: 9, sentence: 1 })).toBe(0)
  })
})

describe('the reader', () => {
  test('says one sentence after the other, and then that it is at the end', () => {
    const { said, speak, finish } = mouth()
    const ends: (Piece | undefined)[] = []
    const begun: Piece[] = []
    new Reader(() => undefined).read({
      pieces,
      from: 1,
      speak,
      onPiece: (piece) => begun.push(piece),
      onEnd: (at) => ends.push(at),
    })
    finish()
    finish()
    finish()
    expect(saidOf(said)).toEqual(['1.2', '3.1', '3.2'])
    expect(begun).toEqual(said)
    expect(ends).toEqual([undefined])
  })

  test('stops in the middle of a sentence and tells where, so that the sentence is said again', () => {
    const { said, speak, finish } = mouth()
    const ends: (Piece | undefined)[] = []
    let silenced = 0
    const reader = new Reader(() => {
      silenced += 1
    })
    reader.read({ pieces, from: 0, speak, onPiece: () => undefined, onEnd: (at) => ends.push(at) })
    finish()
    reader.stop()
    // browsers say that what was broken off has ended
    finish()
    reader.stop()
    expect(saidOf(said)).toEqual(['1.1', '1.2'])
    expect(ends).toEqual([pieces[1]])
    expect(silenced).toBe(1)
  })

  test('ends where the voice fails, and where another text is started', () => {
    const { speak, fail } = mouth()
    const ends: (number | undefined)[] = []
    const reader = new Reader(() => undefined)
    const reading = {
      pieces,
      from: 2,
      speak,
      onPiece: () => undefined,
      onEnd: (at?: Piece) => ends.push(at?.sentence),
    }
    reader.read(reading)
    fail()
    reader.read(reading)
    reader.read({ ...reading, from: 3 })
    reader.stop()
    expect(ends).toEqual([1, 1, 2])
  })
})

describe('voices', () => {
  const voice = (lang: string, localService: boolean) => ({
    lang,
    localService,
    voiceURI: `${lang} ${String(localService)}`,
  })
  const all = [
    voice('en-US', true),
    voice('en-GB', false),
    voice('en_GB', true),
    voice('gu-IN', true),
    voice('en-GB', true),
  ]

  test('are only those that stay on the laptop, of the language, the same country first', () => {
    expect(localVoices(all, 'en-GB')).toEqual([all[2], all[4], all[0]])
    expect(localVoices(all, 'pl')).toEqual([])
    expect(localVoices([{ lang: 'en-GB', localService: undefined as never }], 'en-GB')).toEqual([])
  })

  test('are the chosen one, or the first where that is gone', () => {
    expect(voiceNamed(all, 'gu-IN true')).toBe(all[3])
    expect(voiceNamed(all, 'gone')).toBe(all[0])
    expect(voiceNamed(all.slice(0, 0), 'gone')).toBeUndefined()
  })
})
