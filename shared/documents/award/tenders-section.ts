import type { Tender } from '../../evaluation/evaluation.ts'
import { paragraph, row, section, table } from '../blocks.ts'
import type { Block, Row } from '../document.ts'
import { strong, type Text } from '../text.ts'
import type { AwardWork } from './award-work.ts'
import { choice, countWord, listOf, saying, sentences } from './words.ts'
import { whyOut } from './why-out.ts'
import { writtenBlocks } from './written-section.ts'

/** Who sent a tender, who fell out, and why. */
export function tendersSection(work: AwardWork) {
  const { evaluation, say } = work
  return section({
    id: 'tenders',
    title: say('award.section.tenders'),
    blocks: [
      ...writtenBlocks(work, 'tenders'),
      ...(evaluation.tenders.size === 0 ? [] : [tenderTable(work)]),
      ...fallenOut(work),
    ],
  })
}

function fallenOut(work: AwardWork): readonly Block[] {
  const { complete, evaluation, below, out } = work
  if (evaluation.tenders.size === 0) return [paragraph(saying(work, 'award.tenders.none'))]
  if (!complete) return []
  const acts = new Set(out.map(({ result }) => result.standing))
  const nobody: Text =
    acts.size === 2
      ? []
      : saying(work, 'award.tenders.nobodyLeft', {
          who: acts.size === 0 ? 'neither' : acts.has('withdrawn') ? 'excluded' : 'withdrawn',
        })
  const each = [...below, ...out].map((fallen) => {
    const id = fallen.result.standing === 'below-threshold' ? 'award.tenders.notRanked' : 'award.tenders.out'
    return paragraph(sentences(saying(work, id, { bidder: fallen.tender.name }), whyOut(work, fallen)))
  })
  return [...(nobody.length === 0 ? [] : [paragraph(nobody)]), ...each]
}

function tenderTable(work: AwardWork): Block {
  const { say, procurement } = work
  const judged = procurement.requirements.length > 0
  return table({
    caption: say('award.tenders.caption'),
    columns: [
      { heading: say('award.bidder'), role: 'row-header', grows: true },
      ...(judged ? [{ heading: say('award.tenders.requirements'), grows: true }] : []),
      { heading: say('award.tenders.standing') },
    ],
    rows: work.tenders.map((tender): Row => {
      const standing = standingOf(work, tender)
      return row([tender.name, ...(judged ? [requirementsText(work, tender)] : []), standing])
    }),
  })
}

function requirementsText({ procurement, say }: AwardWork, { requirements }: Tender): string {
  const of = (outcome: 'pass' | 'fail' | undefined): string[] =>
    procurement.requirements.filter(({ id }) => requirements.get(id) === outcome).map(({ title }) => title)
  const failed = of('fail')
  const count = procurement.requirements.length
  const open = of(undefined)
  if (failed.length === 0 && open.length === 0)
    return say('award.tenders.allPassed', { count, word: countWord(say, count) })
  return [
    ...(failed.length === 0 ? [] : [say('award.tenders.failed', { titles: listOf(say, failed) })]),
    ...(open.length === 0 ? [] : [say('award.tenders.open', { titles: listOf(say, open) })]),
  ].join(' ')
}

function standingOf(work: AwardWork, tender: Tender): Text {
  const { say, complete } = work
  const result = complete?.tenders.find(({ bidder }) => bidder === tender.bidder)
  if (!result) return saying(work, 'award.standing', { standing: tender.status, rank: '' })
  if (result.standing !== 'assessed')
    return saying(work, 'award.standing', { standing: choice(result.standing), rank: '' })
  const text = say('award.standing', { standing: 'assessed', rank: String(result.rank) })
  return result.rank === 1
    ? strong(text)
    : saying(work, 'award.standing', { standing: 'assessed', rank: result.rank })
}
