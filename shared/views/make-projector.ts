import { refusal, type Refusal } from '../refusal.ts'
import { countAgreed, progressOf } from './make-meeting.ts'
import { panelName, recordedOf, talkOf, worded, wordsFor, type MeetingWork } from './meeting-work.ts'
import type { ProjectorView } from './projector.ts'
import { talkBoard } from './talk-board.ts'

/** What the facilitator's window lets everybody in the room see. */
export function makeProjector(work: MeetingWork): ProjectorView | Refusal {
  const talk = talkOf(work)
  if (!talk) return refusal('refusal.nothingToAgree')
  const { evaluation, procurement } = work
  const { meeting, agenda, at, now } = talk
  const words = wordsFor(work, talk)
  const { good, worries } = words.reason
  const isRecorded = recordedOf(evaluation, at).length > 0 && !meeting.words.includes(words)
  return {
    view: 'projector',
    procurementTitle: procurement.title,
    breakAt: meeting.breakAt,
    shown: meeting.isCovered
      ? undefined
      : {
          board: talkBoard(work, talk, (_, index) => `row-${String(index + 1)}`),
          bidder: panelName(evaluation, at.bidder),
          progress: progressOf(agenda.map((one) => countAgreed(work, one))),
          words: {
            score: words.score === undefined ? undefined : worded(words.score, now.leaf.scale),
            good,
            worries,
            decidingPoint: words.decidingPoint,
            isRecorded,
          },
        },
  }
}
