import { useState } from 'react'
import type { AnswerPlace, ScoringView } from '../../../shared/views/scoring.ts'
import { go, type Route } from '../../route.ts'
import { sendCommand } from '../../service.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import type { DraftInHand } from './use-draft.ts'

export interface SaveAndGo {
  readonly isSaving: boolean
  /** Why the score was refused, in the service's words; the draft is saved all the same. */
  readonly refusal: string | undefined
  readonly saveAndContinue: () => Promise<void>
  readonly goBack: () => Promise<void>
}

/** Saves the score as it stands, and goes on. Without a score it only goes on: nothing is asked for here. */
export function useSaveAndGo(
  view: ScoringView,
  { latest, flush }: DraftInHand,
  /** Enters a private note that is not an entry yet. */
  keepNote: () => Promise<boolean>,
): SaveAndGo {
  const say = useSay()
  const announce = useAnnounce()
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const { evaluation, member } = view.frame

  async function giveScore(): Promise<boolean> {
    const { score, good, worries, evidence } = latest()
    if (score === undefined || view.isLocked) return true
    const answer = await sendCommand({
      evaluation,
      command: {
        type: 'GiveScore',
        member,
        bidder: view.bidder.id,
        question: view.question.id,
        score,
        reason: { good, worries, evidence },
      },
    })
    setRefusal(answer.kind === 'failed' ? (answer.sentence ?? say('common.noAnswer')) : undefined)
    return answer.kind === 'done'
  }
  async function saveAndContinue() {
    setSaving(true)
    const before = latest().others
    const isSaved = await flush()
    // another window wrote here as well: a person looks at both before this is a score
    const isOne = latest().others === undefined || latest().others === before
    const isSafe = isSaved && isOne && (view.isLocked || (await keepNote())) && (await giveScore())
    setSaving(false)
    if (!isSafe) return
    announce(say(latest().score === undefined ? 'evaluator.keptForLater' : 'evaluator.savedAnnounced'))
    // The last answer that was open again: they only count once they are sent.
    if (view.mayCorrect && !view.next) await go({ screen: 'check', evaluation })
    else await go(routeTo(view, view.next))
  }
  return {
    isSaving,
    refusal,
    saveAndContinue,
    goBack: () => go(routeTo(view, view.previous)),
  }
}

/** Past either end lies My work. */
function routeTo({ frame: { evaluation } }: ScoringView, place: AnswerPlace | undefined): Route {
  return place ? { screen: 'score', evaluation, ...place } : { screen: 'work', evaluation }
}
