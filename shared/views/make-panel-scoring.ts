import { alikeReasons } from '../analysis/alike-reasons.ts'
import { orderDrifts } from '../analysis/order-drift.ts'
import { comparedScores } from '../analysis/scores-in-units.ts'
import { severities } from '../analysis/severity.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import { lockedSheets } from '../moderation/locked-scores.ts'
import type { LeadWork } from './lead-work.ts'
import { agreementSeen } from './panel-agreement.ts'
import { alikeSeen, likenessSeen } from './panel-likeness.ts'
import { driftSeen, severitySeen } from './panel-members.ts'
import type { PanelScoringShown, PanelScoringView } from './panel-scoring.ts'

/** How the panel scored, for the lead alone and only once the returns are open. */
export function makePanelScoring(work: LeadWork): PanelScoringView {
  return { view: 'panel-scoring', scoring: seesScores(work.evaluation) ? shownOf(work) : undefined }
}

/** Kept with the sheets, which agreeing does not change: a panel of fifty gives some 300,000 scores. */
const known = new WeakMap<
  Evaluation['sheets'],
  { readonly work: LeadWork; readonly shown: PanelScoringShown }
>()

function shownOf(work: LeadWork): PanelScoringShown {
  const kept = known.get(work.evaluation.sheets)
  if (kept && isFor(kept.work, work)) return kept.shown
  const shown = workOut(work)
  known.set(work.evaluation.sheets, { work, shown })
  return shown
}

function isFor({ evaluation: one, say }: LeadWork, { evaluation: other, say: saying }: LeadWork): boolean {
  return (
    one.procurement === other.procurement &&
    one.tenders === other.tenders &&
    one.panel === other.panel &&
    one.exchange === other.exchange &&
    say === saying
  )
}

/** Of sheets that were sent: scores are locked by that before anybody else sees them (rules.md, "Moderation"). */
function workOut(work: LeadWork): PanelScoringShown {
  const evaluation = { ...work.evaluation, sheets: lockedSheets(work.evaluation) }
  const locked = { ...work, evaluation }
  const compared = comparedScores(evaluation)
  const alike = alikeReasons(evaluation)
  return {
    agreement: agreementSeen(locked),
    severity: severitySeen(locked, severities(compared)),
    likeness: likenessSeen(locked, alike),
    drift: driftSeen(locked, orderDrifts(evaluation, compared)),
    alike: alikeSeen(locked, alike),
  }
}
