import type { Command, CommandOf } from '../../../shared/evaluation/command.ts'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import { entriesIn } from './entries-in.ts'
import type { SoundPack } from './pack-in.ts'

/** What a member did on another laptop, as what is to be done on this one. */
export interface EarlierWork {
  readonly acts: readonly Command[]
  readonly drafts: readonly {
    readonly bidder: BidderId
    readonly question: QuestionId
    readonly draft: Draft
  }[]
}

/**
 * Read of the member's own log in the pack: the last declaration, and the last score of each answer. The lead signed the
 * pack, and with it these bytes. Sending is not repeated: that is for the member to do.
 */
export function earlierWork({ content, ownLog }: SoundPack): EarlierWork {
  const declared = new Map<string, CommandOf<'DeclareInterests'>>()
  const given = new Map<string, EventOf<'ScoreGiven'>>()
  for (const { event } of ownLog ? entriesIn(ownLog) : []) {
    if (event.type === 'InterestsDeclared')
      declared.set('last', { type: 'DeclareInterests', member: event.member, interests: event.interests })
    if (event.type === 'ScoreGiven') given.set(`${event.question}\n${event.bidder}`, event)
  }
  const revisions = new Map(
    (content.clarifications ?? []).map(({ question, revision }) => [question, revision]),
  )
  const isCurrent = ({ question, revision = 1 }: EventOf<'ScoreGiven'>): boolean =>
    revision >= (revisions.get(question) ?? 1)
  const scores = [...given.values()]
  return {
    acts: [
      ...declared.values(),
      ...scores.filter(isCurrent).map(({ member, bidder, question, score, reason }): Command => ({
        type: 'GiveScore',
        member,
        bidder,
        question,
        score,
        reason,
      })),
    ],
    drafts: scores
      .filter((event) => !isCurrent(event))
      .map(({ bidder, question, score, reason }) => ({
        bidder,
        question,
        draft: { score, ...reason, flagged: false, place: { field: 'score', caret: 0, paragraph: 1 } },
      })),
  }
}
