import { expect, test } from 'vitest'
import catalogue from '../../shared/messages/en-GB.json' with { type: 'json' }
import { saidBelow } from '../said-in-code.ts'

// that no id is used which is not there, the compiler holds: see MessageId

const { whole, withPlaces } = saidBelow(['shared', 'electron', 'renderer', 'build'])

/** Ids that are put together, as "lead.bids.col.*"; whatever begins with a place would be any id, and is none of ours. */
const families = [...withPlaces]
  .filter((text) => /^[a-z]\w*\.[\w.*]*$/.test(text))
  .map((text) => new RegExp(`^${text.replaceAll('.', String.raw`\.`).replaceAll('*', '[A-Za-z0-9]+')}$`))

const isSaid = (id: string): boolean => whole.has(id) || families.some((family) => family.test(id))

test('every text of the catalogue is said somewhere in the program', () => {
  expect(Object.keys(catalogue).filter((id) => !isSaid(id))).toEqual([])
})

test('the check bites', () => {
  expect(isSaid('lead.nowhere.neverSaid')).toBe(false)
  expect(families.length).toBeGreaterThan(20)
})
