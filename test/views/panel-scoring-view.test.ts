import { describe, expect, test } from 'vitest'
import type { Evaluation, IssuedPack } from '../../shared/evaluation/evaluation.ts'
import { plainReason } from '../../shared/evaluation/reason.ts'
import { bidderId, memberId } from '../../shared/identifiers.ts'
import { upToMeeting } from '../../shared/sample/leicester.ts'
import { makeChecks } from '../../shared/views/make-checks.ts'
import { makePanelScoring } from '../../shared/views/make-panel-scoring.ts'
import type { PanelScoringShown } from '../../shared/views/panel-scoring.ts'
import { play } from '../evaluation/play.ts'
import { quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'
import { midScoring, workOf } from './panel-apart.ts'

function shown(evaluation: Evaluation): PanelScoringShown {
  const { scoring } = makePanelScoring(workOf(evaluation))
  if (!scoring) throw new Error('Not open')
  return scoring
}

const bidders = ['a', 'b', 'c', 'd', 'e', 'f']
const members = ['m1', 'm2', 'm3']

/** By member, what each of six bidders got on q1; everybody sent their sheet. */
function scored(rows: readonly (readonly number[])[], file: SmallFile = {}): Evaluation {
  const evaluation = smallEvaluation({
    procurement: { criteria: [quality(100, [question('q1', 100)])] },
    panel: members,
    tenders: Object.fromEntries(bidders.map((bidder) => [bidder, {}])),
    scores: rows.flatMap((row, index) =>
      row.map((score, place) => [members[index] ?? '', bidders[place] ?? '', 'q1', score] as const),
    ),
    ...file,
  })
  return sent(evaluation)
}

function sent(evaluation: Evaluation): Evaluation {
  const sheets = [...evaluation.sheets].map(
    ([member, sheet]) => [member, { ...sheet, submittedAt: '' }] as const,
  )
  return { ...evaluation, sheets: new Map(sheets) }
}

const alike = [
  [5, 4, 3, 2, 1, 0],
  [5, 4, 3, 2, 1, 0],
  [5, 4, 3, 2, 1, 0],
]

describe('how the panel of the sample scored', () => {
  const { agreement, severity, likeness, drift } = shown(play(upToMeeting()))

  test('is said in words first', () => {
    expect(agreement.title).toBe('The panel did not score alike on 6 of 8 questions')
    expect(agreement.found[0]).toBe('1 · Reaching hidden carers')
    expect(severity.title).toBe('One member scores higher or lower than the others')
    expect(severity.found).toEqual(['Carer 1 scores about half a mark lower than the others'])
    expect(likeness.title).toBe('No two reasons are in nearly the same words')
    expect(drift.title).toBe('No order was drawn for this panel, so nothing can be said of scores along it')
  })

  test('has the numbers behind the words', () => {
    expect(agreement.figures.rows[0]?.cells).toEqual(['All questions', '0.497', 'Not alike'])
    expect(agreement.figures.rows).toHaveLength(9)
    expect(severity.figures.rows[0]?.cells).toEqual(['Carer 1', '20', '−0.64'])
    expect(likeness.figures.rows).toEqual([])
  })
})

describe('agreement in words', () => {
  test('much alike; and where nothing can be told', () => {
    expect(shown(scored(alike)).agreement).toMatchObject({
      isGood: true,
      title: 'The panel scored much alike',
      text: '',
      found: [],
    })
    const same = scored(alike.map((row) => row.map(() => 3)))
    expect(shown(same).agreement).toMatchObject({
      isGood: true,
      title: 'Whether the panel scored alike cannot be told: there is too little to compare',
    })
  })

  test('a question on which the panel differs is named, and one on which it differs by a step at most is not', () => {
    const ids = ['q1', 'q2', 'q3', 'q4']
    const four = {
      procurement: {
        criteria: [
          quality(
            100,
            ids.map((id) => question(id, 25)),
          ),
        ],
      },
    }
    const of = (high: number) =>
      shown(
        scored([], {
          ...four,
          scores: members.flatMap((member, index) =>
            bidders.flatMap((bidder, place) =>
              ids.map((id) => {
                const unlike = (place + index) % 2 === 0 ? high : 2
                return [member, bidder, id, id === 'q2' ? unlike : 5 - place] as const
              }),
            ),
          ),
        }),
      ).agreement
    expect(of(4)).toMatchObject({
      title: expect.stringMatching(/, but not on question 2$/) as string,
      found: ['2 · Q2'],
    })
    expect(of(3)).toMatchObject({ isGood: true, found: [] })
    expect(of(3).figures.rows[2]?.cells[2]).toBe('Not alike')
  })
})

describe('severity in words', () => {
  const lower = (by: number) => [
    alike[0] ?? [],
    alike[1] ?? [],
    (alike[2] ?? []).map((score) => Math.max(0, score - by)),
  ]

  test.each([
    [1, 'm3 scores about one mark lower than the others'],
    [2, 'm3 scores about one and a half marks lower than the others'],
    [4, 'm3 scores about 2.3 marks lower than the others'],
  ])('%s lower', (by, words) => {
    expect(shown(scored(lower(by))).severity.found).toContain(words)
  })

  test('not over four answers', () => {
    expect(shown(scored(lower(2).map((row) => row.slice(0, 4)))).severity).toMatchObject({
      isGood: true,
      title: 'Nobody scores much higher or lower than the others',
      found: [],
    })
  })
})

describe('drift in words', () => {
  const withOrder = (evaluation: Evaluation): Evaluation => ({
    ...evaluation,
    exchange: {
      ...evaluation.exchange,
      packs: new Map([
        [
          memberId.parse('m1'),
          [{ order: { by: 'question', bidders: bidders.map((one) => bidderId.parse(one)) } } as IssuedPack],
        ],
      ]),
    },
  })

  test('who scores higher the later a bidder came', () => {
    const rising = shown(
      withOrder(
        scored([
          [0, 1, 2, 3, 4, 5],
          [3, 3, 3, 3, 3, 3],
        ]),
      ),
    ).drift
    expect(rising.title).toBe(
      'One member’s scores rise or fall along the order in which they met the bidders',
    )
    expect(rising.found).toEqual(['m1 scores higher the later a bidder came'])
    expect(rising.figures.rows).toEqual([{ id: 'm1', cells: ['m1', '6', '+1.00', '0.3%'] }])
  })

  test('nobody, and too few bidders to tell', () => {
    expect(shown(withOrder(scored(alike))).drift).toMatchObject({
      isGood: true,
      title: 'Nobody’s scores rise or fall along the order in which they met the bidders',
    })
    expect(shown(withOrder(scored(alike.map((row) => row.slice(0, 4))))).drift.title).toBe(
      'There are too few bidders to tell whether scores rise or fall along a member’s order',
    )
  })
})

describe('reasons that are alike', () => {
  const words =
    'They tell us who rings back and when, and what a carer does if nobody rings. The hours fit people who work.'
  const evaluation = scored(alike)
  const [first] = evaluation.sheets
  if (!first) throw new Error('Nobody')
  const [member, sheet] = first
  const copied = {
    ...evaluation,
    sheets: new Map(evaluation.sheets).set(member, {
      ...sheet,
      scores: new Map(
        [...sheet.scores].map(([bidder, given], place) => [
          bidder,
          place > 1
            ? given
            : new Map([...given].map(([id, score]) => [id, { ...score, reason: plainReason(words) }])),
        ]),
      ),
    }),
  }

  test('are shown side by side, with the way to both answers', () => {
    const { likeness, alike: pairs } = shown(copied)
    expect(likeness.title).toBe('Nearly the same words were used as a reason more than once')
    expect(likeness.figures.rows.map(({ cells }) => cells)).toEqual([
      ['m1 used nearly the same words for two bidders on question 1', '2', '100%'],
    ])
    expect(
      pairs.map(({ title, sides }) => [
        title,
        ...sides.map(({ name, good, toAnswer }) => [name, good, toAnswer]),
      ]),
    ).toEqual([
      [
        'm1 used nearly the same words for two bidders on question 1',
        ['Bidder a', words, 'Read the answer of Bidder a'],
        ['Bidder b', words, 'Read the answer of Bidder b'],
      ],
    ])
  })

  test('of a sheet that was not sent, nobody learns anything', () => {
    const unsent = new Map([...copied.sheets].map(([id, own]) => [id, { ...own, submittedAt: undefined }]))
    const { likeness, severity } = shown({ ...copied, sheets: unsent })
    expect([likeness.isGood, severity.figures.rows]).toEqual([true, []])
  })
})

test('it is worked out once for the same sheets, and anew where a name or a clarification changes', () => {
  const work = workOf(scored(alike))
  const first = makePanelScoring(work).scoring
  const agreed = { ...work.evaluation, confirmations: new Map() }
  expect(makePanelScoring({ ...work, evaluation: agreed }).scoring).toBe(first)
  const renamed = { ...work.evaluation, panel: new Map(work.evaluation.panel) }
  expect(makePanelScoring({ ...work, evaluation: renamed }).scoring).not.toBe(first)
})

describe('before the returns are opened', () => {
  test('there is nothing of it, and the checks do not ask for it', () => {
    const work = workOf(midScoring().state)
    expect(makePanelScoring(work)).toEqual({ view: 'panel-scoring', scoring: undefined })
    expect(makeChecks(work).scored).toBe(false)
    expect(makeChecks(workOf(play(upToMeeting()))).scored).toBe(true)
  })

  test('and afterwards only of those who sent their scores', () => {
    const { state } = midScoring().do({ type: 'OpenReturns', reason: 'The meeting is today.' })
    const { severity, drift } = shown(state)
    expect(severity.figures.rows.map(({ id }) => id)).toEqual(['carer-1', 'contracts-officer'])
    expect(drift.isGood).toBe(true)
  })
})
