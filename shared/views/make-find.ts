import { seesScores } from '../evaluation/exchange/blindness.ts'
import { toDecimal } from '../fraction.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { FindItem, FindView } from './find.ts'
import { completeOf, type LeadWork } from './lead-work.ts'
import { matrixRows } from './results-matrix.ts'

/** What can be found by name. Scores and ranks are in it only once the lead may see them. */
export function makeFind(work: LeadWork): FindView {
  return {
    view: 'find',
    evaluation: work.key,
    items: [...bidders(work), ...questions(work), ...scores(work), ...members(work)],
  }
}

function bidders(work: LeadWork): readonly FindItem[] {
  const { evaluation, say } = work
  const seen = seesScores(evaluation)
  const results = seen ? completeOf(work) : undefined
  return [...evaluation.tenders.values()].map(({ bidder, name, answers }) => {
    const result = results?.tenders.find((tender) => tender.bidder === bidder)
    return {
      id: `bidder ${bidder}`,
      kind: 'bidder',
      name,
      detail:
        result?.standing === 'assessed'
          ? say('lead.find.ranked', { rank: result.rank, total: result.total.shown })
          : say('lead.find.answers', { count: answers.size }),
      leadsTo: { tenderOf: bidder },
    }
  })
}

function questions({ evaluation, procurement, say }: LeadWork): readonly FindItem[] {
  return criteriaTree(procurement).questions.map(({ question, number, weighting }) => ({
    id: `question ${question.id}`,
    kind: 'question',
    name: say('lead.find.question', { number, title: question.title }),
    detail: say('lead.find.marks', { marks: toDecimal(weighting) }),
    leadsTo: evaluation.agreed.size > 0 ? 'results' : { criterion: question.id },
  }))
}

function scores(work: LeadWork): readonly FindItem[] {
  const { evaluation, say } = work
  if (!seesScores(evaluation)) return []
  return matrixRows(work, [...evaluation.tenders.keys()]).flatMap(({ id, number, title, cells }) =>
    cells.flatMap(({ bidder, score, ramp }) =>
      score === undefined || number === undefined
        ? []
        : [
            {
              id: `score ${bidder} ${id}`,
              kind: 'score' as const,
              name: say('lead.find.score', {
                bidder: evaluation.tenders.get(bidder)?.name ?? bidder,
                number,
              }),
              detail: title,
              leadsTo: 'results' as const,
              score,
              ramp,
            },
          ],
    ),
  )
}

function members({ evaluation, say }: LeadWork): readonly FindItem[] {
  return [...evaluation.panel.values()].map(({ member, title, role }) => ({
    id: `member ${member}`,
    kind: 'member',
    name: title,
    detail: say(role === 'observer' ? 'lead.find.observer' : 'lead.find.member'),
    leadsTo: 'progress',
  }))
}
