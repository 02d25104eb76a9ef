import { assertNever } from '../assert-never.ts'
import type { BidderId } from '../identifiers.ts'
import type { ModerationRecord } from './exchange/moderation-record.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Act } from './command.ts'
import { agreeScore } from './decisions/agreed-scores.ts'
import { confirmRecord, recommend, writeSection } from './decisions/award.ts'
import { clarifyQuestion } from './decisions/content.ts'
import { enterExchange } from './decisions/exchange.ts'
import { hideBidders } from './decisions/hidden-bidders.ts'
import { chooseOrder } from './decisions/order.ts'
import { nameSecondLead } from './decisions/keys.ts'
import { openReturns } from './decisions/open-returns.ts'
import { giveWords } from './decisions/packs.ts'
import {
  allotQuestions,
  appointMember,
  changeMember,
  decideInterest,
  declareInterests,
  removeMember,
} from './decisions/panel.ts'
import { checkTranscript, choosePaper, transcribeScore } from './decisions/paper.ts'
import { answerRecord } from './decisions/record-to-read.ts'
import { createProcurement, publishProcurement, reviseProcurement } from './decisions/procurement.ts'
import { resolveConflict, resolveFork, revokeLog, verifyIdentity } from './decisions/returns.ts'
import { giveScore, submitScoreSheet } from './decisions/scores.ts'
import {
  correctTender,
  enterPrice,
  excludeTender,
  judgeRequirement,
  receiveTender,
  withdrawTender,
} from './decisions/tenders.ts'
import type { Evaluation } from './evaluation.ts'
import type { Event } from './event.ts'

/** What the result would be now, as far as a recommendation depends on it. Computed by shared/scoring, gathered before deciding. */
export type Outcome =
  | { readonly kind: 'incomplete'; readonly missing: number }
  | { readonly kind: 'tied'; readonly bidders: readonly BidderId[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'first'; readonly bidder: BidderId; readonly resultHash: string }

/** What deciding needs and the state does not hold. */
export interface DecisionContext {
  /** SHA-256 of the canonical JSON (RFC 8785) of a procurement or of the panel's record, 64 hexadecimal digits. */
  readonly hashOf: (value: Procurement | ModerationRecord) => string
  /** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
  readonly digestOf: (text: string) => string
  /** What the panel calls a bidder whose name is hidden: "Bidder A" for the letter A. */
  readonly aliasOf: (letter: string) => string
  /** Asked only by `Recommend`. */
  readonly outcome: () => Outcome
}

export interface Decided {
  readonly kind: 'decided'
  readonly event: Event
}

/**
 * The only maker of events. A command that the rules allow becomes one event; one that they do not allow becomes a
 * refusal with a sentence for the person who asked. Never throws for anything a person can do.
 */
export function decide(state: Evaluation, command: Act, context: DecisionContext): Decided | Refusal {
  const event = eventFor(state, command, context)
  return isRefusal(event) ? event : { kind: 'decided', event }
}

function eventFor(state: Evaluation, command: Act, context: DecisionContext): Event | Refusal {
  switch (command.type) {
    case 'CreateProcurement':
      return createProcurement(state, command)
    case 'ReviseProcurement':
      return reviseProcurement(state, command)
    case 'PublishProcurement':
      return publishProcurement(state, context.hashOf)
    case 'ReceiveTender':
      return receiveTender(state, command)
    case 'CorrectTender':
      return correctTender(state, command)
    case 'JudgeRequirement':
      return judgeRequirement(state, command)
    case 'EnterPrice':
      return enterPrice(state, command)
    case 'WithdrawTender':
      return withdrawTender(state, command)
    case 'ExcludeTender':
      return excludeTender(state, command)
    case 'AppointMember':
      return appointMember(state, command)
    case 'ChangeMember':
      return changeMember(state, command)
    case 'RemoveMember':
      return removeMember(state, command)
    case 'AllotQuestions':
      return allotQuestions(state, command)
    case 'DeclareInterests':
      return declareInterests(state, command)
    case 'DecideInterest':
      return decideInterest(state, command)
    case 'GiveScore':
      return giveScore(state, command)
    case 'SubmitScoreSheet':
      return submitScoreSheet(state, command)
    case 'AgreeScore':
      return agreeScore(state, command)
    case 'ConfirmRecord':
      return confirmRecord(state, command)
    case 'AnswerRecord':
      return answerRecord(state, command)
    case 'WriteSection':
      return writeSection(state, command)
    case 'Recommend':
      return recommend(state, context.outcome)
    case 'EnterExchange':
      return enterExchange(state, command, context)
    case 'NameSecondLead':
      return nameSecondLead(state, command)
    case 'HideBidders':
      return hideBidders(state, context)
    case 'ChooseOrder':
      return chooseOrder(state, command)
    case 'ClarifyQuestion':
      return clarifyQuestion(state, command)
    case 'GiveWords':
      return giveWords(state, command)
    case 'ChoosePaper':
      return choosePaper(state, command)
    case 'TranscribeScore':
      return transcribeScore(state, command)
    case 'CheckTranscript':
      return checkTranscript(state, command)
    case 'VerifyIdentity':
      return verifyIdentity(state, command)
    case 'RevokeLog':
      return revokeLog(state, command)
    case 'ResolveFork':
      return resolveFork(state, command)
    case 'ResolveConflict':
      return resolveConflict(state, command)
    case 'OpenReturns':
      return openReturns(state, command)
    default:
      return assertNever(command)
  }
}
