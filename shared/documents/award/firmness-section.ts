import type { SensitivityJson } from '../../analysis/sensitivity-json.ts'
import { compare, fraction, multiply, parseDecimal, toFixed, zero } from '../../fraction.ts'
import { list, paragraph, row, section, table } from '../blocks.ts'
import type { Block, Callout } from '../document.ts'
import type { Text } from '../text.ts'
import type { AwardWork } from './award-work.ts'
import { marginOf } from './margin.ts'
import { countWord, listOf, saying, sentences } from './words.ts'

const hundred = fraction(100n)
/** Changes listed in the table, at most. */
const LISTED = 20
const PERCENT_PLACES = 1

/** How close the result is, in words first. Assurance only: published weightings cannot be changed. */
export function firmnessSection(work: AwardWork) {
  const { first, second, firmness, say } = work
  if (!first || !second) return undefined
  const opening = paragraph(saying(work, 'award.firm.opening'))
  return section({
    id: 'firm',
    title: say('award.section.firm'),
    blocks: firmness
      ? [opening, inWords(work, firmness), ...oneMarkTable(work, firmness)]
      : [opening, paragraph(marginText(work))],
  })
}

function inWords(work: AwardWork, firmness: SensitivityJson): Callout {
  const items = [
    marginText(work),
    weightingsText(work, firmness),
    ...randomText(work, firmness),
    scoresText(work, firmness),
    ...membersText(work, firmness),
  ]
  return {
    kind: 'callout',
    tone: 'info',
    title: work.say('award.firm.inWords'),
    blocks: [list(false, items)],
  }
}

function marginText(work: AwardWork): Text {
  const { first, second } = work
  return saying(work, 'award.firm.margin', {
    first: first?.tender.name ?? '',
    second: second?.tender.name ?? '',
    marks: marginOf(work) ?? '',
  })
}

type TippingPoint = SensitivityJson['tippingPoints'][number]

/** Where another tender would be first: nearest weightings, and criteria for which there is none short of all or nothing. */
function weightingsText(work: AwardWork, { tippingPoints }: SensitivityJson): Text {
  const points = tippingPoints.map((point) => ({
    ...point,
    below: isWithin(point.below) ? point.below : null,
    above: isWithin(point.above) ? point.above : null,
  }))
  const turning = points.filter(({ below, above }) => below ?? above)
  const steady = points.filter(({ below, above }) => !below && !above)
  if (turning.length === 0) return saying(work, 'award.firm.noWeighting')
  const titles = steady.map(({ criterion }) => titleOf(work, criterion))
  return sentences(
    saying(work, 'award.firm.weightings'),
    ...turning.map((point) => turningText(work, point)),
    titles.length === 0 ? [] : saying(work, 'award.firm.steady', { titles: listOf(work.say, titles, 6) }),
  )
}

/** A weighting of nothing or of everything is not one that anybody could have published. */
function isWithin(tipping: TippingPoint['below']): boolean {
  const weighting = tipping && parseDecimal(tipping.weighting)
  return weighting !== null && compare(weighting, zero) > 0 && compare(weighting, hundred) < 0
}

function turningText(work: AwardWork, { criterion, weighting, below, above }: TippingPoint): Text {
  const bidders = (tipping: TippingPoint['below']): string =>
    listOf(work.say, (tipping?.first ?? []).map(work.nameOf), 3)
  return saying(work, 'award.firm.turning', {
    criterion: titleOf(work, criterion),
    weighting,
    sides: below && above ? 'both' : below ? 'below' : 'above',
    below: below?.weighting ?? '',
    belowFirst: bidders(below),
    above: above?.weighting ?? '',
    aboveFirst: bidders(above),
  })
}

function titleOf({ tree }: AwardWork, criterion: string): string {
  return tree.top.find((node) => node.criterion.id === criterion)?.criterion.title ?? criterion
}

function scoresText(work: AwardWork, { oneMark }: SensitivityJson): Text {
  if (oneMark.length === 0) return saying(work, 'award.firm.noOneMark')
  const titles = [
    ...new Set(oneMark.map(({ question }) => work.leafOf(question)?.question.title ?? question)),
  ]
  return saying(work, 'award.firm.oneMark', {
    count: oneMark.length,
    word: countWord(work.say, oneMark.length),
    questions: listOf(work.say, titles, 4),
  })
}

/** How often the first is first when all weightings are drawn at random; nothing where there is only one to draw. */
function randomText(work: AwardWork, { rankAcceptability }: SensitivityJson): readonly Text[] {
  const { first, tree } = work
  const { weightings, seed, bidders } = rankAcceptability
  const share = bidders.find(({ bidder }) => bidder === first?.tender.bidder)?.ranks[0]
  if (!first || share === undefined || tree.top.length < 2) return []
  const percent = toFixed(multiply(parseDecimal(share), hundred), PERCENT_PLACES)
  return [saying(work, 'award.firm.random', { first: first.tender.name, percent, weightings, seed })]
}

/** Whether anybody decided it alone, without saying who: members are not compared outside the panel's lead. */
function membersText(work: AwardWork, { withoutMember }: SensitivityJson): readonly Text[] {
  const { first } = work
  const [base, ...members] = withoutMember
  if (!base || members.length < 2 || base.recommended !== first?.tender.bidder) return []
  const changing = members.filter(({ changes }) => changes).length
  const values = { first: first.tender.name, count: members.length, changing }
  return [saying(work, changing === 0 ? 'award.firm.membersFirm' : 'award.firm.members', values)]
}

function oneMarkTable(work: AwardWork, { oneMark }: SensitivityJson): readonly Block[] {
  if (oneMark.length === 0) return []
  const { say } = work
  const more = oneMark.length - LISTED
  const figures = { align: 'center' as const, figures: true }
  return [
    table({
      id: 'one-mark',
      caption: say('award.firm.caption', { count: oneMark.length, word: countWord(say, oneMark.length) }),
      columns: [
        { heading: say('award.questionHeading'), role: 'row-header', grows: true },
        { heading: say('award.bidder') },
        { heading: say('award.firm.agreed'), ...figures },
        { heading: say('award.firm.ifItWere'), ...figures },
        { heading: say('award.firm.firstWouldBe') },
      ],
      rows: oneMark.slice(0, LISTED).map(({ bidder, question, from, to, recommended, tied }) => {
        const title = work.leafOf(question)?.question.title ?? question
        return row([title, work.nameOf(bidder), from, to, firstWould(work, recommended, tied)])
      }),
      note: more > 0 ? saying(work, 'award.more', { count: more }) : undefined,
    }),
  ]
}

function firstWould(work: AwardWork, recommended: string | null, tied: readonly string[]): string {
  if (recommended !== null) return work.nameOf(recommended)
  if (tied.length === 0) return work.say('award.firm.nobody')
  return work.say('award.firm.tie', { bidders: listOf(work.say, tied.map(work.nameOf), 3) })
}
