import { describe, expect, test } from 'vitest'
import { evolve } from '../../shared/evaluation/evolve.ts'
import { emptyEvaluation, type Evaluation } from '../../shared/evaluation/evaluation.ts'
import { type Event, eventSchema } from '../../shared/evaluation/event.ts'
import { decide } from '../../shared/evaluation/decide.ts'
import { logId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { historyNames } from '../../shared/views/history-names.ts'
import { historySentence } from '../../shared/views/history-sentence.ts'
import type { HistoryView } from '../../shared/views/history.ts'
import { historyQueryShape, type HistoryQuery } from '../../shared/views/history-query.ts'
import { historyLines, type LoggedEntry, makeHistory } from '../../shared/views/make-history.ts'
import { z } from '../../shared/zod.ts'
import { englishSay } from '../../electron/services/say.ts'
import { historyCsv } from '../../electron/services/history/history-files.ts'
import { testContext } from '../evaluation/context.ts'
import type { Kept } from '../exchange/apart.ts'
import { midScoring, troubled, workOf } from './panel-apart.ts'

const log = logId.parse('1'.repeat(32))
const querySchema = z.object(historyQueryShape)
const files = { csv: '/csv', text: '/text' }
const hash = (n: number) => String(n).padStart(64, '0')

/** Entries of a log as the service holds them; a hash is the number of its line here. */
function logged(
  recorded: readonly { readonly at: string; readonly by: string; readonly event: Event }[],
): LoggedEntry[] {
  return recorded.map((one, n) => ({ ...one, n, prev: hash(n) }))
}

/** The sample's whole record. */
function sampleRecord(): { readonly state: Evaluation; readonly entries: LoggedEntry[] } {
  let state = emptyEvaluation
  const recorded = leicesterLeadScript().map(({ at, by, command }) => {
    const decision = decide(state, command, testContext(state))
    if (isRefusal(decision)) throw new Error(decision.id)
    const one = { at, by, event: decision.event }
    state = evolve(state, one)
    return one
  })
  return { state, entries: logged(recorded) }
}

function workWith(state: Evaluation, entries: readonly LoggedEntry[], kept?: Kept) {
  const own = { log, entries, head: hash(entries.length) }
  return { state, say: englishSay, own, returned: workOf(state, kept).returned }
}

function page(
  state: Evaluation,
  entries: readonly LoggedEntry[],
  query: HistoryQuery = {},
  kept?: Kept,
): HistoryView {
  const view = makeHistory(workOf(state, kept), workWith(state, entries, kept), query, {
    ...{ quarantine: undefined, files },
  })
  if (isRefusal(view)) throw new Error(view.id)
  return view
}

const inWords = ({ lines }: HistoryView) =>
  lines.map(({ sentence, detail }) => `${englishSay(sentence.id, sentence.values)} ${detail ?? ''}`.trim())

describe('the record in sentences', () => {
  const sample = sampleRecord()

  test('the sample reads from its start to its recommendation', () => {
    const work = workWith(sample.state, sample.entries)
    const all = [...historyLines(work, {})]
    expect(all).toHaveLength(sample.entries.length)
    const sentences = all.map(({ sentence }) => englishSay(sentence.id, sentence.values))
    expect(sentences.at(-1)).toBe('The procurement was started: Carer support service.')
    expect(sentences[0]).toBe('The recommendation was made: Open Door Carers.')
    expect(sentences).toContain('The tender of Harbour Carers Trust came in, with 8 answers.')
    expect(
      sentences.some((text) => /^Carer 1 gave \d, \w+: Open Door Carers, question 1\.$/.test(text)),
    ).toBe(true)
    expect(
      sentences.some((text) => /^The panel agreed \d, \w+: .+, question 8\. \d+ present\.$/.test(text)),
    ).toBe(true)
    expect(sentences.filter((text) => /[{}<>]|undefined/.test(text))).toEqual([])
  })

  test('pages follow each other, the newest first, and every entry stands on one of them', () => {
    const numbers: number[] = []
    let before: string | undefined
    do {
      const view = page(sample.state, sample.entries, { before })
      numbers.push(...view.lines.map(({ number }) => number))
      before = view.next
    } while (before !== undefined)
    expect(numbers).toEqual(sample.entries.map(({ n }) => n + 1).reverse())
  })

  test('a line has the hash that the line after it names, and the last line the head', () => {
    const { lines } = page(sample.state, sample.entries)
    expect(lines[0]?.hash).toBe(hash(sample.entries.length))
    expect(lines[1]?.hash).toBe(sample.entries.at(-1)?.prev)
  })

  test('is filtered by kind, person, bidder, question and words', () => {
    const of = (query: z.input<typeof querySchema>) => [
      ...historyLines(workWith(sample.state, sample.entries), querySchema.parse(query)),
    ]
    const prices = of({ kind: 'prices' })
    expect(prices).toHaveLength(sample.entries.filter(({ event }) => event.type === 'PriceEntered').length)
    expect(of({ member: 'carer-2', kind: 'interests' }).map(({ by }) => by)).toEqual(['Carer 2'])
    const cell = of({ bidder: 'harbour', question: 'q3' })
    expect(cell.length).toBeGreaterThan(5)
    expect(of({ text: 'using a SERVICE gives knowledge' })).toHaveLength(1)
    expect(of({ text: '1,' })).not.toContainEqual(expect.objectContaining({ number: 400 }))
  })

  test('a cell of the CSV that begins like a formula stays text', () => {
    const forged = sample.entries.map((entry) =>
      entry.event.type === 'SectionWritten' ? { ...entry, event: { ...entry.event, author: '=1+1' } } : entry,
    )
    const csv = historyCsv(workWith(sample.state, forged), { text: '=1+1' })
    expect(csv).toContain(`,'=1+1 wrote a part`)
    expect(csv.startsWith('\uFEFFRecord,Entry,Time (UTC),By,')).toBe(true)
  })
})

describe('every kind of entry', () => {
  const h = 'a'.repeat(64)
  const cell = { bidder: 'b', question: 'q' }
  const reason = { good: 'Good.', worries: '', evidence: [] }
  const parts: Record<string, unknown> = {
    ...{
      member: 'm',
      ...cell,
      requirement: 'r',
      criterion: 'c',
      hash: h,
      name: 'B',
      answers: [],
      outcome: 'pass',
    },
    ...{
      price: '1',
      reason,
      title: 'M',
      role: 'evaluator',
      carer: false,
      questions: [],
      digest: h,
      version: 1,
    },
    ...{
      interests: [],
      decision: 'none',
      score: '3',
      decidingPoint: '',
      present: [],
      confirmed: true,
      note: '',
    },
    ...{
      section: 'risks',
      author: 'A',
      text: 'T',
      bytes: 3,
      sha256: h,
      resultHash: h,
      key: h,
      signature: h.repeat(2),
    },
    ...{
      signing: h,
      recipient: `age1${'q'.repeat(58)}`,
      aliases: [{ ...cell, alias: 'A', code: 'x' }],
      revision: 2,
    },
    ...{
      enrolment: h,
      to: 'words',
      bidders: [],
      transcriber: 'T',
      checker: 'C',
      log,
      entries: 1,
      head: h,
      file: h,
    },
    ...{
      method: 'phone',
      from: 0,
      unlock: log,
      cells: [cell],
      keep: h,
      evaluation: log,
      pack: h,
      proof: h.repeat(2),
    },
    ...{ by: 'question', sealed: 'YWdl' },
    agreed: [
      {
        question: 'q1',
        answers: [
          {
            bidder: 'b',
            scores: [
              {
                score: '1',
                reason: { good: 'They say how.', worries: '', evidence: [] },
                decidingPoint: '',
                present: 2,
                withReader: true,
              },
            ],
          },
        ],
      },
    ],
    ...{ receipt: log, lead: { log, entries: 1, head: h }, at: '2024-03-01T10:00:00.000Z' },
    document: {
      bidder: 'b',
      audience: 'quality',
      sha256: h,
      size: 1,
      name: 'a.pdf',
      mediaType: 'application/pdf',
    },
  }
  const plainReasons = [
    'TenderWithdrawn',
    'TenderExcluded',
    'InterestDecided',
    'LogRevoked',
    'CorrectionAllowed',
  ]
  const alsoPlain = ['ForkResolved', 'ConflictResolved', 'ReturnsOpened', 'UnlockOpened']
  const types = eventSchema.options.map((option) => option.shape.type.value)
  const { procurement } = sampleRecord().state

  test.each(types)('%s has a sentence without a gap', (type) => {
    const shape = eventSchema.options.find((option) => option.shape.type.value === type)?.shape ?? {}
    const written = Object.keys(shape).flatMap((name): [string, unknown][] => {
      if (name === 'reason' && [...plainReasons, ...alsoPlain].includes(type)) return [[name, 'Why.']]
      if (name === 'procurement') return [[name, procurement]]
      if (name === 'aliases') return [[name, [{ bidder: 'b', alias: 'A', code: 'x' }]]]
      return name in parts ? [[name, parts[name]]] : []
    })
    const event = eventSchema.parse({ ...Object.fromEntries(written), type })
    for (const state of [sampleRecord().state, midScoring().state]) {
      const told = historySentence(
        historyNames({ state, say: englishSay, returned: () => [] }, false),
        event,
        '2024-03-01T10:00:00.000Z',
      )
      const text = englishSay(told.sentence.id, told.sentence.values)
      expect(text).toMatch(/^\S.*\.$/s)
      expect(text).not.toMatch(/[{}<>]|undefined/)
    }
  })
})

describe('before the returns are opened', () => {
  test('the history shows no score, not even one that was typed in from paper', () => {
    const lead = midScoring()
    const entries = logged(
      lead.events.map((event) => ({ at: '2024-03-20T10:00:00.000Z', by: 'procurement-lead', event })),
    )
    const typed = lead.events.flatMap((event) => (event.type === 'ScoreTranscribed' ? [event] : []))
    expect(typed.length).toBeGreaterThan(5)
    const view = page(lead.state, entries, { kind: 'scores' }, lead.kept)
    expect(inWords(view)[0]).toMatch(
      /^Contracts officer typed in a score from Carer 4’s paper: .+, question \d\.$/,
    )
    const text = JSON.stringify(view)
    expect(typed.filter(({ reason }) => text.includes(reason.good.slice(0, 40)))).toEqual([])
    expect(view.logs).toHaveLength(1)
    expect(page(lead.state, entries, { text: typed[0]?.reason.good.slice(0, 40) }, lead.kept).lines).toEqual(
      [],
    )
    const work = workWith(lead.state, entries, lead.kept)
    expect(historyCsv(work, {})).not.toContain(typed[0]?.reason.good.slice(0, 40))
  })

  test('nobody reads a member’s log by its name; once they are open, each is read', () => {
    const lead = troubled()
    const entries = logged(
      lead.events.map((event) => ({ at: '2024-03-20T10:00:00.000Z', by: 'procurement-lead', event })),
    )
    const [device] = [...lead.state.exchange.returns.values()].flatMap(({ devices }) => [...devices.keys()])
    const asked = (state: Evaluation) =>
      makeHistory(
        workOf(state, lead.kept),
        workWith(state, entries, lead.kept),
        { log: device },
        {
          ...{ quarantine: undefined, files },
        },
      )
    expect(isRefusal(asked(lead.state))).toBe(true)
    const opened = lead.do({ type: 'OpenReturns', reason: 'Nobody else can score.' })
    const view = asked(opened.state)
    if (isRefusal(view)) throw new Error(view.id)
    expect(inWords(view).at(-1)).toBe('Carer 1 opened their pack, version 1.')
    expect(inWords(view).some((text) => /^Carer 1 gave \d/.test(text))).toBe(true)
  })
})
