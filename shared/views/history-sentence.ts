import { assertNever } from '../assert-never.ts'
import type { Event, EventOf } from '../evaluation/event.ts'
import { message } from '../messages/message.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { exchangeSentence, isOfExchange } from './history-exchange.ts'
import type { HistoryNames } from './history-names.ts'
import { reasoned, scored, wordsOf, type Told } from './history-words.ts'

/** One sentence for each kind of entry. @param at of the entry, which tells apart the scores that were agreed for one answer */
export function historySentence(names: HistoryNames, event: Event, at: string): Told {
  if (isOfExchange(event)) return exchangeSentence(names, event)
  const who = 'member' in event ? { member: names.member(event.member) } : {}
  switch (event.type) {
    case 'ProcurementCreated':
      return { sentence: message('lead.history.procurementCreated', { title: event.procurement.title }) }
    case 'ProcurementRevised': {
      const { questions } = criteriaTree(event.procurement)
      return { sentence: message('lead.history.procurementRevised', { count: questions.length }) }
    }
    case 'ProcurementPublished':
      return { sentence: message('lead.history.procurementPublished', { hash: event.hash.slice(0, 16) }) }
    case 'TenderReceived':
      return {
        sentence: message('lead.history.tenderReceived', { bidder: event.name, count: event.answers.length }),
      }
    case 'TenderCorrected':
      return {
        sentence: message('lead.history.tenderCorrected', {
          bidder: event.name,
          count: event.answers.length,
        }),
      }
    case 'RequirementJudged':
      return {
        sentence: message('lead.history.requirementJudged', {
          bidder: names.bidder(event.bidder),
          requirement: names.requirement(event.requirement),
          outcome: event.outcome,
        }),
        detail: event.note,
      }
    case 'PriceEntered': {
      const { bidder, criterion, price } = event
      return {
        sentence: message('lead.history.priceEntered', {
          bidder: names.bidder(bidder),
          criterion: names.criterion(criterion),
          price,
        }),
      }
    }
    case 'TenderWithdrawn':
      return withReason(names, 'lead.history.tenderWithdrawn', event)
    case 'TenderExcluded':
      return withReason(names, 'lead.history.tenderExcluded', event)
    case 'MemberAppointed':
      return {
        sentence: message('lead.history.memberAppointed', {
          member: event.title,
          role: event.role,
          ...allotment(event.questions),
        }),
      }
    case 'MemberChanged':
      return { sentence: message('lead.history.memberChanged', { member: event.title, role: event.role }) }
    case 'MemberRemoved':
      return { sentence: message('lead.history.memberRemoved', who) }
    case 'QuestionsAllotted':
      return {
        sentence: message('lead.history.questionsAllotted', { ...who, ...allotment(event.questions) }),
        detail: event.questions === 'all' ? undefined : event.questions.map(names.question).join(', '),
      }
    case 'InterestsDeclared':
      return {
        sentence: message('lead.history.interestsDeclared', { ...who, count: event.interests.length }),
        detail: quoted(
          names,
          event.interests.map(({ bidder, nature }) => `${names.bidder(bidder)}: ${nature}`),
        ),
      }
    case 'InterestDecided':
      return {
        sentence: message('lead.history.interestDecided', {
          ...who,
          bidder: names.bidder(event.bidder),
          decision: decisionWord(event.decision),
        }),
        detail: reasoned(names, event.reason),
      }
    case 'ScoreGiven':
      return scoreGiven(names, event)
    case 'ScoreSheetSubmitted':
      return { sentence: message('lead.history.scoreSheetSubmitted', who) }
    case 'ScoreAgreed':
      return scoreAgreed(names, event, at)
    case 'RecordConfirmed':
      return {
        sentence: message('lead.history.recordConfirmed', { ...who, answer: event.confirmed ? 'yes' : 'no' }),
        detail: event.note || undefined,
      }
    case 'SectionWritten':
      return {
        sentence: message('lead.history.sectionWritten', {
          author: event.author,
          section: names.say(`lead.history.section.${event.section}`),
        }),
      }
    case 'LogRecovered':
      return { sentence: message('lead.history.logRecovered', { bytes: event.bytes }) }
    case 'RecommendationMade':
      return {
        sentence: message('lead.history.recommendationMade', { bidder: names.bidder(event.bidder) }),
        detail: names.say('lead.history.resultHash', { hash: event.resultHash.slice(0, 16) }),
      }
    case 'CheckpointSigned':
      return { sentence: message('lead.history.checkpointSigned') }
    default:
      return assertNever(event)
  }
}

function withReason(
  names: HistoryNames,
  id: 'lead.history.tenderWithdrawn' | 'lead.history.tenderExcluded',
  { bidder, reason }: EventOf<'TenderWithdrawn' | 'TenderExcluded'>,
): Told {
  return { sentence: message(id, { bidder: names.bidder(bidder) }), detail: reasoned(names, reason) }
}

function scoreGiven(
  names: HistoryNames,
  { member, bidder, question, score, reason }: EventOf<'ScoreGiven'>,
): Told {
  const at = {
    member: names.member(member),
    bidder: names.bidder(bidder),
    question: names.question(question),
  }
  if (!names.showsScores) return { sentence: message('lead.history.scoreGivenClosed', at) }
  return {
    sentence: message('lead.history.scoreGiven', { ...at, score: scored(names, question, score) }),
    detail: wordsOf(reason),
  }
}

function scoreAgreed(names: HistoryNames, event: EventOf<'ScoreAgreed'>, at: string): Told {
  const { bidder, question, score, reason, present, changeReason } = event
  const cell = { bidder: names.bidder(bidder), question: names.question(question), present: present.length }
  if (!names.showsScores) return { sentence: message('lead.history.scoreAgreedClosed', cell) }
  const values = { ...cell, score: scored(names, question, score) }
  if (changeReason === undefined)
    return { sentence: message('lead.history.scoreAgreed', values), detail: wordsOf(reason) }
  const history = names.state.agreed.get(bidder)?.get(question) ?? []
  const before = history[history.findIndex((one) => one.at === at && one.score === score) - 1]
  return {
    sentence: message('lead.history.scoreAgreedAnew', { ...values, before: before?.score ?? '' }),
    detail: reasoned(names, changeReason),
  }
}

function quoted({ say }: HistoryNames, links: readonly string[]): string | undefined {
  return links.length === 0
    ? undefined
    : links.map((words) => say('lead.history.quoted', { words })).join(' ')
}

function allotment(questions: EventOf<'QuestionsAllotted'>['questions']) {
  return questions === 'all' ? { all: 'yes', count: 0 } : { all: 'no', count: questions.length }
}

/** As a word that a message can choose by. */
function decisionWord(decision: EventOf<'InterestDecided'>['decision']): string {
  switch (decision) {
    case 'may-score':
      return 'may'
    case 'may-not-score':
      return 'mayNot'
    case 'none':
    case 'undecided':
      return decision
  }
}
