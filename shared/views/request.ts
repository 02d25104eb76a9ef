import { z } from '../zod.ts'
import { commandSchema } from '../evaluation/command.ts'
import { declarationDraftSchema } from '../evaluation/declaration-draft.ts'
import { draftSchema } from '../evaluation/draft.ts'
import { meetingSchema } from '../evaluation/meeting.ts'
import { bidderId, memberId, questionId } from '../identifiers.ts'
import type { AgreedView } from './agreed.ts'
import type { CheckView } from './check.ts'
import type { ChecksView } from './checks.ts'
import type { CompareView } from './compare.ts'
import type { ConfirmView } from './confirm.ts'
import type { DeclarationsView } from './declarations.ts'
import type { DraftView } from './draft.ts'
import type { FindView } from './find.ts'
import type { FirmnessView } from './firmness.ts'
import type { HistoryView } from './history.ts'
import type { MeetingView } from './meeting.ts'
import { historyQueryShape } from './history-query.ts'
import type { MyWorkView } from './my-work.ts'
import type { OverviewView } from './overview.ts'
import type { PracticeView } from './practice.ts'
import type { PacksView } from './packs.ts'
import type { PanelView } from './panel.ts'
import type { PanelScoringView } from './panel-scoring.ts'
import type { PaperView } from './paper.ts'
import type { ProcurementView } from './procurement.ts'
import type { ProgressView } from './progress.ts'
import type { ProjectorView } from './projector.ts'
import type { ResultsView } from './results.ts'
import type { ReturnsView } from './returns.ts'
import type { ScoringView } from './scoring.ts'
import type { SentView } from './sent.ts'
import type { StartView } from './start.ts'
import type { TendersView, TenderView } from './tenders.ts'

/** Names a folder of the workspace; made by the service, 32 hexadecimal digits. */
export const evaluationKey = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'evaluation'>()
export type EvaluationKey = z.infer<typeof evaluationKey>

/**
 * Everything that a screen may ask to see, in one list. `GET /api/views?…` takes these as query parameters, a command
 * names one to be answered with.
 */
export const viewRequestSchema = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('start') }),
  z.strictObject({ view: z.literal('my-work'), evaluation: evaluationKey }),
  z.strictObject({
    view: z.literal('scoring'),
    evaluation: evaluationKey,
    question: questionId,
    bidder: bidderId,
  }),
  z.strictObject({
    view: z.literal('draft'),
    evaluation: evaluationKey,
    question: questionId,
    bidder: bidderId,
  }),
  z.strictObject({ view: z.literal('results'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('firmness'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('find'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('declarations'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('check'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('compare'), evaluation: evaluationKey, question: questionId }),
  z.strictObject({ view: z.literal('practice'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('sent'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('agreed'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('procurement'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('packs'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('progress'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('returns'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('paper'), evaluation: evaluationKey, member: memberId }),
  z.strictObject({ view: z.literal('tenders'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('tender'), evaluation: evaluationKey, bidder: bidderId }),
  z.strictObject({ view: z.literal('overview'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('panel'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('checks'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('panel-scoring'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('confirm'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('meeting'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('projector'), evaluation: evaluationKey }),
  z.strictObject({ view: z.literal('history'), evaluation: evaluationKey, ...historyQueryShape }),
])
export type ViewRequest = z.infer<typeof viewRequestSchema>
export type View =
  | StartView
  | MyWorkView
  | ScoringView
  | DraftView
  | ResultsView
  | FirmnessView
  | DeclarationsView
  | FindView
  | CheckView
  | CompareView
  | PracticeView
  | SentView
  | AgreedView
  | ProcurementView
  | PacksView
  | ProgressView
  | ReturnsView
  | PaperView
  | TendersView
  | TenderView
  | OverviewView
  | PanelView
  | ChecksView
  | PanelScoringView
  | HistoryView
  | ConfirmView
  | MeetingView
  | ProjectorView

/** Names a window that runs a meeting, for as long as it is open. */
const windowId = z.string().regex(/^[0-9a-f]{32}$/)

/** Commands about the workspace itself, beside those about one evaluation. */
export const workspaceCommandSchema = z.discriminatedUnion('type', [
  /** Opens the sample as one of its people; a second time goes on where it was left. */
  z.strictObject({ type: z.literal('OpenSample'), as: z.enum(['evaluator', 'lead']) }),
  /** A draft is not an entry: it goes to the draft store. */
  z.strictObject({
    type: z.literal('SaveDraft'),
    evaluation: evaluationKey,
    question: questionId,
    bidder: bidderId,
    draft: draftSchema,
    /** What was kept when this window read or saved it last: what another one saved since is merged in, and not written over. */
    over: draftSchema.optional(),
  }),
  /** The same for the declaration of links. */
  z.strictObject({
    type: z.literal('SaveDeclarationDraft'),
    evaluation: evaluationKey,
    declaration: declarationDraftSchema,
  }),
  /** A window begins to run a meeting, or takes it over from another. */
  z.strictObject({
    type: z.literal('RunMeeting'),
    evaluation: evaluationKey,
    window: windowId,
    takeOver: z.boolean(),
  }),
  z.strictObject({ type: z.literal('LeaveMeeting'), evaluation: evaluationKey, window: windowId }),
  /** Where the meeting is, and the words that are not recorded yet. */
  z.strictObject({
    type: z.literal('SaveMeeting'),
    evaluation: evaluationKey,
    window: windowId,
    meeting: meetingSchema,
  }),
])

/** The body of `POST /api/commands`. */
export const commandRequestSchema = z.strictObject({
  /** Absent for `OpenSample`, and for a `CreateProcurement` that starts a new evaluation. */
  evaluation: evaluationKey.optional(),
  /** Of the window that runs the meeting, with what is recorded in it. */
  window: windowId.optional(),
  command: z.union([workspaceCommandSchema, commandSchema]),
  show: viewRequestSchema.optional(),
})
export type CommandRequest = z.input<typeof commandRequestSchema>

/** What a command answers. `savedAt` is set only after the bytes are on disk (fsync). */
export type CommandReply =
  | {
      readonly kind: 'done'
      readonly savedAt: string
      readonly evaluation: EvaluationKey | undefined
      readonly view: View | undefined
    }
  | { readonly kind: 'refused'; readonly sentence: string; readonly path: string | undefined }
