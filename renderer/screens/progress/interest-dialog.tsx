import { useState } from 'react'
import { Choices } from '../../ui/choices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import type { InterestNeed } from './use-progress.ts'

const decisions = [
  { value: 'none', words: 'lead.progress.interest.none' },
  { value: 'may-score', words: 'lead.progress.interest.mayScore' },
  { value: 'may-not-score', words: 'lead.progress.interest.mayNot' },
] as const
type Decision = (typeof decisions)[number]['value']

interface InterestDialogProps {
  readonly need: InterestNeed
  readonly doing: Doing
  readonly onClose: () => void
}

/** A link that a member declared: what it is, and what is fair. */
export function InterestDialog({ need, doing, onClose }: InterestDialogProps) {
  const say = useSay()
  const [decision, setDecision] = useState<Decision>()
  const { member, memberTitle, bidder, bidderName, nature } = need
  const who = { member: memberTitle, bidder: bidderName }

  async function decide(reason: string) {
    if (!decision) return
    if (await doing.act({ type: 'DecideInterest', member, bidder, decision, reason })) onClose()
  }
  return (
    <ReasonDialog
      title={say('lead.progress.interest.title', who)}
      doIt={say('lead.progress.interest.do')}
      doing={doing}
      onClose={onClose}
      problem={decision === undefined ? say('lead.progress.interest.chooseFirst') : undefined}
      onDo={(reason) => void decide(reason)}
    >
      <figure className="wrote">
        <figcaption className="hint">{say('lead.progress.interest.wrote', who)}</figcaption>
        <blockquote>{nature}</blockquote>
      </figure>
      <Choices
        className="choices down"
        label={say('lead.progress.interest.choose')}
        options={decisions.map(({ value, words }) => ({ value, words: say(words, who) }))}
        value={decision}
        onChange={setDecision}
      />
      <p className="hint">{say('lead.progress.interest.then', who)}</p>
    </ReasonDialog>
  )
}
