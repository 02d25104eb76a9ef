import { describe, expect, test } from 'vitest'
import { memberId } from '../../shared/identifiers.ts'
import { wordsOf } from '../../shared/documents/text.ts'
import type { Block, Document } from '../../shared/documents/document.ts'
import { awardOf, finished, gatesOf, head, largeEvaluation, leicester } from './fixture.ts'
import { writeEvaluation } from './written-evaluation.ts'

const award = awardOf(leicester)

function section({ sections }: Document, id: string) {
  const found = sections.find((each) => each.id === id)
  if (!found) throw new Error(`No section ${id}`)
  return found
}

/** Everything a section says, in order. */
function words(document: Document, id: string): string {
  return section(document, id).blocks.map(wordsOfBlock).join(' ')
}

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsOf(block.text)
    case 'list':
      return block.items.map(wordsOf).join(' ')
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap(({ cells }) => cells.map(({ text }) => wordsOf(text))),
      ].join(' ')
    case 'figure':
      return `${block.caption} ${block.chart.alt}`
    case 'callout':
      return `${block.title} ${block.blocks.map(wordsOfBlock).join(' ')}`
    case 'reason':
      return [block.title, ...[block.summary, ...block.paragraphs, ...block.sources].map(wordsOf)].join(' ')
    case 'facts':
      return block.items.map(({ label, value }) => `${label} ${wordsOf(value)}`).join(' ')
    default:
      return JSON.stringify(block)
  }
}

describe('the award recommendation of the sample', () => {
  test('says on its first page whom to award to, by how much, at what price', () => {
    expect(award.cover.answer).toBe('Award the contract to Open Door Carers')
    expect(award.front[0]).toMatchObject({
      kind: 'stats',
      items: [
        { value: '82.77' },
        { value: '2.66', label: 'marks ahead of Kindred Leicester' },
        { value: '£151,800', label: 'a year, £2,263 under the budget' },
        { value: '1 July', label: '2024: service starts, for three years + two' },
      ],
    })
  })

  test('names the weakness of the result on its first page', () => {
    expect(wordsOf(award.cover.detail)).toContain('First place is close: four changes of one agreed score')
  })

  test('has the parts of a council report in their order, numbered', () => {
    expect(award.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Purpose',
      '2 Summary',
      '3 Recommendation',
      '4 Background and procedure',
      '5 The panel and its interests',
      '6 Criteria and weightings',
      '7 Tenders received',
      '8 Evaluation',
      '9 Why Open Door Carers is first',
      '10 Price',
      '11 How firm the result is',
      '12 Moderation: what changed and why',
      '13 Risks, staff transfer and monitoring',
      '14 Implications',
      '15 Options not taken',
      '16 Next steps and dates',
      '17 Sign-offs',
      'A Marks for each question',
      'B Agreed reasons for the other tenders',
      'C The record and how to check it',
      'D Background papers',
    ])
  })

  test('says why the tender below a threshold is not ranked', () => {
    expect(words(award, 'tenders')).toContain(
      'Meadow Lane Support could not be ranked. Its score for Mobilisation and TUPE is 1; at least 2 was needed.',
    )
  })

  test('says where the two leading tenders differ, in published marks', () => {
    expect(words(award, 'evaluation')).toContain(
      '0.34 on Price. What is left is the difference of 2.66 marks.',
    )
  })

  test('gives the agreed reason and its evidence for every question of the first', () => {
    const reasons = section(award, 'why').blocks.filter(({ kind }) => kind === 'reason')
    expect(reasons).toHaveLength(8)
    expect(words(award, 'why')).toContain('Tender, paragraph 6: “The discharge team at the Royal Infirmary')
  })

  test('flags a low price and says whether a losing price turns the result', () => {
    expect(words(award, 'price')).toContain(
      'Rowan Carers Network is 10.8% below the mean of the other three prices',
    )
    expect(words(award, 'price')).toContain('A losing price does not turn the result.')
  })

  test('says how firm the result is in words first', () => {
    expect(words(award, 'firm')).toContain(
      'Quality would have had to count for less than 20.92 marks instead of 70 before Kindred Leicester came first.',
    )
    expect(words(award, 'firm')).toContain('Any of four changes of one agreed score by one step')
    expect(words(award, 'firm')).toContain('would have come first in 72.1% of 10,000 draws (seed 1)')
    expect(words(award, 'firm')).toContain('whichever one of the 9 members is left out')
  })

  test('holds the head of the record in full', () => {
    expect(words(award, 'record')).toContain(head)
    expect(words(award, 'record')).toContain('260 individual scores, 40 agreed scores and 1,184 entries')
  })

  test('says until when nothing is signed', () => {
    expect(words(award, 'next')).toContain('midnight at the end of Monday 29 April 2024')
  })

  test('points from one part to another by number', () => {
    expect(wordsOf(award.cover.detail)).toContain('section 11')
    expect(words(award, 'evaluation')).toContain('appendix A')
  })

  test('names people by role only', () => {
    expect(words(award, 'panel')).toContain('Carer\u00a05')
    expect(words(award, 'panel')).toContain('Carer 3 declared a link with Harbour Carers Trust')
  })

  test('is final, with no mark of a draft', () => {
    expect(award.draft).toEqual([])
    expect(award.words.draft).toBeUndefined()
    expect(award.front.some(({ kind }) => kind === 'callout')).toBe(false)
  })

  test('is data: it can be written as JSON and read again', () => {
    expect(JSON.parse(JSON.stringify(award))).toEqual(JSON.parse(JSON.stringify(awardOf(leicester))))
  })
})

describe('what keeps it a draft', () => {
  const sections = new Map([...leicester.sections].filter(([section]) => section !== 'legal'))

  test('a part that nobody has written, which the document says in its place', () => {
    const draft = awardOf({ ...leicester, sections })
    expect(gatesOf(draft)).toEqual(['Legal implications: not yet written'])
    expect(words(draft, 'implications')).toContain('Not yet written')
    expect(draft.words.draft).toBe('Draft — not for award')
  })

  test('a member who has not said whether the record is right', () => {
    const confirmations = new Map(leicester.confirmations)
    confirmations.delete(memberId.parse('carer-2'))
    expect(gatesOf(awardOf({ ...leicester, confirmations }))).toEqual([
      'Panel confirmation: Carer 2 is missing',
    ])
  })

  test('nothing where all confirmed by a signed return, of which the sign-offs tell', () => {
    const signed = [...leicester.confirmations].map(
      ([member, said]) => [member, { ...said, signed: true }] as const,
    )
    const whole = awardOf({ ...leicester, confirmations: new Map(signed) })
    expect(gatesOf(whole)).toEqual([])
    expect(words(whole, 'signoffs')).toContain(
      'Scores and reasons are right (all confirmed by signed return)',
    )
    const one = new Map([...leicester.confirmations, ...signed.slice(0, 1)])
    const part = awardOf({ ...leicester, confirmations: one })
    expect(words(part, 'signoffs')).toContain('Scores and reasons are right (one confirmed by signed return)')
    const refused = {
      confirmed: false,
      note: 'Not so.',
      at: '2024-04-03T14:00:00.000Z',
      signed: true,
    } as const
    const against = new Map(leicester.confirmations).set(memberId.parse('carer-2'), refused)
    expect(words(awardOf({ ...leicester, confirmations: against }), 'signoffs')).toContain(
      'Did not confirm the record, by signed return: Not so.',
    )
  })

  test('an interest that nobody has decided on', () => {
    const interests = new Map(
      [...leicester.interests].map(([member, links]) => [
        member,
        new Map([...links].map(([bidder, link]) => [bidder, { ...link, decision: 'undecided' as const }])),
      ]),
    )
    expect(gatesOf(awardOf({ ...leicester, interests }))).toEqual([
      'Interest of Carer 3 in Harbour Carers Trust: not yet decided',
    ])
  })

  test('a recommendation that is not entered, or is for another bidder', () => {
    expect(gatesOf(awardOf({ ...leicester, recommendation: undefined }))).toEqual([
      'The recommendation is not yet entered',
    ])
    const other = [...leicester.tenders.keys()].find((bidder) => bidder !== leicester.recommendation?.bidder)
    if (!leicester.recommendation || !other) throw new Error('The sample has changed')
    const recommendation = { ...leicester.recommendation, bidder: other }
    expect(gatesOf(awardOf({ ...leicester, recommendation }))).toHaveLength(1)
  })

  test('a recommendation made from another result than the one it would show', () => {
    expect(gatesOf(awardOf(leicester, { resultHash: 'f'.repeat(64) }))).toEqual([
      'The result has changed since the recommendation was made: it must be made again.',
    ])
  })

  test('an agreed score without a word of why', () => {
    const agreed = new Map(
      [...leicester.agreed].map(([bidder, cells]) => [
        bidder,
        new Map(
          [...cells].map(([question, history]) => [
            question,
            bidder === 'rowan' && question === 'q7'
              ? history.map((each) => ({ ...each, reason: { good: ' ', worries: '', evidence: [] } }))
              : history,
          ]),
        ),
      ]),
    )
    expect(gatesOf(awardOf({ ...leicester, agreed }))).toEqual([
      'Agreed reason for Outcomes, Rowan Carers Network: empty',
    ])
  })

  test('many of one kind are counted, not listed', () => {
    const gates = gatesOf(awardOf({ ...leicester, sections: new Map(), confirmations: new Map() }))
    expect(gates).toEqual([
      'Panel confirmation: 9 members are missing',
      '18 parts of the report are not yet written',
    ])
  })
})

describe('results that are not one bidder ahead of others', () => {
  test('an incomplete evaluation shows no totals and no ranks, and lists what is missing', () => {
    const hole = (bidder: number, question: number) => bidder === 1 && question === 2
    const draft = awardOf(writeEvaluation({ bidders: 3, questions: 4, hole }))
    expect(draft.cover.answer).toBe('No recommendation yet: the evaluation is not complete')
    expect(gatesOf(draft)).toContain(
      'Bidder number 2, Question about subject 3: the score that counts is missing',
    )
    expect(JSON.stringify(draft)).not.toContain('Ranked')
    expect(draft.front.some(({ kind }) => kind === 'stats')).toBe(false)
    expect(draft.sections.some(({ id }) => id === 'why' || id === 'firm')).toBe(false)
  })

  test('a price that is missing keeps everything else from being compared, not from being read', () => {
    const [first] = leicester.tenders.values()
    if (!first) throw new Error('The sample has no tender')
    const tenders = new Map(leicester.tenders).set(first.bidder, { ...first, prices: new Map() })
    const draft = awardOf({ ...leicester, tenders })
    expect(gatesOf(draft)[0]).toContain(first.name)
    expect(words(draft, 'evaluation')).toContain('No totals and no ranks are shown.')
  })

  test('a tie recommends nobody and says who shares the place', () => {
    const tied = awardOf(finished(writeEvaluation({ bidders: 3, questions: 3, prices: 0, score: () => '3' })))
    expect(tied.cover.answer).toBe('No recommendation yet: first place is shared')
    expect(gatesOf(tied)[0]).toBe(
      'First place is shared by Bidder number 1, Bidder number 2, Bidder number 3',
    )
  })

  test('nobody ranked', () => {
    const nobody = awardOf(
      finished(writeEvaluation({ bidders: 2, questions: 2, minimumScore: '5', score: () => '1' })),
    )
    expect(nobody.cover.answer).toBe('No tender can be recommended')
    expect(words(nobody, 'tenders')).toContain('Bidder number 1 could not be ranked.')
  })

  test('no tender at all', () => {
    const none = awardOf(writeEvaluation({ bidders: 0, questions: 2 }))
    expect(none.cover.answer).toBe('No tender was received')
  })

  test('one tender has nobody behind it', () => {
    const one = awardOf(finished(writeEvaluation({ bidders: 1, questions: 2 })))
    expect(one.draft).toEqual([])
    expect(wordsOf(one.cover.detail)).toContain('Theirs is the only tender that could be ranked.')
    expect(one.sections.some(({ id }) => id === 'firm')).toBe(false)
  })

  test('withdrawn and excluded tenders are told of, with why', () => {
    const status = (index: number) => (['admitted', 'withdrawn', 'excluded'] as const)[index] ?? 'admitted'
    const gone = awardOf(finished(writeEvaluation({ bidders: 3, questions: 2, status })))
    expect(words(gone, 'tenders')).toContain('It was withdrawn. They told us on 5 March.')
    expect(words(gone, 'others')).toContain('Bidder number 3 was excluded.')
  })
})

describe('evaluations of other shapes', () => {
  test('without a price criterion there is no part on price, and nobody must write it', () => {
    const { sections } = writeEvaluation({ bidders: 2, questions: 2 })
    const evaluation = finished(
      writeEvaluation({ bidders: 2, questions: 2, prices: 0, score: (b) => String(b + 2) }),
    )
    const withoutPrice = new Map([...evaluation.sections].filter(([section]) => section !== 'price'))
    const document = awardOf({ ...evaluation, sections: withoutPrice })
    expect(sections.size).toBe(0)
    expect(document.draft).toEqual([])
    expect(document.sections.some(({ id }) => id === 'price')).toBe(false)
  })

  test('several price criteria have a table each', () => {
    const document = awardOf(finished(writeEvaluation({ bidders: 3, questions: 2, prices: 2 })))
    const captions = section(document, 'price').blocks.flatMap((each) =>
      each.kind === 'table' ? [each.caption] : [],
    )
    expect(captions).toEqual(['Prices: Price 1', 'Prices: Price 2'])
  })

  test('with more than five bidders the matrix is turned, in as many parts as it takes', () => {
    const document = awardOf(largeEvaluation(40, 40))
    const charts = section(document, 'evaluation').blocks.flatMap((each) =>
      each.kind === 'figure' && each.chart.kind === 'matrix' ? [each.chart] : [],
    )
    expect(charts.length).toBeGreaterThan(4)
    expect(charts.every(({ corner, rows }) => corner === 'Bidder' && rows.length <= 24)).toBe(true)
    expect(charts.at(-1)?.columns.map(({ title }) => title)).toContain('Total')
  })

  test('a panel without carers is not said to have any', () => {
    const document = awardOf(finished(writeEvaluation({ bidders: 2, questions: 2, carers: false })))
    expect(wordsOf(document.cover.detail)).toContain('A panel of three agreed every score and reason.')
  })

  test('marks in the name of a bidder are shown, not obeyed', () => {
    const name = () => '**Bold** [Ltd](#why) \\ Co'
    const document = awardOf(finished(writeEvaluation({ bidders: 1, questions: 2, name })))
    expect(words(document, 'evaluation')).toContain('**Bold** [Ltd](#why) \\ Co is the only tender')
  })
})
