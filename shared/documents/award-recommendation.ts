import type { Evaluation } from '../evaluation/evaluation.ts'
import type { AwardInput } from './award/award-input.ts'
import { gatherAward, type AwardWork } from './award/award-work.ts'
import { marksAppendix } from './award/appendices.ts'
import {
  backgroundSection,
  implicationsSection,
  nextStepsSection,
  optionsSection,
  purposeSection,
  recommendationSection,
  risksSection,
  summarySection,
} from './award/closing-sections.ts'
import { coverFigures, coverOf, usefulInformation } from './award/cover.ts'
import { criteriaSection } from './award/criteria-section.ts'
import { draftGates } from './award/draft-gates.ts'
import { evaluationSection } from './award/evaluation-section.ts'
import { firmnessSection } from './award/firmness-section.ts'
import { moderationSection } from './award/moderation-section.ts'
import { othersAppendix } from './award/others-appendix.ts'
import { panelSection } from './award/panel-section.ts'
import { priceSection } from './award/price-section.ts'
import { whyFirstSection } from './award/reasons.ts'
import { ATTACHMENT_NAME, papersAppendix, recordAppendix } from './award/record-appendix.ts'
import { signOffsSection } from './award/sign-offs-section.ts'
import { tendersSection } from './award/tenders-section.ts'
import { list } from './blocks.ts'
import type { Block, Document, Section } from './document.ts'
import { labelsOf, numbered, resolvedText } from './numbering.ts'
import { sayMarked } from './text.ts'

/**
 * The award recommendation: what the decision maker is asked to decide, and everything behind it, in the order in
 * which an English council report has it. A draft until nothing is missing (`draftGates`).
 * @throws Error for an evaluation without a procurement
 */
export function awardRecommendation(input: AwardInput): Document {
  const work = gatherAward(input)
  const { procurement, say, evaluation, results, evaluationFile } = work
  const { title, reference, buyer } = procurement
  const draft = draftGates(evaluation, results, input.resultHash)
  const last = lastEntry(evaluation)
  const sections = numbered(sectionsOf(work), say)
  const labels = labelsOf(sections, say)
  const cover = coverOf(work)
  return {
    title: say('award.title', { title }),
    shortTitle: say('award.shortTitle', { title }),
    author: buyer,
    subject: say('award.subject', { reference }),
    reference,
    classification: say('award.classification'),
    producer: say('common.product'),
    date: last ?? `${procurement.dates?.published ?? '2000-01-01'}T00:00:00.000Z`,
    language: 'en-GB',
    draft,
    words: {
      draft: draft.length > 0 ? say('document.draft') : undefined,
      page: say('document.page', { page: '{page}', pages: '{pages}' }),
      contentsEntry: say('document.contentsEntry', { title: '{title}', page: '{page}' }),
    },
    cover: { ...cover, detail: resolvedText(cover.detail, labels) },
    front: frontOf(work, { draft, last, sections }),
    sections,
    attachments: [
      {
        name: ATTACHMENT_NAME,
        type: 'application/json',
        description: say('award.attachment'),
        text: evaluationFile,
      },
    ],
  }
}

function sectionsOf(work: AwardWork): readonly Omit<Section, 'number'>[] {
  return [
    purposeSection(work),
    summarySection(work),
    recommendationSection(work),
    backgroundSection(work),
    panelSection(work),
    criteriaSection(work),
    tendersSection(work),
    evaluationSection(work),
    whyFirstSection(work),
    priceSection(work),
    firmnessSection(work),
    moderationSection(work),
    risksSection(work),
    implicationsSection(work),
    optionsSection(work),
    nextStepsSection(work),
    signOffsSection(work),
    marksAppendix(work),
    othersAppendix(work),
    recordAppendix(work),
    papersAppendix(work),
  ].filter((section) => section !== undefined)
}

interface Front extends Pick<Document, 'draft' | 'sections'> {
  /** Instant of the last entry, where any is known. */
  readonly last: string | undefined
}

function frontOf(work: AwardWork, { draft, last, sections }: Front): readonly Block[] {
  const { say } = work
  const figures = coverFigures(work)
  const missing = draft.map(({ id, values }) => sayMarked(say, id, values))
  const entries = sections.map(({ number, title, id }) => ({ number, title, id }))
  return [
    ...(figures ? [figures] : []),
    ...(draft.length === 0
      ? []
      : [
          {
            kind: 'callout',
            tone: 'danger',
            title: say('award.notFinished'),
            blocks: [list(false, missing)],
          } as const,
        ]),
    { kind: 'eyebrow', text: say('award.info.title') },
    usefulInformation(work, last),
    { kind: 'eyebrow', text: say('document.contents') },
    { kind: 'contents', entries },
  ]
}

/** The last instant that the evaluation knows: the date of the document, since a clock would change its bytes. */
function lastEntry(evaluation: Evaluation): string | undefined {
  const { published, declared, sheets, agreed, confirmations, sections, recommendation } = evaluation
  const instants = [
    published?.at,
    recommendation?.at,
    ...declared.values(),
    ...[...sheets.values()].map(({ submittedAt }) => submittedAt),
    ...[...agreed.values()].flatMap((cells) => [...cells.values()].map((history) => history.at(-1)?.at)),
    ...[...confirmations.values()].map(({ at }) => at),
    ...[...sections.values()].map(({ at }) => at),
  ].filter((at) => at !== undefined)
  return instants.reduce<string | undefined>(
    (last, at) => (last === undefined || at > last ? at : last),
    undefined,
  )
}
