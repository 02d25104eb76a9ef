import { isAllotted } from '../evaluation/decisions/known.ts'
import { toDecimal } from '../fraction.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { ENOUGH_SCORERS } from './enough-scorers.ts'
import type { LeadWork } from './lead-work.ts'
import type { PanelQuestion } from './panel.ts'

/** The questions, each with how many people score it. */
export function panelQuestions({
  evaluation,
  procurement,
}: Pick<LeadWork, 'evaluation' | 'procurement'>): readonly PanelQuestion[] {
  const members = [...evaluation.panel.values()]
  return criteriaTree(procurement).questions.map(({ question: { id, title }, number, weighting }) => {
    const scorers = members.filter((member) => isAllotted(member, id))
    return {
      question: id,
      number,
      title,
      weighting: toDecimal(weighting),
      people: scorers.length,
      isShort: scorers.length < ENOUGH_SCORERS,
      isCarersOnly: scorers.length > 0 && scorers.every(({ carer }) => carer),
    }
  })
}
