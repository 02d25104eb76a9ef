import { isClosed } from '../evaluation/decisions/known.ts'
import type { AgreedPart } from '../evaluation/exchange-events.ts'
import { receiptCode } from '../exchange/receipt-code.ts'
import type { Scale } from '../procurement/procurement.ts'
import type { AgreedView, ReadAnswer, ReadScore } from './agreed.ts'
import { receiptFor, returnFile } from './make-sent.ts'
import { worded } from './meeting-work.ts'
import { givenScore, memberFrame, numberedQuestions, tendersOf, type MemberWork } from './member-work.ts'

/** The panel's record as it came to this laptop, question by question, without bidders that are closed here. */
export function makeAgreed(work: MemberWork): AgreedView {
  const { recordRead } = work.evaluation.exchange
  const answer = recordRead?.answer
  const file = answer && returnFile(work, answer.at)
  const receipt = file && receiptFor(work, file, undefined)
  return {
    view: 'agreed',
    frame: memberFrame(work),
    record: recordRead && {
      digest: recordRead.digest,
      cameAt: recordRead.at,
      questions: numberedQuestions(work)
        .map(({ question: { id, title }, number, scale }) => ({
          question: id,
          number,
          title,
          answers: answersTo(
            work,
            recordRead.agreed.find(({ question }) => question === id),
            scale,
          ),
        }))
        .filter(({ answers }) => answers.length > 0),
      answer: answer && { confirmed: answer.confirmed, note: answer.note, at: answer.at },
    },
    file,
    code: file?.head === undefined ? undefined : receiptCode(file.head),
    arrivedAt: receipt?.openedAt,
  }
}

/** In the order in which this member met the bidders. */
function answersTo(
  work: MemberWork,
  part: AgreedPart[number] | undefined,
  scale: Scale,
): readonly ReadAnswer[] {
  if (!part) return []
  return tendersOf(work)
    .filter(({ bidder }) => !isClosed(work.evaluation, work.member.member, bidder))
    .flatMap(({ bidder, name }) => {
      const scores = part.answers.find((one) => one.bidder === bidder)?.scores ?? []
      const [agreed, ...earlier] = scores.toReversed().map((one) => readScore(one, scale))
      if (!agreed) return []
      const own = givenScore(work, bidder, part.question)
      return [{ bidder, name, agreed, earlier, own: own && worded(own.score, scale) }]
    })
}

function readScore(
  {
    score,
    reason,
    decidingPoint,
    present,
    withReader,
    changeReason,
  }: AgreedPart[number]['answers'][number]['scores'][number],
  scale: Scale,
): ReadScore {
  return { ...worded(score, scale), reason, decidingPoint, present, withReader, changeReason }
}
