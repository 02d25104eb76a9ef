import { CircleQuestionMark } from 'lucide-react'
import { useState, type RefObject } from 'react'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Message } from '../../../shared/messages/message.ts'
import { promptsOnReason } from '../../../shared/moderation/prompts.ts'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Coaching } from '../practice/coach.ts'
import { EvidenceChips } from './evidence-chips.tsx'
import type { Reading } from './use-reading.ts'
import { ReasonArea } from './reason-area.tsx'
import { ReasonTips } from './reason-tips.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { ReasonBox, ReasonBoxes } from './use-reason-boxes.ts'

interface WhyBoxProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  readonly boxes: ReasonBoxes
  readonly answer: RefObject<HTMLElement | null>
  readonly onShow: Reading['show']
  readonly isSent: boolean
  /** Says something under a box where the hints say nothing: in practice. */
  readonly coach?: ((box: ReasonBox, draft: Draft) => Coaching | undefined) | undefined
}

/** Second: why. What is good, what worries, and where the answer says it. */
export function WhyBox(why: WhyBoxProps) {
  const { view, inHand, boxes, answer, onShow, isSent, coach } = why
  const say = useSay()
  const [isHelping, setHelping] = useState(false)
  const { draft } = inHand
  // checked when a box is left, not while it is written in
  const [checked, setChecked] = useState(draft)
  const prompts = isSent
    ? []
    : promptsOnReason({
        reason: { ...draft, good: checked.good, worries: checked.worries },
        score: draft.score,
        guide: view.scale,
        otherBidders: view.rail.filter(({ bidder }) => bidder !== view.bidder.id).map(({ name }) => name),
      })
  const hintFor = (box: ReasonBox): { readonly prompt: Message | undefined; readonly isPraise?: boolean } => {
    const prompt = prompts.find((one) => one.box === box)?.message
    const said = prompt ? undefined : coach?.(box, { ...draft, good: checked.good, worries: checked.worries })
    return { prompt: prompt ?? said?.message, isPraise: said?.kind === 'good' }
  }
  const isTop = draft.score !== undefined && draft.score === view.scale.at(-1)?.score
  const onLeave = () => {
    setChecked(draft)
    void inHand.flush()
  }
  return (
    <section className="why" aria-labelledby="why-title">
      <div className="panel-head">
        <h2 id="why-title">
          <span className="num" aria-hidden="true">
            {say('evaluator.partTwo')}
          </span>
          {say('evaluator.whyThisScore')}
        </h2>
        <Button
          kind="quiet"
          small
          before={CircleQuestionMark}
          onPress={() => {
            setHelping(true)
          }}
        >
          {say('evaluator.reasonTips')}
        </Button>
      </div>
      {(['good', 'worries'] as const).map((box) => (
        <ReasonArea
          key={box}
          box={box}
          label={say(boxLabel(box, isTop))}
          example={say(box === 'good' ? 'evaluator.goodExample' : 'evaluator.worriesExample')}
          text={draft[box]}
          isEmpty={checked[box].trim() === ''}
          {...hintFor(box)}
          boxes={boxes}
          maxLength={TEXT_MAXIMUM}
          isReadOnly={isSent}
          onChange={(text) => {
            inHand.write({ [box]: text })
          }}
          onLeave={onLeave}
        />
      ))}
      <EvidenceChips inHand={inHand} answer={answer} onShow={onShow} isReadOnly={isSent} />
      <ReasonTips
        isOpen={isHelping}
        onClose={() => {
          setHelping(false)
        }}
      />
    </section>
  )
}

function boxLabel(box: 'good' | 'worries', isTop: boolean) {
  if (box === 'good') return 'evaluator.whatIsGood'
  return isTop ? 'evaluator.anythingMissing' : 'evaluator.whatIsMissing'
}
