import { ArrowRight, ListPlus, X } from 'lucide-react'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import { promptsOnAgreed } from '../../../shared/moderation/agreed-prompts.ts'
import { Button } from '../../ui/button.tsx'
import { BareButton } from '../../ui/bare-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoreScale } from '../../ui/score-scale.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { PromptList } from './prompt-list.tsx'
import type { MeetingInHand } from './use-meeting.ts'
import { withReasons } from './with-reasons.ts'

interface AgreeFormProps {
  readonly inHand: MeetingInHand
  readonly onRecord: () => void
  readonly onPark: () => void
  /** Takes the focus when another answer is talked about: the keys of the meeting work there. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly reasonBox: RefObject<HTMLTextAreaElement | null>
}

/** Where the panel's own score and reason are written. Nothing is filled in by itself. */
export function AgreeForm({ inHand, onRecord, onPark, heading, reasonBox }: AgreeFormProps): ReactNode {
  const say = useSay()
  const { view, words, write, choose } = inHand
  const { bidder, board, otherBidders, hiddenNames } = view
  const { score, reason, decidingPoint, changeReason } = words
  const isChange = bidder.recorded.length > 0
  const prompts = useMemo(
    () =>
      promptsOnAgreed({
        ...reason,
        hasEvidence: reason.evidence.length > 0,
        score,
        guide: board.scale,
        otherBidders,
        hiddenNames,
        answer: bidder.answer,
        given: board.reasons.map((one) => one.score.score),
      }),
    [reason, score, board, otherBidders, hiddenNames, bidder],
  )
  const chosen = board.scale.find((step) => step.score === score)
  const fitting = board.reasons.filter((one) => score === undefined || one.score.score === score)
  return (
    <section className="agree card" aria-labelledby="agree-heading">
      <div className="agree-body">
        <h2 id="agree-heading" ref={heading} tabIndex={-1}>
          {say(isChange ? 'lead.meeting.changeTitle' : 'lead.meeting.agreeTitle')}
          <span className="hint">{bidder.name}</span>
        </h2>
        <ScoreScale
          label={say('lead.meeting.scaleLabel', { bidder: bidder.name })}
          steps={board.scale}
          value={score}
          onChange={inHand.chooseScore}
        />
        <div className="agree-why">
          <TextArea
            ref={reasonBox}
            label={say('lead.meeting.why')}
            hint={say('lead.meeting.whyHint')}
            value={reason.good}
            onChange={(good) => {
              write((now) => ({ ...now, reason: { ...now.reason, good } }))
            }}
            maxLength={TEXT_MAXIMUM}
            rows={3}
          />
          <Button
            kind="quiet"
            small
            before={ListPlus}
            onPress={() => {
              choose(say('lead.meeting.startedFrom'), (now) =>
                withReasons(now, fitting.length === 0 ? board.reasons : fitting),
              )
            }}
          >
            {say('lead.meeting.startFrom')}
          </Button>
        </div>
        <TextArea
          label={say('lead.meeting.oneMore')}
          value={reason.worries}
          onChange={(worries) => {
            write((now) => ({ ...now, reason: { ...now.reason, worries } }))
          }}
          maxLength={TEXT_MAXIMUM}
          rows={2}
        />
        <EvidenceLine inHand={inHand} />
        <PromptList prompts={prompts} />
        <TextArea
          label={say('lead.meeting.deciding')}
          value={decidingPoint}
          onChange={(text) => {
            write((now) => ({ ...now, decidingPoint: text }))
          }}
          maxLength={TEXT_MAXIMUM}
          rows={1}
        />
        {isChange && (
          <TextArea
            label={say('lead.meeting.changeWhy')}
            hint={say('lead.meeting.changeKept')}
            value={changeReason}
            onChange={(text) => {
              write((now) => ({ ...now, changeReason: text }))
            }}
            maxLength={TEXT_MAXIMUM}
            rows={2}
          />
        )}
      </div>
      <div className="agree-foot">
        {!isChange && (
          <Button kind="second" onPress={onPark} aria-keyshortcuts="P">
            {say('lead.meeting.park')}
          </Button>
        )}
        <Button
          kind="primary"
          after={ArrowRight}
          isPending={inHand.isBusy}
          onPress={onRecord}
          aria-keyshortcuts="Enter"
        >
          {chosen
            ? say('lead.meeting.recordScore', { score: chosen.score, word: chosen.word })
            : say('lead.meeting.record')}
        </Button>
      </div>
    </section>
  )
}

/** The places of the answer that the panel's reason rests on. */
function EvidenceLine({ inHand: { words, choose } }: Pick<AgreeFormProps, 'inHand'>) {
  const say = useSay()
  const { evidence } = words.reason
  if (evidence.length === 0) return null
  return (
    <div className="agree-evidence">
      <span>{say('lead.meeting.fromAnswer')}</span>
      <ul>
        {evidence.map((one, index) => (
          <li key={index}>
            <BareButton
              className="chip evidence-chip"
              aria-label={say('lead.meeting.takeAway', { where: one.where })}
              onPress={() => {
                choose(say('lead.meeting.tookAway', { where: one.where }), (now) => ({
                  ...now,
                  reason: { ...now.reason, evidence: now.reason.evidence.filter((other) => other !== one) },
                }))
              }}
            >
              {one.where}
              <Icon of={X} />
            </BareButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
