import type { BidderId } from '../../identifiers.ts'
import { noText, plain, type Text } from '../text.ts'
import type { AwardWork, Below, Out } from './award-work.ts'
import { saying, scoreText, sentence, sentences } from './words.ts'

/** Why a tender has no rank: below a published threshold, by a failed requirement, by its own or the buyer's act. */
export function whyOut(work: AwardWork, fallen: Below | Out): Text {
  const { standing, reasons } = fallen.result
  const { bidder } = fallen.tender
  return sentences(
    ...reasons.map((reason) =>
      standing === 'below-threshold' ? whyBelow(work, bidder, reason) : whyGone(work, fallen, reason),
    ),
  )
}

function whyGone(work: AwardWork, { tender, result }: Below | Out, reason: string): Text {
  const requirement = work.procurement.requirements.find(({ id }) => id === reason)
  if (tender.status === 'admitted' && requirement)
    return saying(work, 'award.out.failed', { requirement: requirement.title })
  const id = result.standing === 'withdrawn' ? 'award.out.withdrawn' : 'award.out.excluded'
  const words = sentence(tender.statusReason)
  return sentences(saying(work, id), words === '' ? noText : plain(words))
}

function whyBelow(work: AwardWork, bidder: BidderId, reason: string): Text {
  const leaf = work.leafOf(reason)
  if (leaf) {
    const score = work.scoreOf(bidder, leaf)
    return saying(work, 'award.out.belowScore', {
      question: leaf.question.title,
      score: score ? scoreText(score) : '',
      minimum: leaf.question.minimumScore ?? '',
    })
  }
  const node = work.tree.criteria.find(({ criterion }) => criterion.id === reason)
  return saying(work, 'award.out.belowPercent', {
    criterion: node?.criterion.title ?? reason,
    percent: node?.criterion.minimumPercent ?? '',
  })
}
