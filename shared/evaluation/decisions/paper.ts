import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation, Member, PaperSheet } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { allottedQuestions, knownMember, knownPublished } from './known.ts'
import { scoredHere } from './packs.ts'
import { missingScore, scoreRefused } from './scores.ts'

/** Somebody scores on paper or with files, never both: two sources of one score would have no order. */
export function choosePaper(
  state: Evaluation,
  command: CommandOf<'ChoosePaper'>,
): EventOf<'PaperChosen'> | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const member = knownMember(state, command.member)
  if (isRefusal(member)) return member
  const at = { member: member.title }
  if (allottedQuestions(procurement, member).length === 0) return refusal('refusal.nothingToScore', at)
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (state.exchange.paper.has(member.member)) return refusal('refusal.paperChosenTwice', at)
  if (state.exchange.returns.has(member.member)) return refusal('refusal.returnsCameIn', at)
  if (scoredHere(state, member)) return refusal('refusal.scoredHere', at)
  return { type: 'PaperChosen', member: member.member }
}

export function transcribeScore(
  state: Evaluation,
  command: CommandOf<'TranscribeScore'>,
): EventOf<'ScoreTranscribed'> | Refusal {
  const found = openPaperOf(state, command.member)
  if (isRefusal(found)) return found
  const { bidder, question, score, reason, transcriber } = command
  return (
    scoreRefused(state, found.member, command) ?? {
      type: 'ScoreTranscribed',
      ...{ member: command.member, bidder, question, score, reason, transcriber },
    }
  )
}

/** The second pair of eyes: from here on what was typed counts, so all of it must be there. */
export function checkTranscript(
  state: Evaluation,
  command: CommandOf<'CheckTranscript'>,
): EventOf<'TranscriptChecked'> | Refusal {
  const found = openPaperOf(state, command.member)
  if (isRefusal(found)) return found
  const { member, paper } = found
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (paper.scores.size === 0) return refusal('refusal.transcriptEmpty', { member: member.title })
  if (paper.transcribers.some((transcriber) => isSamePerson(transcriber, command.checker)))
    return refusal('refusal.checkerTyped', { checker: command.checker })
  return (
    missingScore(state, member, paper.scores, 'refusal.transcriptMissing') ?? {
      type: 'TranscriptChecked',
      member: member.member,
      checker: command.checker,
    }
  )
}

function openPaperOf(
  state: Evaluation,
  id: Member['member'],
): { readonly member: Member; readonly paper: PaperSheet } | Refusal {
  const member = knownMember(state, id)
  if (isRefusal(member)) return member
  const paper = state.exchange.paper.get(id)
  if (!paper) return refusal('refusal.notOnPaper', { member: member.title })
  return paper.checked ? refusal('refusal.transcriptChecked', { member: member.title }) : { member, paper }
}

/** People are written as roles, by hand: "carer 2 " is Carer 2. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(one) === plain(other)
}
