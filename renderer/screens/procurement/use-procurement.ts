import { useRef, useState } from 'react'
import type { MemberId, QuestionId } from '../../../shared/identifiers.ts'
import type { Command } from '../../../shared/evaluation/command.ts'
import type { Procurement } from '../../../shared/procurement/procurement.ts'
import { saysTheSame } from '../../../shared/procurement/same.ts'
import type { ProcurementView } from '../../../shared/views/procurement.ts'
import { sendCommand, type Failure } from '../../service.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'

/** The draft on the screen, and how it is changed. */
export interface ProcurementWork {
  /** As the service knows it: the save state, versions, undo. */
  readonly view: ProcurementView
  /** As it stands on the screen: ahead of the service by what is being saved. */
  readonly procurement: Procurement
  /** It was published: it is read, and no longer changed. */
  readonly isLocked: boolean
  readonly change: (edit: (draft: Procurement) => Procurement) => void
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly publish: () => Promise<boolean>
  readonly allot: (member: MemberId, questions: readonly QuestionId[]) => void
  /** Why the last change was not saved; it stays on the screen. */
  readonly failure: Failure | undefined
  readonly tryAgain: () => void
}

/** Each change is saved at once, in order; what is typed on meanwhile is not overtaken by an older answer. */
export function useProcurement(read: ProcurementView): ProcurementWork {
  const say = useSay()
  const announce = useAnnounce()
  const [view, setView] = useState(read)
  const [procurement, setProcurement] = useState(read.procurement)
  const [failure, setFailure] = useState<Failure>()
  const latest = useRef(read.procurement)
  const known = useRef(read)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const { evaluation } = read.frame

  async function send(command: Command): Promise<boolean> {
    const show = { view: 'procurement', evaluation } as const
    const answer = await sendCommand({ evaluation, command, show })
    waiting.current -= 1
    if (answer.kind === 'failed') {
      setFailure(answer)
      return false
    }
    setFailure(undefined)
    if (answer.view?.view === 'procurement') {
      known.current = answer.view
      setView(answer.view)
    }
    return true
  }
  function enter(command: Command): Promise<boolean> {
    waiting.current += 1
    const sent = saving.current.then(() => send(command))
    saving.current = sent
    return sent
  }
  function show(next: Procurement): void {
    latest.current = next
    setProcurement(next)
    void enter({ type: 'ReviseProcurement', procurement: next })
  }
  async function goTo(which: 'undo' | 'redo'): Promise<void> {
    await saving.current
    const step = known.current[which]
    if (!step || waiting.current > 0) return
    show(step.procurement)
    announce(say(`lead.procurement.${which}Done`, { name: step.name }))
  }
  return {
    view,
    procurement,
    isLocked: view.published !== undefined,
    change: (edit) => {
      const next = edit(latest.current)
      if (known.current.published === undefined && !saysTheSame(next, latest.current)) show(next)
    },
    undo: () => goTo('undo'),
    redo: () => goTo('redo'),
    publish: () => enter({ type: 'PublishProcurement' }),
    allot: (member, questions) => void enter({ type: 'AllotQuestions', member, questions: [...questions] }),
    failure,
    tryAgain: () => {
      show(latest.current)
    },
  }
}
