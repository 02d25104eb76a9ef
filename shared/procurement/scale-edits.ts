import { compare, parseDecimal } from '../fraction.ts'
import { isShortScale } from './draft-problems.ts'
import { isOnScale } from './criteria.ts'
import type { Descriptor, Scale } from './procurement.ts'

/** With another lowest or highest score or step. Words for scores that are no longer on it go; a long scale has none. */
export function withStep(scale: Scale, change: Partial<Pick<Scale, 'minimum' | 'maximum' | 'step'>>): Scale {
  const next = { ...scale, ...change }
  if (!isShortScale(next)) return { ...next, descriptors: [] }
  return { ...next, descriptors: next.descriptors.filter(({ score }) => isOnScale(score, next)) }
}

/** With other words for a score; without any, where word and meaning are empty. The lowest score comes first. */
export function withWords(scale: Scale, score: string, { word, meaning }: Omit<Descriptor, 'score'>): Scale {
  const number = parseDecimal(score)
  const others = scale.descriptors.filter((one) => compare(parseDecimal(one.score), number) !== 0)
  // a word of its own comes with each meaning; until it is typed the score stands for it
  const own = word === '' && meaning === '' ? [] : [{ score, word: word === '' ? score : word, meaning }]
  const descriptors = [...others, ...own].sort((a, b) =>
    compare(parseDecimal(a.score), parseDecimal(b.score)),
  )
  return { ...scale, descriptors }
}
