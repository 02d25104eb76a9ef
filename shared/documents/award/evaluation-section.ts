import { isRefusal } from '../../refusal.ts'
import { list, paragraph, section } from '../blocks.ts'
import type { Block } from '../document.ts'
import { differences } from './comparison.ts'
import type { AwardWork } from './award-work.ts'
import { matrixFigures } from './matrix-figures.ts'
import { totalsFigures } from './totals-figures.ts'
import { listOf, saying } from './words.ts'

/** More missing scores than this are counted. */
const MISSING = 12

/** Totals, every score that counts, and where the two leading tenders differ. */
export function evaluationSection(work: AwardWork) {
  return section({
    id: 'evaluation',
    title: work.say('award.section.evaluation'),
    blocks: work.complete
      ? [
          ...opening(work),
          ...totalsFigures(work),
          ...matrixFigures(work),
          ...differences(work),
          ...asPublished(work),
        ]
      : [...missing(work), ...matrixFigures(work)],
  })
}

function opening(work: AwardWork): readonly Block[] {
  const { first, ranked, complete, say } = work
  if (work.scored.length === 0) return [paragraph(saying(work, 'award.evaluation.nothing'))]
  if (ranked.length === 0) return [paragraph(saying(work, 'award.evaluation.nobody'))]
  if (!first) {
    const bidders = listOf(say, (complete?.tied ?? []).map(work.nameOf), 6)
    return [paragraph(saying(work, 'award.evaluation.tied', { bidders }))]
  }
  const id = ranked.length === 1 ? 'award.evaluation.only' : 'award.evaluation.first'
  return [paragraph(saying(work, id, { bidder: first.tender.name }))]
}

/** Exact totals that differ although the published ones are equal (rules.md, "Scoring", 4). */
function asPublished(work: AwardWork): readonly Block[] {
  return (work.complete?.equalOnlyAsPublished ?? [])
    .slice(0, MISSING)
    .map(([a, b]) =>
      paragraph(saying(work, 'award.evaluation.equalAsPublished', { a: work.nameOf(a), b: work.nameOf(b) })),
    )
}

function missing(work: AwardWork): readonly Block[] {
  const { results, procurement, say } = work
  if (isRefusal(results)) {
    const why = say(results.id, results.values)
    return [
      paragraph(saying(work, 'award.evaluation.refused', { why })),
      paragraph(saying(work, 'award.evaluation.soFar')),
    ]
  }
  if (results.complete) return []
  const items = results.missing.slice(0, MISSING).map((one) => {
    const bidder = work.nameOf(one.bidder)
    if ('question' in one) {
      const question = work.leafOf(one.question)?.question.title ?? one.question
      return saying(work, 'award.gate.missingScore', { bidder, question })
    }
    const requirement =
      procurement.requirements.find(({ id }) => id === one.requirement)?.title ?? one.requirement
    return saying(work, 'award.gate.missingRequirement', { bidder, requirement })
  })
  const more = results.missing.length - items.length
  return [
    paragraph(saying(work, 'award.evaluation.incomplete', { count: results.missing.length })),
    list(false, more > 0 ? [...items, saying(work, 'award.more', { count: more })] : items),
    paragraph(saying(work, 'award.evaluation.soFar')),
  ]
}
