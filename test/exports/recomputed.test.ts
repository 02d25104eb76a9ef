import { beforeAll, describe, expect, test, vi } from 'vitest'
import fc from 'fast-check'
import { writeXlsx } from '../../electron/services/exports/write-xlsx.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { resultWorkbook } from '../../shared/exports/result-workbook.ts'
import type { Cell, Workbook } from '../../shared/exports/workbook.ts'
import { equals, parseDecimal } from '../../shared/fraction.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import type { Points } from '../../shared/scoring/results.ts'
import { play } from '../evaluation/play.ts'
import { arbitraryFile } from '../properties/arbitrary-evaluation.ts'
import { z } from '../../shared/zod.ts'
import { price, quality, question, smallEvaluation, wholeMarks } from '../small-file.ts'
import { caseText, evaluationOf, goodFile } from '../worked-case.ts'
import { isLibreOfficeInstalled, opened, type Sheets } from './libre-office.ts'
import { resultWorkOf } from './result-work.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

/** A workbook, and the evaluation whose result a spreadsheet must come to. */
interface Try {
  readonly title: string
  readonly workbook: Workbook
  readonly evaluation: Evaluation
}

const as = (title: string, evaluation: Evaluation): Try => ({
  title,
  workbook: resultWorkbook(resultWorkOf(evaluation)),
  evaluation,
})

/**
 * The workbook of one evaluation into which somebody typed the scores, weightings and prices of another: what was worked out
 * for the first is left in it, and must not be believed.
 */
function typedOver(title: string, from: Evaluation, to: Evaluation): Try {
  const [old, other] = [from, to].map((one) => resultWorkbook(resultWorkOf(one)))
  if (!old || !other) throw new Error('No workbooks')
  const typed = new Set(['Matrix', 'Prices', 'Individual scores'])
  const isNumber = (cell: Cell) => cell === undefined || 'number' in cell
  return {
    title,
    evaluation: to,
    workbook: {
      ...old,
      sheets: old.sheets.map((sheet, at) => {
        const rows = [...(other.sheets[at]?.rows ?? [])]
        if (!typed.has(sheet.name)) return sheet
        return {
          ...sheet,
          rows: [...sheet.rows].map((row, line) =>
            Array.from({ length: Math.max(row.length, rows[line]?.length ?? 0) }, (_, column) => {
              const [own, others] = [row[column], rows[line]?.[column]]
              return isNumber(own) && isNumber(others) ? others : own
            }),
          ),
        }
      }),
    },
  }
}

/** Marks at half a penny's worth, prices a penny apart, and totals that only a tie-break separates. */
const halves = smallEvaluation({
  procurement: {
    criteria: [
      quality(80, [question('q1', '4.015'), question('q2', '75.985')]),
      price(20, 'lowest-to-highest'),
    ],
    rounding: { places: 2, when: 'each' },
    tieBreak: ['quality', 'q2'],
  },
  tenders: {
    a: { scores: { q1: 5, q2: 1 }, prices: { price: '154063.01' } },
    b: { scores: { q1: 1, q2: 5 }, prices: { price: '154063.00' } },
    c: { scores: { q1: 1, q2: 5 }, prices: { price: '154063.02' } },
    d: { scores: { q1: 5, q2: 1 }, prices: { price: '154063.01' } },
  },
})

/** G12: totals exactly half way, which binary floating point puts below. */
function halfWay(): Evaluation {
  const { vectors } = z
    .object({ vectors: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse(caseText('published.json')))
  const { weights, scores } = z
    .object({ weights: z.array(z.string()), scores: z.record(z.string(), z.array(z.string())) })
    .parse(vectors.find(({ id }) => id === 'G12-rounding-edge-vendor-matrix'))
  const asked = weights.map((weight, index) => question(`q${String(index)}`, String(Number(weight) * 100)))
  return smallEvaluation({
    procurement: {
      scale: { ...wholeMarks, step: '0.1' },
      weightings: 'relative',
      criteria: [quality(5, asked), quality(95, [question('other', 100)], { id: 'more' })],
    },
    tenders: Object.fromEntries(
      Object.entries(scores).map(([bidder, given]) => [
        bidder,
        { scores: { ...Object.fromEntries(given.map((score, at) => [`q${String(at)}`, score])), other: 0 } },
      ]),
    ),
  })
}

function tries(): readonly Try[] {
  const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  const cases = numbers.map((number) =>
    as(`evaluation ${number}`, evaluationOf(goodFile(caseText(`evaluations/${number}.json`)))),
  )
  const sample = play(leicesterLeadScript())
  const invented = fc
    .sample(arbitraryFile, { seed: 7, numRuns: 60 })
    .map((file) => evaluationOf(file))
    .filter((evaluation) => !isRefusal(computeResults(evaluation)))
  return [
    ...cases,
    as('the sample', sample),
    as('halves', halves),
    as('G12', halfWay()),
    ...invented.map((evaluation, index) => as(`invented evaluation ${String(index + 1)}`, evaluation)),
    ...changes(sample),
  ]
}

/** The sample, with changes that turn the order, put a tender under a threshold and lift one over it. */
function changes(sample: Evaluation): readonly Try[] {
  const agreed = (bidder: string, id: string, score: string): Evaluation['agreed'] =>
    new Map(
      [...sample.agreed].map(([of, questions]) => [
        of,
        of !== bidder
          ? questions
          : new Map(
              [...questions].map(([one, list]) => [
                one,
                one === id ? list.map((last) => ({ ...last, score })) : list,
              ]),
            ),
      ]),
    )
  const priced = (bidder: string, amount: string): Evaluation['tenders'] =>
    new Map(
      [...sample.tenders].map(([of, tender]) => [
        of,
        of === bidder
          ? { ...tender, prices: new Map([...tender.prices].map(([id]) => [id, amount])) }
          : tender,
      ]),
    )
  return [
    typedOver('a lower score turns the order', sample, { ...sample, agreed: agreed('open-door', 'q1', '1') }),
    typedOver('a score falls under a threshold', sample, {
      ...sample,
      agreed: agreed('open-door', 'q4', '1'),
    }),
    typedOver('a price', sample, { ...sample, tenders: priced('rowan', '90000.00') }),
  ]
}

const all = isLibreOfficeInstalled ? tries() : []
let sheets: readonly Sheets[]
beforeAll(async () => {
  if (!isLibreOfficeInstalled) return
  sheets = opened(await Promise.all(all.map(async ({ workbook }) => writeXlsx(workbook))))
})

/** The row of the sheet of marks with these words or that id, bidder by bidder. */
function line(
  marks: readonly (readonly string[])[] | undefined,
  words: string,
  column = 2,
): readonly string[] {
  const row = marks?.findLast((cells) => cells[column] === words)
  if (!row) throw new Error(`No row ${words}`)
  return row.slice(4)
}

const shownOf = (points: Points | undefined) => points?.shown ?? ''

describe.skipIf(!isLibreOfficeInstalled)(
  'a spreadsheet works out of scores, weightings and prices what we do',
  () => {
    test.each(all.map(({ title, evaluation }, index) => ({ title, evaluation, index })))(
      '$title',
      ({ evaluation, index }) => {
        const results = computeResults(evaluation)
        if (isRefusal(results)) throw new Error(results.id)
        const marks = sheets[index]?.get('Marks')
        const bidders = [...evaluation.tenders.keys()]
        const of = (at: number) => (results.complete ? results.tenders[at] : undefined)
        const ranked = (at: number) => {
          const tender = of(at)
          return tender?.standing === 'assessed' ? tender : undefined
        }
        const exactly = (told: string | undefined, ours: string) => {
          if (ours === '' || told === '' || told === undefined) expect(told).toBe(ours)
          else expect(equals(parseDecimal(told), parseDecimal(ours)), `${told} is ${ours}`).toBe(true)
        }
        for (const at of bidders.keys()) {
          exactly(line(marks, 'Total')[at], shownOf(ranked(at)?.total))
          exactly(
            marks?.findLast((cells) => /^Rank (by|after)/.test(cells[2] ?? ''))?.[4 + at],
            String(ranked(at)?.rank ?? ''),
          )
          const tender = of(at)
          const points = new Map<string, Points>([
            ...(tender && 'questions' in tender ? tender.questions : []),
            ...(ranked(at)?.prices ?? []),
            ...(ranked(at)?.criteria ?? []),
          ])
          for (const [id, { exact }] of points) {
            const told = Number(line(marks, id, 0)[at])
            const ours = Number(exact.numerator) / Number(exact.denominator)
            expect(Math.abs(told - ours), `${id} of ${String(bidders[at])}`).toBeLessThan(1e-9)
          }
        }
      },
    )
  },
)
