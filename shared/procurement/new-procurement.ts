import { criterionId, questionId, requirementId } from '../identifiers.ts'
import type { Say } from '../messages/message.ts'
import { defaultScale } from './default-scale.ts'
import { defined } from './tree-edits.ts'
import type { Procurement, Question, Requirement } from './procurement.ts'

/** What every tender is called by. */
export interface Basics {
  readonly title: string
  readonly reference: string
  readonly buyer: string
}

/** One section of 100 marks, and nothing in it yet. */
export function blankProcurement(basics: Basics, say: Say): Procurement {
  return {
    ...basics,
    regime: 'pa-2023-light-touch',
    scale: defaultScale(say),
    weightings: 'absolute',
    criteria: [{ id: criterionId.parse('quality'), title: say('lead.template.quality'), weighting: '100' }],
    requirements: [],
    rounding: { places: 2, when: 'total' },
    tieBreak: [],
  }
}

const questions = ['service', 'reach', 'people', 'ready', 'outcomes'] as const
const marks: Readonly<Record<(typeof questions)[number], string>> = {
  service: '20',
  reach: '15',
  people: '15',
  ready: '10',
  outcomes: '10',
}
const requirements = ['exclusion', 'safeguarding', 'insurance', 'data'] as const

/** A sound beginning for a care or support service under the light touch rules: 70 quality, 10 social value, 20 price. */
export function templateProcurement(basics: Basics, say: Say): Procurement {
  const question = (name: (typeof questions)[number], index: number): Question => ({
    id: questionId.parse(`q${String(index + 1)}`),
    title: say(`lead.template.${name}`),
    weighting: marks[name],
    wordLimit: 750,
    guidance: say(`lead.template.${name}Asked`),
  })
  const social: Question = {
    id: questionId.parse(`q${String(questions.length + 1)}`),
    title: say('lead.template.local'),
    weighting: '10',
    wordLimit: 500,
    guidance: say('lead.template.localAsked'),
  }
  const quality = { id: criterionId.parse('quality'), title: say('lead.template.quality'), weighting: '70' }
  const value = { id: criterionId.parse('social-value'), title: say('lead.template.social'), weighting: '10' }
  const price = { id: criterionId.parse('price'), title: say('lead.template.price'), weighting: '20' }
  return {
    ...blankProcurement(basics, say),
    criteria: [
      { ...quality, questions: questions.map(question) },
      { ...value, questions: [social] },
      { ...price, price: { formula: 'lowest-over-price' } },
    ],
    requirements: requirements.map((name): Requirement => ({
      id: requirementId.parse(name),
      title: say(`lead.template.${name}`),
      consequence: 'excluded',
    })),
    tieBreak: ['quality'],
  }
}

/** As an earlier one, under its own name; its days are over. */
export function copiedProcurement(basics: Basics, earlier: Procurement): Procurement {
  return defined({ ...earlier, ...basics, dates: undefined })
}
