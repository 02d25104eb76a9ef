import { describe, expect, test } from 'vitest'
import { fraction, toFixed } from '../../shared/fraction.ts'
import { priceFormulas, type PriceFormula } from '../../shared/procurement/procurement.ts'
import { priceField, priceShares } from '../../shared/scoring/price-formulas.ts'

/** Share of the weighting that each price earns, to four places. */
function shares(formula: PriceFormula, prices: readonly number[]): readonly string[] {
  const amounts = prices.map((price) => fraction(BigInt(price)))
  const field = priceField(amounts)
  if (!field) throw new Error('No prices')
  return amounts.map((price) => toFixed(priceShares[formula](price, field), 4))
}

describe('price formulas (rules.md, "Scoring", 6)', () => {
  test.each<[PriceFormula, number[], string[]]>([
    ['lowest-over-price', [100, 125, 200, 400], ['1.0000', '0.8000', '0.5000', '0.2500']],
    ['above-lowest', [100, 125, 200, 400], ['1.0000', '0.7500', '0.0000', '0.0000']],
    ['lowest-to-highest', [100, 125, 200], ['1.0000', '0.7500', '0.0000']],
    ['lowest-to-highest', [100, 100], ['1.0000', '1.0000']],
    ['around-mean', [100, 200, 300], ['1.0000', '0.5000', '0.0000']],
    ['around-mean', [10, 10, 10, 370], ['1.0000', '1.0000', '1.0000', '0.0000']],
    ['around-mean', [90, 110], ['0.6000', '0.4000']],
  ])('%s of %j', (formula, prices, expected) => {
    expect(shares(formula, prices)).toEqual(expected)
  })

  test.each(priceFormulas)('%s: a lone tender has all, or half around its own mean', (formula) => {
    expect(shares(formula, [154063])).toEqual([formula === 'around-mean' ? '0.5000' : '1.0000'])
  })

  test('no prices, no field', () => {
    expect(priceField([])).toBeUndefined()
  })
})
