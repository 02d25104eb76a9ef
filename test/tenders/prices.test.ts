import { describe, expect, test } from 'vitest'
import { bidderId } from '../../shared/identifiers.ts'
import { inPounds, poundsIn } from '../../shared/tenders/pounds.ts'
import { priceLines } from '../../shared/tenders/price-lines.ts'

describe('an amount that somebody typed', () => {
  test.each([
    ['£154,063.00', '154063.00'],
    ['154063', '154063'],
    [' £ 154 063.5 ', '154063.5'],
    ['GBP 1,000', '1000'],
    ['007.10', '7.10'],
    ['-5', '-5'],
    ['0', '0'],
    // what binary fractions would change stays as it is
    ['0.1234567890123456789', '0.1234567890123456789'],
  ])('%s is %s', (typed, price) => {
    expect(poundsIn(typed)).toBe(price)
  })

  test.each(['', 'free', '1.234,56', '1,23', '12,34,567', '1e5', '£', '154063.00 a year', '5%'])(
    '%s is none',
    (typed) => {
      expect(poundsIn(typed)).toBeUndefined()
    },
  )

  test('is shown in pounds and pence, exactly', () => {
    expect(inPounds('154063.5')).toBe('£154,063.50')
    expect(inPounds('1234567')).toBe('£1,234,567.00')
    expect(inPounds('0.125')).toBe('£0.125')
    expect(inPounds('999')).toBe('£999.00')
  })
})

describe('a pasted column of prices', () => {
  const bidders = ['Open Door Carers', 'Kindred Leicester Ltd', '关爱之家'].map((name, index) => ({
    bidder: bidderId.parse(`b${String(index + 1)}`),
    name,
  }))
  const read = (text: string) =>
    priceLines(text, bidders).map(({ bidder, price, problem }) => problem ?? `${bidder ?? ''} ${price ?? ''}`)

  test('is read by name, with tabs, semicolons or commas, under a heading or under none', () => {
    expect(read('Bidder\tPrice\nOpen Door Carers\t£151,800.00\r\nkindred leicester\t148950')).toEqual([
      'b1 151800.00',
      'b2 148950',
    ])
    expect(read('关爱之家;1000')).toEqual(['b3 1000'])
    expect(read('"Open Door Carers","£151,800.00"\nKindred Leicester Ltd, £148,950')).toEqual([
      'b1 151800.00',
      'b2 148950',
    ])
  })

  test('holds prices alone, in the order of the table, only where there is one for each bidder', () => {
    expect(read('1\n2\n3')).toEqual(['b1 1', 'b2 2', 'b3 3'])
    expect(read('1\n2')).toEqual(['no-bidder', 'no-bidder'])
  })

  test('says of each line why it enters nothing', () => {
    const lines = 'Open Door Carers,5\nSomebody,5\nOpen Door Carers,6\nKindred Leicester,free\n关爱之家,-1'
    expect(read(lines)).toEqual(['b1 5', 'no-bidder', 'twice', 'no-price', 'not-positive'])
    expect(read('关爱之家,0')).toEqual(['not-positive'])
    expect(read('')).toEqual([])
  })
})
