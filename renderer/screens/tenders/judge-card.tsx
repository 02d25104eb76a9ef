import { Check, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import type { Doing } from '../../use-doing.ts'
import type { Judged } from './bidders-page.tsx'
import { FileDialog } from './file-dialog.tsx'
import { TenderFiles, type OpenFile } from './tender-files.tsx'

interface JudgeCardProps {
  readonly view: TendersView
  readonly judged: Judged
  readonly doing: Doing
  /** It is judged: the next one is shown. */
  readonly onDone: () => void
}

/** One requirement of one bidder: what was sent for it, what a fail would mean, pass or fail, and why. */
export function JudgeCard({ view, judged, doing, onDone }: JudgeCardProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const row = view.rows.find(({ bidder }) => bidder === judged.bidder)
  const cell = row?.requirements.find(({ requirement }) => requirement === judged.requirement)
  const published = view.requirements.find(({ id }) => id === judged.requirement)
  const [note, setNote] = useState(cell?.note ?? '')
  const [error, setError] = useState<string>()
  // until the next one is shown, a second press would judge this one again
  const [isJudged, setJudged] = useState(false)
  const choice = useRef<HTMLDivElement>(null)
  useFocusBack(choice, focusOnNext)
  const [open, setOpen] = useState<OpenFile>()
  if (!row || !cell || !published) return null
  const words = { requirement: published.title, bidder: row.name }

  async function judge(outcome: 'pass' | 'fail') {
    if (outcome === 'fail' && note.trim() === '') {
      setError(say('lead.tenders.whyFirst'))
      return
    }
    setError(undefined)
    const judging = (what: 'pass' | 'fail', why: string) => ({
      ...{ type: 'JudgeRequirement' as const, ...judged, outcome: what, note: why },
    })
    const told = say(`lead.tenders.judged.${outcome}`, words)
    // the first judgement of all can only be changed: no entry says that there was none
    const back = cell?.outcome && { name: told, commands: [judging(cell.outcome, cell.note)] }
    if (await doing.act(judging(outcome, note.trim()), back)) {
      setJudged(true)
      announce(told)
      onDone()
    }
  }
  return (
    <Card title={say('lead.tenders.judgeTitle', words)} className="judge-card">
      <TenderFiles files={cell.files} none={say('lead.tenders.noFiles')} onRead={setOpen} />
      <p className="hint">{say(`lead.tenders.consequence.${published.consequence}`)}</p>
      <TextArea
        label={say('lead.tenders.note')}
        hint={say('lead.tenders.noteHint')}
        value={note}
        onChange={setNote}
        maxLength={TEXT_MAXIMUM}
        rows={2}
      />
      <p className="dialog-error" role="alert">
        {error}
      </p>
      <div className="judge-choice" ref={choice}>
        <Button
          kind="second"
          before={Check}
          isPending={doing.busy || isJudged}
          onPress={() => void judge('pass')}
        >
          {say('lead.tenders.pass')}
        </Button>
        <Button
          kind="second"
          before={X}
          isPending={doing.busy || isJudged}
          onPress={() => void judge('fail')}
        >
          {say('lead.tenders.fail')}
        </Button>
      </div>
      {open && (
        <FileDialog
          file={open}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </Card>
  )
}

/** At its heading, where no key does anything: whoever presses once too often judges nothing unread. */
function focusOnNext(): void {
  const next = document.querySelector<HTMLElement>('.judge-card h2') ?? document.querySelector('main')
  next?.focus()
}
