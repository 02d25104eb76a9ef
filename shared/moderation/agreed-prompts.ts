import { equals, parseDecimal } from '../fraction.ts'
import { message, type Message } from '../messages/message.ts'
import { mayNamePerson } from './private-words.ts'
import type { GuideStep } from './prompts.ts'
import { namesOne, onlyRepeats, wordsOf } from './words-in-reason.ts'

/** A reason of the whole panel goes to the bidder: fewer words than this explain nothing. */
const FEWEST_WORDS = 15
/** So many words in a row of the answer are a quotation. */
const QUOTED_WORDS = 5

const PLACE = /\b(?:paragraphs?|paras?\.?|pages?|sections?|tables?|appendix|annex) \d+/iu
const COMPARES =
  /\b(?:better|worse|stronger|weaker|less|more) (?:\w+ )?than (?:the )?(?:other|others|another|any|anyone|bidders?|tenders?)\b|\b(?:other|another|rival|competing) (?:bidders?|tenders?|answers?)\b|\b(?:the )?(?:best|strongest|weakest|worst) of (?:all|the|them)\b/iu
const BETTER_THAN = /\b(?:better|worse|stronger|weaker) than\b/iu
const ONE_MORE =
  /\b(?:one|a) (?:mark|point|step) (?:more|higher)\b|\b(?:higher|another|next) (?:mark|score)\b|\bhold?s? back\b|\bheld back\b|\bwould have (?:earned|scored|reached|been|made|got)\b|\bto (?:reach|earn|score|get) (?:a |an )?(?:\d|higher|more)/iu

export interface AgreedReason {
  readonly good: string
  readonly worries: string
  readonly hasEvidence: boolean
  readonly score: string | undefined
  /** The scale, lowest step first. */
  readonly guide: readonly GuideStep[]
  /** Names of all bidders but the one whose answer this is. */
  readonly otherBidders: readonly string[]
  /** Names of all bidders where the panel does not know them; else none. */
  readonly hiddenNames: readonly string[]
  /** The answer by paragraphs. */
  readonly answer: readonly string[]
  /** What the members gave. */
  readonly given: readonly string[]
}

/**
 * What would make the panel's reason stand up better, the most important first. Help, never a block (rules.md, "Moderation").
 * Nothing is said while nothing is written.
 */
export function promptsOnAgreed(reason: AgreedReason): readonly Message[] {
  const text = `${reason.good}\n${reason.worries}`.trim()
  const aboutScore = isNobodys(reason) ? [message('lead.meeting.prompt.nobodys')] : []
  if (text === '') return aboutScore
  const isTop = reason.score !== undefined && reason.score === reason.guide.at(-1)?.score
  const prompts: readonly (Message | false)[] = [
    namesOne(text, reason.hiddenNames) && message('lead.meeting.prompt.hidden'),
    mayNamePerson(text) && message('lead.meeting.prompt.person'),
    (namesOne(text, reason.otherBidders) || COMPARES.test(text) || BETTER_THAN.test(text)) &&
      message('lead.meeting.prompt.compares'),
    onlyRepeats(text, reason.guide) && message('lead.meeting.prompt.repeats'),
    wordsOf(text).length < FEWEST_WORDS && message('lead.meeting.prompt.short'),
    !refersToAnswer(reason, text) && message('lead.meeting.prompt.refers'),
    !isTop && !ONE_MORE.test(text) && message('lead.meeting.prompt.oneMore'),
  ]
  return [...aboutScore, ...prompts.filter((prompt) => prompt !== false)]
}

/** The panel agreed on what no member had given: possible, and worth one more sentence. */
export function isNobodys({ score, given }: Pick<AgreedReason, 'score' | 'given'>): boolean {
  if (score === undefined || given.length === 0) return false
  const agreed = parseDecimal(score)
  return !given.some((one) => equals(parseDecimal(one), agreed))
}

function refersToAnswer({ hasEvidence, answer }: AgreedReason, text: string): boolean {
  if (hasEvidence || PLACE.test(text)) return true
  const words = wordsOf(text)
  const stands = ` ${answer.map((paragraph) => wordsOf(paragraph).join(' ')).join(' | ')} `
  return words.some(
    (_, start) =>
      start + QUOTED_WORDS <= words.length &&
      stands.includes(` ${words.slice(start, start + QUOTED_WORDS).join(' ')} `),
  )
}
