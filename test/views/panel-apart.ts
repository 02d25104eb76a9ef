import { emptyEvaluation, type Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evaluationId, memberId } from '../../shared/identifiers.ts'
import { beforeScoring, leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { individualScores } from '../../shared/scoring/individual-scores.ts'
import type { ExchangeWork } from '../../shared/views/exchange-work.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { exchangeWork } from '../../electron/services/door/exchange-work.ts'
import { englishSay } from '../../electron/services/say.ts'
import { play } from '../evaluation/play.ts'
import { ageKey, Kept, Laptop, Lead, sha256 } from '../exchange/apart.ts'

export const key = evaluationKey.parse('e'.repeat(32))
export const theEvaluation = evaluationId.parse(key)

/** As the service gathers it. */
export function workOf(evaluation: Evaluation = emptyEvaluation, kept = new Kept()): ExchangeWork {
  const { procurement } = evaluation
  if (!procurement) throw new Error('No procurement')
  return exchangeWork(
    {
      key,
      evaluation,
      procurement,
      results: computeResults(evaluation),
      individual: individualScores(evaluation),
      sample: false,
      savedAt: undefined,
      say: englishSay,
    },
    files,
    kept.returned,
  )
}

const files = [
  ['asc-support-carer-1-1.fmpack', 21_408],
  ['asc-support-carer-2-1.fmpack', 21_590],
  ['asc-support-carer-2-2.fmpack', 21_603],
  ['asc-support-carer-1.fmreceipt', 1_204],
].map(([name, size]) => ({
  name: String(name),
  size: Number(size),
  href: `/api/outgoing/${key}/${String(name)}`,
  madeAt: '2024-03-06T09:00:00.000Z',
}))

/** The sample, just before the first pack. */
export function beforePacks(): Lead {
  return new Lead(new Kept(), play(beforeScoring()))
}

/** With what opens it elsewhere. */
export function readyForPacks(): Lead {
  return beforePacks()
    .enter({ type: 'KeysMade', signing: sha256('lead'), recipient: ageKey('lead') })
    .enter({ type: 'RecoveryKeyMade', recipient: ageKey('recovery') })
}

export const people = [
  'carer-1',
  'carer-2',
  'carer-3',
  'carer-4',
  'carer-5',
  'commissioner',
  'practice-lead',
  'contracts-officer',
  'health-adviser',
] as const
export type Person = (typeof people)[number]

/** The laptop of a member who opened their newest pack and declared. */
export function laptopOf(
  lead: Lead,
  person: Person,
  links: readonly { readonly bidder: string; readonly nature: string }[] = [],
): Laptop {
  const member = memberId.parse(person)
  const digest = lead.state.exchange.packs.get(member)?.at(-1)?.digest ?? ''
  const pack = lead.kept.packs.get(digest)
  if (!pack) throw new Error(`No pack for ${person}`)
  const laptop = new Laptop(lead.kept, `laptop of ${person}`, member)
  return laptop.open(pack).do({
    type: 'DeclareInterests',
    member,
    interests: links.map(({ bidder, nature }) => ({ bidder, nature })),
  })
}

/** What the sample says that a member scored, in its order. */
export function scoresOf(person: Person) {
  return leicesterLeadScript().flatMap(({ command }) =>
    command.type === 'GiveScore' && command.member === person ? [command] : [],
  )
}

/** Gives the first so many of them. */
export function scoring(laptop: Laptop, person: Person, count: number): Laptop {
  for (const { bidder, question, score, reason } of scoresOf(person).slice(0, count))
    laptop.try({
      ...{ type: 'GiveScore', member: laptop.member, bidder, question, score },
      reason: { ...reason, evidence: [...reason.evidence] },
    })
  return laptop
}

/** Everybody has a pack; all but one were told their words. */
export function issued(): Lead {
  const lead = readyForPacks()
  for (const person of people) lead.issue(person)
  for (const person of people) if (person !== 'carer-5') lead.do({ type: 'GiveWords', member: person })
  return lead
}

/** In the middle: some sent, some in part, one on paper, one silent, a link to decide. */
export function midScoring(): Lead {
  const lead = issued()
  const carer1 = scoring(laptopOf(lead, 'carer-1'), 'carer-1', 100).submit()
  const carer2 = laptopOf(lead, 'carer-2', [
    { bidder: 'meadow-lane', nature: 'I went to two of their coffee mornings.' },
  ])
  const carer3 = laptopOf(lead, 'carer-3')
  const commissioner = scoring(laptopOf(lead, 'commissioner'), 'commissioner', 24)
  const contracts = scoring(laptopOf(lead, 'contracts-officer'), 'contracts-officer', 100).submit()
  lead.accept(
    carer1.send(),
    scoring(carer2, 'carer-2', 15).send(),
    scoring(carer3, 'carer-3', 8).send(),
    commissioner.send(),
    contracts.send(),
  )
  lead.do(
    { type: 'VerifyIdentity', member: 'carer-1', log: carer1.log, method: 'phone' },
    { type: 'ChoosePaper', member: 'carer-4' },
  )
  for (const { bidder, question, score, reason } of scoresOf('carer-4').slice(0, 20))
    lead.do({
      ...{ type: 'TranscribeScore', member: 'carer-4', bidder, question, score },
      reason: { ...reason, evidence: [...reason.evidence] },
      transcriber: 'Contracts officer',
    })
  return lead
}

/** Everything that can go wrong with returns: a fork, a conflict, a late change, a second laptop. */
export function troubled(): Lead {
  const lead = issued()
  const one = scoring(laptopOf(lead, 'carer-1'), 'carer-1', 5)
  const elsewhere = one.copy()
  lead.accept(one.give('harbour', 'q1', '1').send(), elsewhere.give('harbour', 'q1', '5').send())
  const late = scoring(laptopOf(lead, 'carer-2'), 'carer-2', 100).submit()
  const forced = late.record({
    ...{ type: 'ScoreGiven', member: late.member, score: '0' },
    ...{
      bidder: scoresOf('carer-2')[0]?.bidder ?? never(),
      question: scoresOf('carer-2')[0]?.question ?? never(),
    },
    reason: { good: 'Changed afterwards.', worries: '', evidence: [] },
  })
  lead.accept(forced.send())
  const digest = lead.state.exchange.packs.get(memberId.parse('carer-3'))?.at(-1)?.digest ?? ''
  const pack = lead.kept.packs.get(digest) ?? never()
  const first = laptopOf(lead, 'carer-3').give('harbour', 'q1', '2', 'The first laptop says this.')
  const second = new Laptop(lead.kept, 'second laptop', memberId.parse('carer-3')).open(pack)
  second.do({ type: 'DeclareInterests', member: 'carer-3', interests: [] })
  lead.accept(first.send(), second.give('harbour', 'q1', '4', 'The second laptop says that.').send())
  return lead
}

function never(): never {
  throw new Error('The sample has lost a score')
}
