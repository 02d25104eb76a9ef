import type { OneMark } from '../analysis/one-mark.ts'
import { rampStep } from '../charts/ramp.ts'
import { compare, parseDecimal, toFixed, zero, type Fraction } from '../fraction.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { atRandom, criteriaMoved } from './firmness-charts.ts'
import { pricesShown } from './firmness-prices.ts'
import { facts, summary } from './firmness-words.ts'
import { firmnessWork, namesOf, type FirmnessWork } from './firmness-work.ts'
import type { FirmnessShown, FirmnessView, MembersShown, OneMarkRow } from './firmness.ts'
import type { LeadWork } from './lead-work.ts'

const ALPHA_PLACES = 3
const SEVERITY_PLACES = 2

/** How firm the result is, as the lead sees it: words, then what they rest on. */
export function makeFirmness(lead: LeadWork): FirmnessView {
  const work = firmnessWork(lead)
  return { view: 'firmness', firmness: work && shown(work) }
}

function shown(work: FirmnessWork): FirmnessShown {
  return {
    summary: summary(work),
    facts: facts(work),
    criteria: criteriaMoved(work),
    oneMark: oneMark(work),
    atRandom: atRandom(work),
    members: members(work),
    prices: pricesShown(work),
  }
}

function oneMark(work: FirmnessWork): FirmnessShown['oneMark'] {
  const { say, firmness, tree } = work
  const { oneMark: list, changes } = firmness
  const then = new Set(list.map(({ recommended }) => recommended))
  const [only] = then
  const values = { count: list.length, of: changes }
  const isSame = then.size === 1 && typeof only === 'string'
  return {
    title: isSame
      ? say('lead.firm.oneMarkTo', { ...values, bidder: work.nameOf(only) })
      : say('lead.firm.oneMark', values),
    rows: list.flatMap((change): OneMarkRow[] => {
      const leaf = tree.question.get(change.question)
      if (!leaf) return []
      const { bidder, question, from, to } = change
      const { number } = leaf
      return [
        {
          bidder,
          question,
          about: say('lead.firm.oneMarkAbout', {
            bidder: work.nameOf(bidder),
            number,
            question: leaf.question.title,
          }),
          from: stepOf(leaf, from),
          to: stepOf(leaf, to),
          then: isSame ? undefined : thenOf(work, change),
        },
      ]
    }),
  }
}

function stepOf({ scale }: QuestionLeaf, score: string) {
  return { score, ramp: rampStep(parseDecimal(score), scale) }
}

function thenOf(work: FirmnessWork, { recommended, tied }: Pick<OneMark, 'recommended' | 'tied'>): string {
  if (recommended !== null) return work.say('lead.firm.first', { bidder: work.nameOf(recommended) })
  if (tied.length === 0) return work.say('lead.firm.nobodyFirst')
  return work.say('lead.firm.tie', { bidders: namesOf(work, tied) })
}

function members(work: FirmnessWork): MembersShown {
  const { say, firmness, tree, titleOf } = work
  return {
    without: firmness.withoutMember.flatMap(({ member, recommended, tied, changes, missing }) => {
      if (member === null) return []
      const severity = firmness.severity.get(member)
      return [
        {
          member,
          title: titleOf(member),
          first:
            missing > 0 ? say('lead.firm.notSaid', { count: missing }) : thenOf(work, { recommended, tied }),
          changes,
          severity: severity ? signed(severity) : undefined,
        },
      ]
    }),
    questions: [...firmness.agreementByQuestion].flatMap(([question, { ordinal, interval }]) => {
      const leaf = tree.question.get(question)
      if (!leaf) return []
      const title = say('lead.results.numbered', { number: leaf.number, title: leaf.question.title })
      return [{ question, title, ordinal: alpha(work, ordinal), interval: alpha(work, interval) }]
    }),
  }
}

function alpha({ say }: FirmnessWork, value: Fraction | null): string {
  return value ? toFixed(value, ALPHA_PLACES) : say('lead.results.nothing')
}

/** With a plus, so that who scored higher than the others is told apart from who scored lower. */
function signed(value: Fraction): string {
  const text = toFixed(value, SEVERITY_PLACES)
  return compare(parseDecimal(text), zero) > 0 ? `+${text}` : text.replace('-', '−')
}
