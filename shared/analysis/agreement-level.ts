import { compare, parseDecimal, type Fraction } from '../fraction.ts'

/** Scored much alike; alike enough for tentative conclusions; or not alike. */
export type AgreementLevel = 'alike' | 'partly' | 'apart'

const ALIKE = parseDecimal('0.8')
const PARTLY = parseDecimal('0.667')

/**
 * What an alpha says in words, by the thresholds that its author gives: "rely only on variables with reliabilities above
 * .800; consider variables with reliabilities between .667 and .800 only for drawing tentative conclusions"
 * (Krippendorff, Content Analysis, 2nd edition, 2004, page 241; and Reliability in Content Analysis: Some Common
 * Misconceptions and Recommendations, Human Communication Research 30, 2004). They are customs, not laws: a panel may have
 * good reasons to differ, and talks about them.
 * @param alpha undefined (null) where there is nothing to compare, or all scores are the same
 */
export function agreementLevel(alpha: Fraction | null): AgreementLevel | null {
  if (!alpha) return null
  if (compare(alpha, ALIKE) >= 0) return 'alike'
  return compare(alpha, PARTLY) >= 0 ? 'partly' : 'apart'
}
