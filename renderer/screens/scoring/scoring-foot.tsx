import { ArrowLeft, ArrowRight, Check, Circle, Flag } from 'lucide-react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { SaveAndGo } from './use-save-and-go.ts'

interface ScoringFootProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  readonly saving: SaveAndGo
  readonly isSent: boolean
}

/** Back, on, and what is still open. The ticks encourage; they keep nobody from going on. */
export function ScoringFoot({ view, inHand, saving, isSent }: ScoringFootProps) {
  const say = useSay()
  const announce = useAnnounce()
  const { draft, choose } = inHand

  function onFlag() {
    choose({ flagged: !draft.flagged })
    announce(say(draft.flagged ? 'evaluator.flagGone' : 'evaluator.flagSet'))
  }
  return (
    <footer className="foot">
      <Button before={ArrowLeft} onPress={() => void saving.goBack()}>
        {say(view.previous ? 'evaluator.back' : 'evaluator.backToMyWork')}
      </Button>
      {!isSent && (
        <Button before={Flag} aria-pressed={draft.flagged} onPress={onFlag}>
          {say('evaluator.comeBackLater')}
        </Button>
      )}
      <span className="sp" />
      {!isSent && <Checks inHand={inHand} />}
      <Button
        kind="primary"
        after={ArrowRight}
        isPending={saving.isSaving}
        onPress={() => void saving.saveAndContinue()}
      >
        {say(isSent ? 'evaluator.nextAnswer' : 'evaluator.saveAndContinue')}
      </Button>
    </footer>
  )
}

function Checks({ inHand: { draft } }: { readonly inHand: DraftInHand }) {
  const say = useSay()
  const checks = [
    { id: 'evaluator.checkScore', isDone: draft.score !== undefined },
    { id: 'evaluator.checkReasons', isDone: (draft.good + draft.worries).trim() !== '' },
    { id: 'evaluator.checkWhere', isDone: draft.evidence.length > 0 },
  ] as const
  return (
    <ul className="checks" aria-label={say('evaluator.checks')}>
      {checks.map(({ id, isDone }) => (
        <li key={id} className={classNames(isDone && 'ok')}>
          <Icon of={isDone ? Check : Circle} />
          {say(id)}
          <span className="sr-only"> {say(isDone ? 'evaluator.checkDone' : 'evaluator.checkOpen')}</span>
        </li>
      ))}
    </ul>
  )
}
