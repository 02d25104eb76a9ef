import { moneyDifference } from '../../analysis/difference.ts'
import { isAgreed } from '../../procurement/criteria.ts'
import { plain, type Text } from '../text.ts'
import type { Cover, Stats } from '../document.ts'
import { marginOf } from './margin.ts'
import type { AwardWork } from './award-work.ts'
import { countWord, listOf, saying, sentences } from './words.ts'

/** The first page: what is asked for, and the answer with what one must know of it. */
export function coverOf(work: AwardWork): Cover {
  const { procurement, say } = work
  const { buyer, reference, title, contract, dates } = procurement
  const by = contract?.decisionMaker
  const on = dates?.decision
  return {
    buyer,
    reference: say('award.reference', { reference }),
    label: say('award.label'),
    title,
    line: say('award.forDecision', {
      known: by === undefined ? (on === undefined ? 'none' : 'day') : on === undefined ? 'maker' : 'both',
      decisionMaker: by ?? '',
      day: on === undefined ? '' : work.formats.day(on),
    }),
    question: say('award.question'),
    answer: answerOf(work),
    detail: detailOf(work),
  }
}

function answerOf({ complete, first, ranked, evaluation, say }: AwardWork): string {
  if (evaluation.tenders.size === 0) return say('award.answer.noTenders')
  if (!complete) return say('award.answer.incomplete')
  if (first) return say('award.answer.first', { bidder: first.tender.name })
  return say(ranked.length === 0 ? 'award.answer.nobody' : 'award.answer.tied')
}

function detailOf(work: AwardWork): Text {
  const { complete, first, ranked, evaluation, say } = work
  if (evaluation.tenders.size === 0) return saying(work, 'award.detail.noTenders')
  if (!complete) return saying(work, 'award.detail.incomplete')
  if (ranked.length === 0) return saying(work, 'award.detail.nobody', { count: evaluation.tenders.size })
  if (!first) {
    const bidders = listOf(say, complete.tied.map(work.nameOf), 6)
    return saying(work, 'award.detail.tied', { bidders })
  }
  const highest =
    ranked.length === 1
      ? saying(work, 'award.detail.only')
      : saying(work, 'award.detail.highest', { count: countWord(say, ranked.length) })
  return sentences(highest, panelSentence(work), firmnessSentence(work))
}

function panelSentence(work: AwardWork): Text {
  const { evaluation, questions, say } = work
  const members = [...evaluation.panel.values()].filter(({ member }) => evaluation.sheets.has(member))
  if (members.length === 0) return []
  const carers = members.filter(({ carer }) => carer).length
  return saying(work, 'award.detail.panel', {
    count: members.length,
    members: countWord(say, members.length),
    carers,
    carersWord: countWord(say, carers),
    agreed: questions.every(({ question }) => isAgreed(question)) ? 'yes' : 'no',
  })
}

/** The weakness is named on the first page. */
function firmnessSentence(work: AwardWork): Text {
  const { firmness, second } = work
  if (!firmness || !second) return []
  const count = firmness.oneMark.length
  const word = countWord(work.say, count)
  return saying(work, count === 0 ? 'award.detail.firm' : 'award.detail.close', { count, word })
}

/** Up to four numbers; none where nobody is first. */
export function coverFigures(work: AwardWork): Stats | undefined {
  const { first, second, procurement, formats, say } = work
  if (!first) return undefined
  const items = [{ value: first.result.total.shown, label: say('award.figure.total') }]
  if (second) {
    const label = say('award.figure.margin', { bidder: second.tender.name })
    items.push({ value: marginOf(work) ?? '', label })
  }
  const price = priceFigure(work)
  if (price) items.push(price)
  const starts = procurement.dates?.serviceStarts
  if (starts !== undefined) {
    const { years = 0, extensionYears = 0 } = procurement.contract ?? {}
    const values = { year: starts.slice(0, 4), years, yearsWord: countWord(say, years), extensionYears }
    const label = say('award.figure.starts', { ...values, extensionWord: countWord(say, extensionYears) })
    items.push({ value: formats.dayAndMonth(starts), label })
  }
  return { kind: 'stats', items }
}

/** One price, against the budget where there is one. Several prices would need a sum that nobody published. */
function priceFigure({ first, procurement, tree, formats, say }: AwardWork) {
  const [leaf, ...others] = tree.prices
  const price = leaf && first?.tender.prices.get(leaf.criterion.id)
  if (price === undefined || others.length > 0) return undefined
  const budget = procurement.contract?.annualBudget
  const value = formats.money(price)
  if (budget === undefined) return { value, label: say('award.figure.price') }
  const { size, which } = moneyDifference(price, budget)
  return { value, label: say('award.figure.priceAgainstBudget', { which, difference: formats.money(size) }) }
}

/** Wards, author, version, contact, and whether it is a key decision or private. */
export function usefulInformation(work: AwardWork, last: string | undefined) {
  const { procurement, record, formats, say } = work
  const { wards, reportAuthor, contact, keyDecision, private: isPrivate } = procurement.contract ?? {}
  const notGiven = say('award.info.notGiven')
  const version = say(record.entries > 0 ? 'award.info.versionOfRecord' : 'award.info.versionOfFile', {
    entry: formats.count(record.entries),
    dated: last === undefined ? 'no' : 'yes',
    day: last === undefined ? '' : formats.day(formats.dayOf(last)),
  })
  const items = [
    { label: say('award.info.wards'), value: wards },
    { label: say('award.info.author'), value: reportAuthor },
    { label: say('award.info.version'), value: version },
    { label: say('award.info.contact'), value: contact },
    { label: say('award.info.keyDecision'), value: keyDecision },
    { label: say('award.info.private'), value: isPrivate },
  ]
  return {
    kind: 'facts' as const,
    layout: 'two-columns' as const,
    items: items.map(({ label, value }) => ({ label, value: plain(value ?? notGiven) })),
  }
}
