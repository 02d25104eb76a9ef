import type { RecordedScore } from '../../../shared/views/meeting.ts'
import { isToday, useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'

/** An agreed score with everything that stands beside it in the record. */
export function RecordedWords({ recorded }: { readonly recorded: RecordedScore }) {
  const say = useSay()
  const dates = useDates()
  const { score, ramp, word, reason, decidingPoint, present, changeReason, at } = recorded
  const when = isToday(at) ? dates.time(at) : dates.dayOf(at)
  return (
    <div className="recorded">
      <p className="recorded-score">
        <span className={`sq s${String(ramp)}`}>{score}</span>
        <b>{word}</b>
        <span className="hint">{when}</span>
      </p>
      {changeReason !== undefined && (
        <p>
          <b>{say('lead.meeting.changedBecause')}</b> {changeReason}
        </p>
      )}
      {reason.good !== '' && <p>{reason.good}</p>}
      {reason.worries !== '' && <p>{reason.worries}</p>}
      {decidingPoint !== '' && (
        <p>
          <b>{say('lead.meeting.deciding')}:</b> {decidingPoint}
        </p>
      )}
      <p className="hint">{say('lead.meeting.wasPresent', { members: present.join(', ') })}</p>
    </div>
  )
}
