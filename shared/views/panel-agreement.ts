import { agreementLevel } from '../analysis/agreement-level.ts'
import { ordinalAgreement } from '../analysis/agreement.ts'
import { compare, parseDecimal, subtract, toFixed, type Fraction } from '../fraction.ts'
import { rangeOf } from '../moderation/agenda.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { individualScores, type IndividualScores } from '../scoring/individual-scores.ts'
import type { LeadWork } from './lead-work.ts'
import { cutShort } from './cut-short.ts'
import type { Figure, Observation } from './panel-scoring.ts'

const ALPHA_PLACES = 3

/** How far the panel agrees, over all and by question; the questions on which it does not, the furthest apart first. */
export function agreementSeen(work: LeadWork): Observation {
  const { say, procurement } = work
  const individual = individualScores(work.evaluation)
  const { questions } = criteriaTree(procurement)
  const { all, byQuestion } = ordinalAgreement(
    individual,
    questions.map(({ question }) => question.id),
  )
  const level = agreementLevel(all)
  const apart = questions
    .flatMap((leaf) => {
      const alpha = byQuestion.get(leaf.question.id) ?? null
      return alpha && agreementLevel(alpha) === 'apart' && isApart(individual, leaf) ? [{ leaf, alpha }] : []
    })
    .sort((one, other) => compare(one.alpha, other.alpha))
  const [first] = apart
  const compared = [...byQuestion.values()].filter((alpha) => alpha !== null).length
  const isEverywhere = apart.length > 1 && apart.length === compared
  const isGood = level === null || (level !== 'apart' && apart.length === 0)
  return {
    isGood,
    title: isEverywhere
      ? say('lead.scoring.agreement.nowhere', { count: apart.length })
      : say(`lead.scoring.agreement.${level ?? 'unsaid'}`, {
          count: apart.length,
          number: first?.leaf.number ?? '',
          of: compared,
        }),
    text: isGood ? '' : say('lead.scoring.agreement.text'),
    found: isEverywhere
      ? []
      : cutShort(
          say,
          apart.map(({ leaf }) => titleOf(work, leaf)),
        ),
    figures: {
      columns: [
        say('lead.results.question'),
        say('lead.scoring.agreement.alpha'),
        say('lead.scoring.agreement.inWords'),
      ],
      rows: [
        row(work, 'all', say('lead.scoring.agreement.all'), all),
        ...questions.map((leaf) =>
          row(
            work,
            `question ${leaf.question.id}`,
            titleOf(work, leaf),
            byQuestion.get(leaf.question.id) ?? null,
          ),
        ),
      ],
      note: say('lead.scoring.agreement.note'),
    },
  }
}

function titleOf({ say }: LeadWork, { number, question: { title } }: QuestionLeaf): string {
  return say('lead.results.numbered', { number, title })
}

function row({ say }: LeadWork, id: string, title: string, alpha: Fraction | null): Figure {
  return {
    id,
    cells: [
      title,
      alpha ? toFixed(alpha, ALPHA_PLACES) : say('lead.results.nothing'),
      say(`lead.scoring.level.${agreementLevel(alpha) ?? 'unsaid'}`),
    ],
  }
}

/**
 * Whether members are more than a step apart anywhere. Where all bidders deserve about the same, alpha is low although nobody
 * differs by much, and there is nothing to talk about.
 */
function isApart(individual: IndividualScores, { question, scale }: QuestionLeaf): boolean {
  const step = parseDecimal(scale.step)
  return [...individual.values()].some((cells) => {
    const range = rangeOf(cells.get(question.id) ?? [])
    return range !== undefined && compare(subtract(range.highest, range.lowest), step) > 0
  })
}
