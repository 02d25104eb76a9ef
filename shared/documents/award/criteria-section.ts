import type { CriterionNode, QuestionLeaf } from '../../procurement/criteria-tree.ts'
import type { Criterion } from '../../procurement/procurement.ts'
import { toDecimal, parseDecimal } from '../../fraction.ts'
import { isAgreed } from '../../procurement/criteria.ts'
import { list, paragraph, row, section, table } from '../blocks.ts'
import type { Block, Row } from '../document.ts'
import type { Text } from '../text.ts'
import type { AwardWork } from './award-work.ts'
import { isTurned } from './orientation.ts'
import { scaleTables } from './scale-tables.ts'
import { choice, countWord, listOf, saying, sentences } from './words.ts'

/** What was published: criteria, weightings, scale and the rules of counting. */
export function criteriaSection(work: AwardWork) {
  return section({
    id: 'criteria',
    title: work.say('award.section.criteria'),
    blocks: [
      paragraph(published(work)),
      paragraph(sentences(formula(work), rounding(work), thresholds(work), tieBreak(work))),
      ...requirements(work),
      criteriaTable(work),
      ...scaleTables(work),
    ],
  })
}

function published(work: AwardWork): Text {
  const day = work.procurement.dates?.published
  if (!work.evaluation.published) return saying(work, 'award.criteria.notPublished')
  if (day === undefined) return saying(work, 'award.criteria.published')
  return saying(work, 'award.criteria.publishedOn', { day: work.formats.day(day) })
}

function formula(work: AwardWork): Text {
  const { procurement, questions } = work
  const ownScales = questions.some(({ question }) => question.scale !== undefined)
  const computed = questions.filter(({ question }) => !isAgreed(question))
  return sentences(
    saying(work, ownScales ? 'award.criteria.formulaOwnScales' : 'award.criteria.formula', {
      maximum: toDecimal(parseDecimal(procurement.scale.maximum)),
    }),
    ...(['mean', 'median'] as const).map((decision) => {
      const titles = computed.filter((leaf) => leaf.question.decision === decision).map(titleOf)
      if (titles.length === 0) return []
      return saying(work, 'award.criteria.computed', { decision, questions: listOf(work.say, titles, 6) })
    }),
  )
}

function titleOf({ question }: QuestionLeaf): string {
  return question.title
}

function rounding(work: AwardWork): Text {
  const { places, when } = work.procurement.rounding
  return saying(work, 'award.criteria.rounding', { when, places })
}

function thresholds(work: AwardWork): Text {
  const scores = work.questions.some(({ question }) => question.minimumScore !== undefined)
  const percents = work.tree.criteria.some(({ criterion }) => criterion.minimumPercent !== undefined)
  return scores || percents ? saying(work, 'award.criteria.threshold') : []
}

function tieBreak(work: AwardWork): Text {
  const { procurement, tree, say } = work
  if (procurement.tieBreak.length === 0) return saying(work, 'award.criteria.noTieBreak')
  const titles = procurement.tieBreak.map(
    (id) =>
      work.leafOf(id)?.question.title ??
      tree.criteria.find((node) => node.criterion.id === id)?.criterion.title ??
      id,
  )
  return saying(work, 'award.criteria.tieBreak', { titles: listOf(say, titles, 6) })
}

function requirements(work: AwardWork): readonly Block[] {
  const { procurement, say } = work
  const titles = (consequence: string): string[] =>
    procurement.requirements.filter((each) => each.consequence === consequence).map(({ title }) => title)
  const found = (['excluded', 'recorded'] as const)
    .map((consequence) => ({ consequence, titles: titles(consequence) }))
    .filter((each) => each.titles.length > 0)
    .map(({ consequence, titles: own }) =>
      saying(work, 'award.criteria.requirements', {
        consequence,
        count: own.length,
        word: countWord(say, own.length),
        titles: listOf(say, own),
      }),
    )
  const [first, second] = found
  if (!first) return []
  return second ? [list(false, found)] : [paragraph(first)]
}

function criteriaTable(work: AwardWork): Block {
  const { say } = work
  return table({
    id: 'weightings',
    caption: say('award.criteria.caption'),
    columns: [
      { heading: say('award.criteria.criterionAndQuestion'), role: 'row-header', grows: true },
      { heading: say('award.criteria.lowest'), align: 'end', figures: true },
      { heading: say('award.marks'), align: 'end', figures: true },
    ],
    rows: work.procurement.criteria.flatMap((criterion) => criterionRows(work, criterion, [])),
    together: work.questions.length <= 20,
  })
}

/** A criterion, then what it holds; inside another its title says in which. */
function criterionRows(work: AwardWork, criterion: Criterion, above: readonly string[]): readonly Row[] {
  const node = work.tree.criterion.get(criterion.id)
  if (!node) return []
  const path = [...above, criterion.title]
  const inside = (criterion.criteria ?? []).flatMap((inner) => criterionRows(work, inner, path))
  const questions = (criterion.questions ?? []).flatMap(({ id }) => {
    const leaf = work.tree.question.get(id)
    return leaf ? [questionRow(work, leaf)] : []
  })
  return [criterionRow(work, node, path), ...inside, ...questions]
}

function criterionRow(
  { say }: AwardWork,
  { criterion, weighting }: CriterionNode,
  path: readonly string[],
): Row {
  const marks = toDecimal(weighting)
  const title = path.join(' › ')
  const formulaName = criterion.price?.formula
  const words =
    formulaName === undefined
      ? title
      : say('award.criteria.priced', { title, marks, formula: choice(formulaName) })
  const least =
    criterion.minimumPercent === undefined
      ? ''
      : say('award.criteria.percent', { percent: criterion.minimumPercent })
  return row([words, least, marks], { tone: 'sum', strong: true })
}

function questionRow(work: AwardWork, { question, number, weighting }: QuestionLeaf): Row {
  const title = isTurned(work)
    ? work.say('award.numbered', { number, title: question.title })
    : question.title
  return row([title, question.minimumScore ?? '', toDecimal(weighting)])
}
