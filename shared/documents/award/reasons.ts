import type { Reason } from '../../evaluation/reason.ts'
import { descriptorOf, isAgreed } from '../../procurement/criteria.ts'
import type { QuestionLeaf } from '../../procurement/criteria-tree.ts'
import { toDecimal } from '../../fraction.ts'
import { paragraph, section } from '../blocks.ts'
import type { ReasonBlock } from '../document.ts'
import type { Text } from '../text.ts'
import { questionPoints, type AwardWork, type Ranked } from './award-work.ts'
import { people, saying, scoreText, sentences, tileOf } from './words.ts'

/** Why the first is first: the agreed reason for each question, with where in the tender it comes from. */
export function whyFirstSection(work: AwardWork) {
  const { first, say } = work
  if (!first) return undefined
  return section({
    id: 'why',
    title: say('award.section.why', { bidder: first.tender.name }),
    blocks: [
      paragraph(saying(work, 'award.why.opening')),
      ...work.questions.flatMap((leaf) => reasonBlock(work, first, leaf) ?? []),
    ],
  })
}

function reasonBlock(work: AwardWork, first: Ranked, leaf: QuestionLeaf): ReasonBlock | undefined {
  const { tender } = first
  const score = work.scoreOf(tender.bidder, leaf)
  if (!score) return undefined
  const reason = work.evaluation.agreed.get(tender.bidder)?.get(leaf.question.id)?.at(-1)?.reason
  const word = descriptorOf(scoreText(score), leaf.scale)?.word ?? ''
  return {
    kind: 'reason',
    tile: tileOf(leaf, score),
    title: leaf.question.title,
    summary: saying(work, 'award.why.summary', {
      word: word === '' ? 'none' : 'some',
      descriptor: word,
      decision: leaf.question.decision ?? 'consensus',
      points: questionPoints(first, leaf.question.id) ?? '',
      weighting: toDecimal(leaf.weighting),
    }),
    ...wordsOfReason(work, reason, isAgreed(leaf.question)),
  }
}

/** What is good, what worries, and the places in the tender. */
function wordsOfReason(
  work: AwardWork,
  reason: Reason | undefined,
  agreed: boolean,
): { paragraphs: readonly Text[]; sources: readonly Text[] } {
  const good = reason?.good.trim() ?? ''
  const worries = reason?.worries.trim() ?? ''
  const paragraphs = [
    ...(good === '' ? [] : [sentences(saying(work, 'award.why.good'), people(good))]),
    ...(worries === '' ? [] : [sentences(saying(work, 'award.why.worries'), people(worries))]),
  ]
  const none = saying(work, agreed ? 'award.why.noReason' : 'award.why.computed')
  return {
    paragraphs: paragraphs.length === 0 ? [none] : paragraphs,
    sources: (reason?.evidence ?? []).map(({ where, quote }) =>
      saying(work, quote.trim() === '' ? 'award.why.place' : 'award.why.quote', {
        where,
        quote: quote.trim().replaceAll(/\s+/g, ' '),
      }),
    ),
  }
}
