import type { Evaluation, Interest, Member } from '../../evaluation/evaluation.ts'
import { allottedQuestions } from '../../evaluation/decisions/known.ts'
import { paragraph, row, section, table } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { choice, countWord, listOf, saying, sentence, unbroken } from './words.ts'
import { writtenBlocks } from './written-section.ts'

/** More interests than this are a table. */
const INTERESTS_IN_SENTENCES = 3
/** More question titles than this are counted. */
const TITLES = 3

/** Who scored what, by role and never by name, and what was declared and decided about links with bidders. */
export function panelSection(work: AwardWork) {
  const { say } = work
  return section({
    id: 'panel',
    title: say('award.section.panel'),
    blocks: [...writtenBlocks(work, 'panel'), ...whoScored(work), ...interestBlocks(work)],
  })
}

function whoScored(work: AwardWork): readonly Block[] {
  const { evaluation, formats, say } = work
  const members = [...evaluation.panel.values()].filter((member) => questionsOf(work, member).length > 0)
  if (members.length === 0) return [paragraph(saying(work, 'award.panel.nobody'))]
  const groups = Map.groupBy(members, (member) =>
    questionsOf(work, member)
      .map(({ id }) => id)
      .join('\n'),
  )
  const rows = [...groups.values()].map((group) => {
    const given = group.reduce((count, { member }) => count + scoresGiven(evaluation, member), 0)
    const titles = group.map(({ title }) => unbroken(title)).join('; ')
    return row([titles, questionsText(work, group), formats.count(given)])
  })
  const columns = [
    { heading: say('award.panel.member'), role: 'row-header' as const },
    { heading: say('award.panel.questions'), grows: true },
    { heading: say('award.panel.scores'), align: 'end' as const, figures: true },
  ]
  return [table({ caption: say('award.panel.caption'), columns, rows })]
}

function questionsOf({ procurement }: AwardWork, member: Member) {
  return allottedQuestions(procurement, member)
}

function questionsText(work: AwardWork, [member]: readonly Member[]): string {
  const { questions, say } = work
  const own = member ? questionsOf(work, member) : []
  if (own.length === questions.length)
    return say('award.panel.all', { count: questions.length, word: countWord(say, questions.length) })
  return listOf(
    say,
    own.map(({ title }) => title),
    own.length > TITLES + 1 ? TITLES : Infinity,
  )
}

function scoresGiven({ sheets }: Evaluation, member: Member['member']): number {
  return [...(sheets.get(member)?.scores.values() ?? [])].reduce((count, scores) => count + scores.size, 0)
}

interface Link extends Interest {
  readonly member: string
  readonly bidder: string
}

function interestBlocks(work: AwardWork): readonly Block[] {
  const { evaluation, say } = work
  const links = [...evaluation.interests].flatMap(([member, own]) =>
    [...own].map(([bidder, interest]): Link => ({
      ...interest,
      member: evaluation.panel.get(member)?.title ?? member,
      bidder: work.nameOf(bidder),
    })),
  )
  const summary = paragraph(saying(work, 'award.interests.summary', { count: links.length }))
  if (evaluation.declared.size === 0 && links.length === 0)
    return [paragraph(saying(work, 'award.interests.noneDeclared'))]
  if (links.length === 0) return [summary]
  if (links.length > INTERESTS_IN_SENTENCES) return [summary, interestTable(work, links)]
  return links.map(({ member, bidder, nature, decision, reason }) =>
    paragraph(
      saying(work, 'award.interests.one', {
        ...{ member, bidder, decision: say('award.interests.decision', { decision: choice(decision) }) },
        ...{ nature: sentence(nature), reason: sentence(reason) },
      }),
    ),
  )
}

function interestTable({ say }: AwardWork, links: readonly Link[]): Block {
  return table({
    caption: say('award.interests.caption'),
    columns: [
      { heading: say('award.panel.member'), role: 'row-header' },
      { heading: say('award.bidder') },
      { heading: say('award.interests.nature'), grows: true },
      { heading: say('award.interests.decided'), grows: true },
    ],
    rows: links.map(({ member, bidder, nature, decision, reason }) =>
      row([
        member,
        bidder,
        nature,
        `${sentence(say('award.interests.decision', { decision: choice(decision) }))} ${reason}`.trim(),
      ]),
    ),
  })
}
