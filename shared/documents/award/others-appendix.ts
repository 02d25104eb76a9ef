import type { AgreedScore, Tender } from '../../evaluation/evaluation.ts'
import { cell, remark, row, section, table, tileCell } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Text } from '../text.ts'
import type { AwardWork } from './award-work.ts'
import { people, saying, sentence, tileOf } from './words.ts'

/** The deciding reason of each score of the tenders that are not first; in full they are in the moderation record. */
export function othersAppendix(work: AwardWork) {
  const { first, scored, out, say } = work
  const others = scored.filter(({ bidder }) => bidder !== first?.tender.bidder)
  const gone = out.map(({ tender, result }) =>
    remark(
      saying(work, 'award.others.out', {
        bidder: tender.name,
        standing: result.standing,
        reason: sentence(tender.statusReason),
      }),
    ),
  )
  const blocks: readonly Block[] =
    others.length === 0
      ? [remark(saying(work, 'award.others.none'))]
      : [
          remark(saying(work, 'award.others.opening')),
          ...others.flatMap((tender) => reasonTable(work, tender)),
        ]
  const title = say(first ? 'award.section.others' : 'award.section.allReasons')
  return section({ id: 'others', title, appendix: true, blocks: [...blocks, ...gone] })
}

function reasonTable(work: AwardWork, tender: Tender): readonly Block[] {
  const { say, evaluation } = work
  const rows = work.questions.flatMap((leaf) => {
    const score = work.scoreOf(tender.bidder, leaf)
    if (!score) return []
    const agreed = evaluation.agreed.get(tender.bidder)?.get(leaf.question.id)?.at(-1)
    return [row([leaf.question.title, tileCell(tileOf(leaf, score)), cell(decidingReason(work, agreed))])]
  })
  if (rows.length === 0) return []
  return [
    table({
      caption: captionOf(work, tender),
      columns: [
        { heading: say('award.questionHeading'), role: 'row-header' },
        { heading: say('award.score'), align: 'center' },
        { heading: say('award.others.reason'), grows: true },
      ],
      rows,
    }),
  ]
}

/** What settled the score; where that was not written, what worries, or what is good. */
function decidingReason(work: AwardWork, agreed: AgreedScore | undefined): Text {
  if (!agreed) return saying(work, 'award.why.computed')
  const { decidingPoint, reason } = agreed
  const found = [decidingPoint, reason.worries, reason.good].find((text) => text.trim() !== '')
  return found === undefined ? saying(work, 'award.why.noReason') : people(found)
}

function captionOf({ ranked, complete, say }: AwardWork, { bidder, name }: Tender): string {
  if (!complete) return name
  const result = ranked.find(({ tender }) => tender.bidder === bidder)?.result
  if (!result) return say('award.others.notRanked', { bidder: name })
  return say('award.others.ranked', { bidder: name, rank: String(result.rank), total: result.total.shown })
}
