import { row, section, table } from '../blocks.ts'
import { allottedQuestions } from '../../evaluation/decisions/known.ts'
import type { Block, Row, Signatures } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { isWritten } from './draft-gates.ts'
import { countWord } from './words.ts'

/** Members who did not confirm are listed up to this many; the moderation record has them all. */
const LISTED = 8

/** Who has confirmed what, from the record, and places to sign for those who have not. */
export function signOffsSection(work: AwardWork) {
  const { say } = work
  return section({
    id: 'signoffs',
    title: say('award.section.signOffs'),
    together: true,
    blocks: [...confirmedTable(work), signatureBoxes(work)],
  })
}

function confirmedTable(work: AwardWork): readonly Block[] {
  const { say } = work
  const rows = [...panelRows(work), ...authorRows(work)]
  if (rows.length === 0) return []
  return [
    table({
      caption: say('award.signOff.caption'),
      columns: [
        { heading: say('award.signOff.role'), role: 'row-header', grows: true },
        { heading: say('award.signOff.confirms') },
        { heading: say('award.signOff.entered') },
      ],
      rows,
    }),
  ]
}

function panelRows(work: AwardWork): readonly Row[] {
  const { evaluation, procurement, formats, say } = work
  const scoring = [...evaluation.panel.values()].filter(
    (member) => allottedQuestions(procurement, member).length > 0,
  )
  const said = scoring.flatMap(({ member, title }) => {
    const confirmation = evaluation.confirmations.get(member)
    return confirmation ? [{ title, ...confirmation }] : []
  })
  const yes = said.filter(({ confirmed }) => confirmed)
  const signed = yes.filter((each) => each.signed).length
  const last = latest(yes.map(({ at }) => at))
  const day = (at: string): string => formats.day(formats.dayOf(at))
  const confirmed =
    last === undefined
      ? []
      : [row([panelText(work, scoring.length, yes.length), recordText(work, yes.length, signed), day(last)])]
  const refused = said
    .filter((each) => !each.confirmed)
    .slice(0, LISTED)
    .map(({ title, note, at, signed: by }) =>
      row([title, say('award.signOff.notConfirmed', { note, signed: by ? 'yes' : 'no' }), day(at)]),
    )
  return [...confirmed, ...refused]
}

/** What they confirm, and how many of them by a signed return and not in the room. */
function recordText({ say }: AwardWork, confirmed: number, signed: number): string {
  if (signed === 0) return say('award.signOff.record')
  return say('award.signOff.recordSigned', { signed, all: signed === confirmed ? 'yes' : 'no' })
}

function panelText({ say }: AwardWork, count: number, confirmed: number): string {
  const values = { count, word: countWord(say, count), confirmed }
  return say(confirmed === count ? 'award.signOff.wholePanel' : 'award.signOff.panel', values)
}

/** Those who answer for the money and the law. */
function authorRows(work: AwardWork): readonly Row[] {
  const { evaluation, formats, say } = work
  return (['financial', 'legal'] as const)
    .filter((part) => isWritten(evaluation, part))
    .flatMap((part) => {
      const written = evaluation.sections.get(part)
      if (!written) return []
      return [
        row([written.author, say('award.signOff.wrote', { part }), formats.day(formats.dayOf(written.at))]),
      ]
    })
}

/** The latest of several instants, which order as text. */
function latest(instants: readonly string[]): string | undefined {
  return instants.reduce<string | undefined>(
    (last, at) => (last === undefined || at > last ? at : last),
    undefined,
  )
}

function signatureBoxes({ procurement, say }: AwardWork): Signatures {
  const signed = [say('award.signature'), say('award.signatureDate')]
  const maker = procurement.contract?.decisionMaker
  return {
    kind: 'signatures',
    boxes: [
      { role: say('award.signOff.head'), statement: say('award.signOff.headSays'), lines: [signed] },
      {
        role: say('award.signOff.maker', {
          known: maker === undefined ? 'no' : 'yes',
          decisionMaker: maker ?? '',
        }),
        statement: say('award.signOff.makerSays'),
        lines: [[say('award.signOff.reasons')], signed],
      },
    ],
  }
}
