import { describe, expect, test } from 'vitest'
import { bidderId } from '../../shared/identifiers.ts'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { depthOfBidders, isSealed, matchBids, type Choice } from '../../shared/tenders/match-bids.ts'
import { newBidderId } from '../../shared/tenders/names.ts'
import { splitAnswers } from '../../shared/tenders/split-answers.ts'
import { play } from '../evaluation/play.ts'

const { procurement, tenders } = play(beforeScoring())
if (!procurement) throw new Error('The sample has no procurement')
const bidders = [...tenders.values()].map(({ bidder, name }) => ({ bidder, name }))

interface Found {
  readonly words?: number
  readonly headings?: readonly number[]
}

/** "bidder: target" of each path, as short as can be. */
function matched(files: Readonly<Record<string, Found | undefined>>, choices?: ReadonlyMap<number, Choice>) {
  const list = Object.entries(files).map(([path, found]) => ({
    path,
    size: 1,
    text: found && { words: found.words ?? 10, headings: found.headings ?? [] },
  }))
  return matchBids(list, { procurement: procurement as never, bidders }, choices).map(({ whose, target }) => {
    const who = whose === undefined ? '?' : whose.kind === 'known' ? whose.bidder : `new ${whose.name}`
    const what = target === undefined ? '?' : Object.values(target).slice(-1).join('')
    return `${who}: ${what}`
  })
}

describe('files of a folder', () => {
  test('go to bidders by folder and to questions, requirements or the price by name', () => {
    const box = 'Tender box 4 March'
    const files = {
      [`${box}/Meadow Lane/MeadowLane_Q5_final(2).docx`]: {},
      [`${box}/Meadow Lane/MLS insurance schedule.pdf`]: undefined,
      [`${box}/Meadow Lane/ML pricing 2024-27.xlsx`]: undefined,
      [`${box}/Meadow Lane/Price for question.docx`]: undefined,
      [`${box}/harbour/harbour-answers.docx`]: { headings: [1, 2, 3, 4, 5, 6, 7, 8] },
      [`${box}/Open Door Carers Ltd/03 Information and navigation.txt`]: {},
      [`${box}/Open Door Carers Ltd/Breaks, peer support.pdf`]: undefined,
      [`${box}/Open Door Carers Ltd/Answer to question 7.docx`]: {},
      [`${box}/Open Door Carers Ltd/s1.docx`]: {},
      [`${box}/Open Door Carers Ltd/brochure.pdf`]: undefined,
      [`${box}/関愛之家/问题 q2.txt`]: {},
      [`${box}/KL/Safeguarding policy.docx`]: {},
      [`${box}/rowan q4.txt`]: {},
      [`${box}/notes.txt`]: {},
    }
    expect(matched(files)).toEqual([
      'meadow-lane: q5',
      'meadow-lane: insurance',
      'meadow-lane: price',
      'meadow-lane: price',
      'harbour: answers',
      'open-door: q3',
      'open-door: q2',
      'open-door: q7',
      'open-door: s1',
      'open-door: ?',
      'new 関愛之家: q2',
      'kindred: safeguarding',
      'rowan: q4',
      '?: ?',
    ])
  })

  test('of one answer wait for the lead where two files could be it, until one is chosen', () => {
    const files = { 'a/Kindred/Q1.docx': {}, 'a/Kindred/Q1 (old).docx': {}, 'a/Rowan/Q1.docx': {} }
    expect(matched(files)).toEqual(['kindred: ?', 'kindred: ?', 'rowan: q1'])
    const question = procurement.criteria[0]?.questions?.[0]?.id
    if (question === undefined) throw new Error('The sample has no question')
    const chosen = new Map([[0, { target: { kind: 'question', question } }]] as const)
    expect(matched(files, chosen)).toEqual(['kindred: q1', 'kindred: ?', 'rowan: q1'])
  })

  test('whose name and headings disagree wait for the lead', () => {
    expect(matched({ 'a/Meadow Lane/Q5.docx': { headings: [6] }, 'a/Rowan/x.docx': {} })[0]).toBe(
      'meadow-lane: ?',
    )
  })

  test('folders of a new bidder that differ in capitals or spaces are one bidder, and neither answer is taken silently', () => {
    expect(
      matched({
        'box/Lantern Care/deep/Q1.txt': {},
        'box/lantern  care /Q1.txt': {},
        'box/LANTERN CARE/Q2.txt': {},
        'box/Other/Q1.txt': {},
      }),
    ).toEqual(['new Lantern Care: ?', 'new Lantern Care: ?', 'new Lantern Care: q2', 'new Other: q1'])
  })

  test('a picked folder of one bidder is that bidder’s, whatever folders it holds', () => {
    expect(depthOfBidders(['Open Door/Answers/Q1.docx', 'Open Door/Price/p.xlsx'], bidders)).toBe(0)
    expect(depthOfBidders(['box/Open Door/Q1.docx', 'box/Kindred/Q1.docx'], bidders)).toBe(1)
    expect(depthOfBidders(['Somebody New/Q1.docx'], bidders)).toBe(0)
    expect(depthOfBidders([], bidders)).toBe(0)
  })

  test('about prices are sealed by their name or kind; a numbered answer about costs is none', () => {
    expect(['Pricing.docx', 'rates.pdf', 'x.csv', 'Q5 plan.xlsx'].map(isSealed)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['Q5 costs.docx', 'priceless.docx'].map(isSealed)).toEqual([false, false])
  })
})

describe('one text with several answers', () => {
  const asked = ['Reaching hidden carers', 'Breaks and peer support'].map((title, index) => ({
    title,
    number: index + 1,
  }))
  const split = (text: string) =>
    splitAnswers(text, asked).map(({ number, text: own }) => `${String(number)}=${own}`)

  test('is split under its headings; what stands before them is no answer', () => {
    expect(split('Our bid\n\nQuestion 1: Reaching\n\nWe go.\n\nOften.\n\nQ2\nWe stay.')).toEqual([
      '1=We go.\n\nOften.',
      '2=We stay.',
    ])
    expect(split('1. Reaching hidden carers\nOut.\nBREAKS AND PEER SUPPORT\nIn.')).toEqual([
      '1=Out.',
      '2=In.',
    ])
  })

  test('a list of contents is no answer, and a sentence about a question no heading', () => {
    expect(
      split('Question 1\nQuestion 2\n\nQuestion 1\nWe go.\nQuestion 2 asks for more.\nQuestion 2\nWe stay.'),
    ).toEqual(['1=We go.\nQuestion 2 asks for more.', '2=We stay.'])
  })

  test('without headings, or with those of other questions, is not split', () => {
    expect(split('We go.')).toEqual([])
    expect(split('Question 9\nWe go.')).toEqual([])
  })
})

describe('a new bidder', () => {
  test('has an id of its own, in any script', () => {
    const taken = new Set(['new-carers'])
    expect(newBidderId('New Carers Ltd', taken)).toBe('new-carers-2')
    expect(newBidderId('関愛之家', taken)).toBe('関愛之家')
    expect(newBidderId('!!!', taken)).toBe(bidderId.parse('bidder'))
  })
})
