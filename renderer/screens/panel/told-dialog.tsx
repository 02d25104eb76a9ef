import { useState } from 'react'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import type { BidderId, MemberId } from '../../../shared/identifiers.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Panel } from './use-panel.ts'

interface ToldDialogProps {
  readonly panel: Panel
  readonly onClose: () => void
}

/** A declaration that somebody made by word of mouth or on paper: the lead writes it down, and the record says who did. */
export function ToldDialog({ panel: { view, doing }, onClose }: ToldDialogProps) {
  const say = useSay()
  const [member, setMember] = useState<MemberId>()
  const [bidder, setBidder] = useState<BidderId>()
  const [nature, setNature] = useState('')
  const [isTried, setTried] = useState(false)
  const words = nature.trim()
  const problem =
    member === undefined
      ? say('lead.panel.told.memberFirst')
      : bidder !== undefined && words === ''
        ? say('lead.panel.told.wordsFirst')
        : undefined

  async function save() {
    setTried(true)
    if (problem !== undefined || member === undefined) return
    const before = view.interests
      .filter((one) => one.member === member && one.bidder !== bidder)
      .map((one) => ({
        bidder: one.bidder,
        nature: one.nature,
        ...(one.unsure && { unsure: true as const }),
      }))
    const told = bidder === undefined ? [] : [{ bidder, nature: words }]
    if (await doing.act({ type: 'DeclareInterests', member, interests: [...before, ...told] })) onClose()
  }
  return (
    <AskDialog
      title={say('lead.panel.told.open')}
      doIt={say('lead.panel.told.do')}
      doing={doing}
      problem={isTried ? problem : undefined}
      onClose={onClose}
      onDo={() => void save()}
    >
      <p>{say('lead.panel.told.text')}</p>
      <SelectLine
        label={say('lead.panel.member')}
        none={say('lead.panel.told.choose')}
        options={view.members.map((one) => ({ value: one.member, words: one.title }))}
        value={member}
        onChange={setMember}
      />
      <SelectLine
        label={say('lead.panel.told.bidder')}
        none={say('lead.panel.told.noLink')}
        options={view.bidders.map((one) => ({ value: one.bidder, words: one.name }))}
        value={bidder}
        onChange={setBidder}
      />
      {bidder !== undefined && (
        <TextArea
          label={say('lead.panel.told.nature')}
          hint={say('lead.panel.told.natureHint')}
          value={nature}
          onChange={setNature}
          maxLength={TEXT_MAXIMUM}
          rows={3}
        />
      )}
    </AskDialog>
  )
}
