import { remark, section } from '../blocks.ts'
import type { Block, Facts } from '../document.ts'
import { plain } from '../text.ts'
import type { AwardWork } from './award-work.ts'
import { saying, sentences } from './words.ts'
import { writtenBlocks } from './written-section.ts'

export const ATTACHMENT_NAME = 'evaluation.json'

/** What the record holds, and how anybody can check this document against it. Hashes stand in full. */
export function recordAppendix(work: AwardWork) {
  const blocks: readonly Block[] = [
    remark(sentences(saying(work, 'award.record.attached', { file: ATTACHMENT_NAME }), holds(work))),
    hashes(work),
  ]
  return section({ id: 'record', title: work.say('award.section.record'), appendix: true, blocks })
}

function holds(work: AwardWork) {
  const { evaluation, record } = work
  const individual = [...evaluation.sheets.values()]
    .flatMap(({ scores }) => [...scores.values()])
    .reduce((count, scores) => count + scores.size, 0)
  const agreed = [...evaluation.agreed.values()].reduce((count, scores) => count + scores.size, 0)
  return saying(work, record.entries > 0 ? 'award.record.holds' : 'award.record.fileHolds', {
    individual,
    agreed,
    entries: record.entries,
  })
}

function hashes({ record, evaluation, say }: AwardWork): Facts {
  const items = [
    { label: say('award.record.head'), value: record.head ?? say('award.record.noHead') },
    ...(evaluation.published
      ? [{ label: say('award.record.published'), value: evaluation.published.hash }]
      : []),
    ...(evaluation.recommendation
      ? [{ label: say('award.record.result'), value: evaluation.recommendation.resultHash }]
      : []),
    { label: say('award.record.writtenBy'), value: say('common.product') },
  ]
  return {
    kind: 'facts',
    layout: 'rows',
    items: items.map(({ label, value }) => ({ label, value: plain(value) })),
  }
}

export function papersAppendix(work: AwardWork) {
  const blocks = writtenBlocks(work, 'backgroundPapers')
  return section({ id: 'papers', title: work.say('award.section.papers'), appendix: true, blocks })
}
