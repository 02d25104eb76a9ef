import { TextQuote } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import type { TalkReason } from '../../../shared/views/meeting.ts'
import { BareButton } from '../../ui/bare-button.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'

interface ReasonCardsProps {
  readonly reasons: readonly TalkReason[]
  /** Absent on the projector, where nothing can be pressed. */
  readonly onPlace?: (evidence: Evidence) => void
  readonly onUse?: (reason: TalkReason) => void
}

/** Why people gave these scores, side by side. Not drawn again while somebody types. */
export const ReasonCards = memo(function ReasonCards({
  reasons,
  onPlace,
  onUse,
}: ReasonCardsProps): ReactNode {
  return (
    <ul className="reason-cards">
      {reasons.map((reason) => (
        <li key={reason.member} className="reason-card card">
          <ReasonCard reason={reason} {...(onPlace && { onPlace })} {...(onUse && { onUse })} />
        </li>
      ))}
    </ul>
  )
})

interface ReasonCardProps extends Omit<ReasonCardsProps, 'reasons'> {
  readonly reason: TalkReason
}

function ReasonCard({ reason, onPlace, onUse }: ReasonCardProps) {
  const say = useSay()
  const { member, score, good, worries, evidence } = reason
  return (
    <>
      <span
        className={`sq s${String(score.ramp)}`}
        role="img"
        aria-label={say('lead.meeting.gave', { ...score })}
      >
        {score.score}
      </span>
      <p className="reason-who">
        <span>{member}</span>
        <span className="reason-places">
          {evidence.map((one, index) =>
            onPlace ? (
              <BareButton
                key={index}
                className="reason-place"
                onPress={() => {
                  onPlace(one)
                }}
              >
                {one.where}
              </BareButton>
            ) : (
              <span key={index}>{one.where}</span>
            ),
          )}
        </span>
      </p>
      <div className="reason-words">
        {good !== '' && <p>{good}</p>}
        {worries !== '' && <p className="reason-worry">{worries}</p>}
        {onUse && (
          <Button
            kind="quiet"
            small
            before={TextQuote}
            aria-label={say('lead.meeting.useOf', { member })}
            onPress={() => {
              onUse(reason)
            }}
          >
            {say('lead.meeting.use')}
          </Button>
        )}
      </div>
    </>
  )
}
