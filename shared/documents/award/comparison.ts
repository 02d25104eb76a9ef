import { differenceOf } from '../../analysis/difference.ts'
import { compare, equals, parseDecimal } from '../../fraction.ts'
import { paragraph } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork, Ranked } from './award-work.ts'
import { marginOf } from './margin.ts'
import { countWord, listOf, saying, sentences } from './words.ts'

/** Where one tender gained on the other are named up to this many, the largest first. */
const NAMED = 4

interface Gain {
  readonly title: string
  readonly which: 'more' | 'less' | 'same'
  readonly size: string
}

/** Where the two leading tenders differ, in published marks. */
export function differences(work: AwardWork): readonly Block[] {
  const { first, second, questions, say } = work
  if (!first || !second) return []
  const gains = gainsOf(work, first, second)
  const same = questions.filter((leaf) => {
    const a = work.scoreOf(first.tender.bidder, leaf)
    const b = work.scoreOf(second.tender.bidder, leaf)
    return a !== undefined && b !== undefined && equals(a, b)
  }).length
  const gained = (which: 'more' | 'less', { tender }: Ranked) => {
    const own = gains.filter((gain) => gain.which === which)
    if (own.length === 0) return []
    const items = own.map(({ size, title }) => say('award.differences.gain', { marks: size, title }))
    return saying(work, 'award.differences.gained', { bidder: tender.name, gains: listOf(say, items, NAMED) })
  }
  return [
    paragraph(
      sentences(
        saying(work, 'award.differences.same', {
          count: same,
          same: countWord(say, same),
          of: countWord(say, questions.length),
        }),
        gained('more', first),
        gained('less', second),
        saying(work, 'award.differences.left', { marks: marginOf(work) ?? '' }),
      ),
    ),
  ]
}

function gainsOf({ procurement, tree }: AwardWork, first: Ranked, second: Ranked): Gain[] {
  const { places } = procurement.rounding
  const gain = (title: string, a: string | undefined, b: string | undefined): Gain[] =>
    a === undefined || b === undefined ? [] : [{ title, ...differenceOf(a, b, places) }]
  return [
    ...tree.questions.flatMap(({ question }) =>
      gain(
        question.title,
        first.result.questions.get(question.id)?.shown,
        second.result.questions.get(question.id)?.shown,
      ),
    ),
    ...tree.prices.flatMap(({ criterion }) =>
      gain(
        criterion.title,
        first.result.prices.get(criterion.id)?.shown,
        second.result.prices.get(criterion.id)?.shown,
      ),
    ),
  ].sort((a, b) => compare(parseDecimal(b.size), parseDecimal(a.size)))
}
