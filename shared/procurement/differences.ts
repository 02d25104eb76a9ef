import { message, type Message } from '../messages/message.ts'
import { aboutDifferences } from './differences/about-differences.ts'
import { itemDifferences } from './differences/item-differences.ts'
import { placeDifferences } from './differences/place-differences.ts'
import { ruleDifferences } from './differences/rule-differences.ts'
import type { Procurement } from './procurement.ts'

/**
 * What became different, one plain sentence each ("Question 5: 10 marks became 6"), in the order of the procurement.
 * Empty exactly where both say the same. Questions have the number that they have afterwards; those that are gone, the
 * one that they had.
 */
export function differences(before: Procurement, after: Procurement): readonly Message[] {
  return [
    ...placeDifferences(before, after),
    ...itemDifferences(before, after),
    ...ruleDifferences(before, after),
    ...aboutDifferences(before, after),
  ]
}

/** The same for a button, where few words fit: the first difference, and whether there are more. */
export function shortDifference(before: Procurement, after: Procurement): Message {
  const [first, ...others] = differences(before, after)
  if (!first) return message('difference.nothing')
  if (others.length > 0) return message('difference.several', { count: others.length + 1 })
  return first.id === 'difference.question.marks' || first.id === 'difference.criterion.marks'
    ? message('difference.short.marks', first.values)
    : first
}
