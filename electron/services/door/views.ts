import { assertNever } from '../../../shared/assert-never.ts'
import { draftGates } from '../../../shared/documents/award/draft-gates.ts'
import { decide } from '../../../shared/evaluation/decide.ts'
import { seesScores } from '../../../shared/evaluation/exchange/blindness.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { ExchangeWork } from '../../../shared/views/exchange-work.ts'
import type { LeadWork } from '../../../shared/views/lead-work.ts'
import { makeAgreed } from '../../../shared/views/make-agreed.ts'
import { makeCheck } from '../../../shared/views/make-check.ts'
import { makeChecks } from '../../../shared/views/make-checks.ts'
import { makeCompare } from '../../../shared/views/make-compare.ts'
import { makeConfirm } from '../../../shared/views/make-confirm.ts'
import { makeDeclarations } from '../../../shared/views/make-declarations.ts'
import { makeDraft } from '../../../shared/views/draft.ts'
import { makeFirmness } from '../../../shared/views/make-firmness.ts'
import { makeFind } from '../../../shared/views/make-find.ts'
import { makeMyWork } from '../../../shared/views/make-my-work.ts'
import { flagSentences } from '../../../shared/views/flag-sentences.ts'
import { makeProjector } from '../../../shared/views/make-projector.ts'
import { makeResults, type ResultsNotes } from '../../../shared/views/make-results.ts'
import { makeMeeting } from '../../../shared/views/make-meeting.ts'
import { makeOverview } from '../../../shared/views/make-overview.ts'
import { makePacks } from '../../../shared/views/make-packs.ts'
import { makePanel } from '../../../shared/views/make-panel.ts'
import { makePanelScoring } from '../../../shared/views/make-panel-scoring.ts'
import { makePaper } from '../../../shared/views/make-paper.ts'
import { makeProcurement } from '../../../shared/views/make-procurement.ts'
import { makeProgress } from '../../../shared/views/make-progress.ts'
import { makeReturns } from '../../../shared/views/make-returns.ts'
import { makeScoring } from '../../../shared/views/make-scoring.ts'
import { makeSent } from '../../../shared/views/make-sent.ts'
import { makeTender, makeTenders } from '../../../shared/views/make-tenders.ts'
import { makeStart } from '../../../shared/views/make-start.ts'
import { makePractice } from '../../../shared/views/practice.ts'
import type { MeetingWork } from '../../../shared/views/meeting-work.ts'
import type { MemberWork } from '../../../shared/views/member-work.ts'
import type { EvaluationKey, View, ViewRequest } from '../../../shared/views/request.ts'
import { exchangeWork } from './exchange-work.ts'
import { hasBlob } from '../exchange/blob-files.ts'
import { leadWork } from './lead-work.ts'
import { historyView } from '../history/history-view.ts'
import { documentFiles } from '../exchange/document-files.ts'
import { memberWork, outgoingOf } from '../workspace/gathered.ts'
import { withReturnHead } from '../return-head.ts'
import { decisionContext, resultHashOf } from '../results/results-of.ts'
import { sentenceOf } from '../say.ts'
import { soundLead } from '../results/sound-lead.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What a screen asks to see: gathered first, then made by a pure function of shared/views. */
export function makeView(workspace: Workspace, say: Say, request: ViewRequest): View | Refusal {
  switch (request.view) {
    case 'start': {
      const { known, problems } = workspace.overview()
      return makeStart(
        known,
        problems.map((problem) => sentenceOf(say, problem)),
        workspace.vault.state === 'locked' && workspace.vault.opensByPassphrase,
      )
    }
    case 'my-work': {
      const work = ofMember(workspace, request.evaluation)
      return isRefusal(work) ? work : makeMyWork(work)
    }
    case 'scoring': {
      const work = ofMember(workspace, request.evaluation)
      return isRefusal(work) ? work : makeScoring(work, request.question, request.bidder)
    }
    case 'draft':
      return ofMemberWork(workspace, request.evaluation, (work) =>
        makeDraft(work, request.bidder, request.question),
      )
    case 'results': {
      const lead = soundLead(workspace, request.evaluation)
      const work = isRefusal(lead) ? lead : leadWork(lead, say)
      if (isRefusal(work)) return work
      return seesScores(work.evaluation) ? makeResults(work, notesOn(work)) : refusal('refusal.scoresNotOpen')
    }
    case 'firmness': {
      const lead = soundLead(workspace, request.evaluation)
      const work = isRefusal(lead) ? lead : leadWork(lead, say)
      if (isRefusal(work)) return work
      return seesScores(work.evaluation) ? makeFirmness(work) : refusal('refusal.scoresNotOpen')
    }
    case 'declarations':
      return ofMemberWork(workspace, request.evaluation, makeDeclarations)
    case 'find':
      return ofLeadWork(workspace, say, request.evaluation, makeFind)
    case 'compare':
      return ofMemberWork(workspace, request.evaluation, (work) => makeCompare(work, request.question))
    case 'practice':
      return ofMemberWork(workspace, request.evaluation, makePractice)
    case 'check':
      return ofMemberWork(workspace, request.evaluation, makeCheck)
    case 'sent':
      return ofMemberWork(workspace, request.evaluation, (work) => makeSent(withReturnHead(workspace, work)))
    case 'agreed':
      return ofMemberWork(workspace, request.evaluation, (work) =>
        makeAgreed(withReturnHead(workspace, work)),
      )
    case 'procurement': {
      const lead = soundLead(workspace, request.evaluation)
      const work = isRefusal(lead) ? lead : leadWork(lead, say)
      return isRefusal(work) ? work : makeProcurement(work)
    }
    case 'packs':
      return ofLeadWork(workspace, say, request.evaluation, makePacks)
    case 'progress':
      return ofLeadWork(workspace, say, request.evaluation, makeProgress)
    case 'returns':
      return ofLeadWork(workspace, say, request.evaluation, makeReturns)
    case 'paper':
      return ofLeadWork(workspace, say, request.evaluation, (work) => makePaper(work, request.member))
    case 'tenders':
      return ofLeadWork(workspace, say, request.evaluation, makeTenders)
    case 'tender':
      return ofLeadWork(workspace, say, request.evaluation, (work) => makeTender(work, request.bidder))
    case 'overview':
      return ofLeadWork(workspace, say, request.evaluation, makeOverview)
    case 'panel':
      return ofLeadWork(workspace, say, request.evaluation, makePanel)
    case 'checks':
      return ofLeadWork(workspace, say, request.evaluation, makeChecks)
    case 'panel-scoring':
      return ofLeadWork(workspace, say, request.evaluation, makePanelScoring)
    case 'confirm':
      return ofLeadWork(workspace, say, request.evaluation, (work) =>
        seesScores(work.evaluation) ? makeConfirm(work) : refusal('refusal.scoresNotOpen'),
      )
    case 'meeting':
      return ofMeeting(workspace, say, request.evaluation, makeMeeting)
    case 'projector':
      return ofMeeting(workspace, say, request.evaluation, makeProjector)
    case 'history':
      return historyView(workspace, say, request)
    default:
      return assertNever(request)
  }
}

function ofMemberWork(
  workspace: Workspace,
  key: EvaluationKey,
  make: (work: MemberWork) => View | Refusal,
): View | Refusal {
  const work = ofMember(workspace, key)
  return isRefusal(work) ? work : make(work)
}

function ofLeadWork(
  workspace: Workspace,
  say: Say,
  key: EvaluationKey,
  make: (work: ExchangeWork) => View | Refusal,
): View | Refusal {
  const lead = soundLead(workspace, key)
  if (isRefusal(lead)) return lead
  const work = leadWork(lead, say)
  if (isRefusal(work)) return work
  const documents = documentFiles(workspace.machine.files, lead)
  return make(exchangeWork(work, outgoingOf(lead), lead.returned, documents))
}

/** Nothing of a meeting is shown before the scores are open. */
function ofMeeting(
  workspace: Workspace,
  say: Say,
  key: EvaluationKey,
  make: (work: MeetingWork) => View | Refusal,
): View | Refusal {
  const lead = soundLead(workspace, key)
  if (isRefusal(lead)) return lead
  const { state, about, meeting, savedAt } = lead
  const { procurement } = state
  if (!procurement) return refusal('refusal.noProcurement')
  if (!seesScores(state)) return refusal('refusal.scoresNotOpen')
  return make({ key, evaluation: state, procurement, stored: meeting, sample: about.sample, savedAt, say })
}

function ofMember(workspace: Workspace, key: EvaluationKey): MemberWork | Refusal {
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) return gathered
  const work = memberWork(gathered)
  if (!work) return refusal('refusal.memberOnly')
  const place = { files: workspace.machine.files, folder: gathered.places.blobs }
  return { ...work, hasDocument: (sha256) => hasBlob(place, sha256) }
}

/** Flags on prices, whom the panel can recommend, and what still keeps the award recommendation a draft. */
function notesOn(work: LeadWork): ResultsNotes {
  const { evaluation, results, say } = work
  const missing = isRefusal(results) ? [results] : draftGates(evaluation, results, resultHashOf(evaluation))
  return {
    flags: flagSentences(work),
    ...recommendation(work),
    draft: missing.map((gate) => sentenceOf(say, gate)),
  }
}

/** A recommendation from an earlier result, which a bidder has since left, may be made again. */
function recommendation({
  evaluation,
  results,
}: LeadWork): Pick<ResultsNotes, 'recommendable' | 'recommended'> {
  const none = { recommendable: undefined, recommended: undefined }
  if (isRefusal(results)) return none
  const decided = decide(evaluation, { type: 'Recommend' }, decisionContext(evaluation))
  if (isRefusal(decided))
    return decided.id === 'refusal.alreadyRecommended'
      ? { ...none, recommended: evaluation.recommendation?.bidder }
      : none
  return decided.event.type === 'RecommendationMade' ? { ...none, recommendable: decided.event.bidder } : none
}
