import type { Device, Member } from '../evaluation/evaluation.ts'
import type { Cell } from '../evaluation/exchange-events.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { conflictSides } from './conflict-sides.ts'
import {
  devicesOf,
  expectedTenders,
  lastFileAt,
  questionsOf,
  scorersOf,
  type ExchangeWork,
} from './exchange-work.ts'
import { leadFrame } from './lead-work.ts'
import { filesOf } from './outgoing-files.ts'
import type { AnswerName, ReturnDevice, ReturnPerson, ReturnsView, ScoreConflict } from './returns.ts'

/** What came back from the panel, from which devices, and what is wrong with it. No score before the returns are opened. */
export function makeReturns(work: ExchangeWork): ReturnsView {
  const { exchange } = work.evaluation
  const people = scorersOf(work).map((member) => personOf(work, member))
  const arrived = people.filter(({ devices, isOnPaper, isComplete }) =>
    isOnPaper ? isComplete : devices.length > 0,
  )
  return {
    view: 'returns',
    frame: leadFrame(work),
    title: work.say('lead.returns.title', { count: arrived.length, of: people.length }),
    people,
    conflicts: scorersOf(work).flatMap((member) => conflictsOf(work, member)),
    files: (['fairmark-receipt', 'fairmark-unlock', 'fairmark-record'] as const).flatMap((format) =>
      filesOf(work, format),
    ),
    opened: exchange.opened,
    missing: people.filter(({ isComplete }) => !isComplete).map(({ title }) => title),
  }
}

function personOf(work: ExchangeWork, { member, title, ...rest }: Member): ReturnPerson {
  const { sheets, exchange } = work.evaluation
  const paper = exchange.paper.get(member)
  const isSent = sheets.get(member)?.submittedAt !== undefined
  return {
    member,
    title,
    devices: devicesOf(work, member).map((device, index) => deviceOf(work, member, device, index)),
    isOnPaper: paper !== undefined,
    isComplete: paper ? paper.checked !== undefined : isSent,
    late: (exchange.returns.get(member)?.troubles.late ?? []).map((cell) => named(work, cell)),
    answers: isSent && !paper ? answersOf(work, { member, title, ...rest }) : [],
    corrections: (exchange.corrections.get(member) ?? []).map(({ unlock, cells, reason, at }) => ({
      unlock,
      answers: cells.map((cell) => answerWords(work, named(work, cell))),
      reason,
      at,
    })),
  }
}

function deviceOf(
  { evaluation }: ExchangeWork,
  member: Member['member'],
  device: Device,
  index: number,
): ReturnDevice {
  const { log, packVersion, branches, kept, submittedAt, verified, revoked } = device
  return {
    log,
    number: index + 1,
    packVersion,
    entries: Math.max(0, ...branches.map(({ entries }) => entries)),
    acceptedAt: lastFileAt(device),
    submittedAt,
    verified: verified?.method,
    isRevoked: revoked !== undefined,
    branches: branches.map(({ head, entries, acceptedAt }) => ({
      head,
      entries,
      acceptedAt,
      isKept: head === kept,
    })),
    isForked: evaluation.exchange.returns.get(member)?.troubles.forks.includes(log) ?? false,
  }
}

function answersOf(work: ExchangeWork, member: Member): readonly AnswerName[] {
  return questionsOf(work, member).flatMap(({ question }) =>
    expectedTenders(work, member).map(({ bidder }) => named(work, { bidder, question: question.id })),
  )
}

function named({ evaluation, procurement }: ExchangeWork, { bidder, question }: Cell): AnswerName {
  const leaf = criteriaTree(procurement).question.get(question)
  return {
    bidder,
    question,
    number: leaf?.number ?? 0,
    questionTitle: leaf?.question.title ?? question,
    bidderName: evaluation.tenders.get(bidder)?.name ?? bidder,
  }
}

function answerWords({ say }: ExchangeWork, { number, bidderName }: AnswerName): string {
  return say('lead.returns.answer', { number, bidder: bidderName })
}

function conflictsOf(work: ExchangeWork, { member, title }: Member): readonly ScoreConflict[] {
  const conflicts = work.evaluation.exchange.returns.get(member)?.troubles.conflicts ?? []
  return conflicts.map(({ logs, ...cell }) => ({
    ...named(work, cell),
    member,
    memberTitle: title,
    sides: conflictSides(work, member, cell, logs),
  }))
}
