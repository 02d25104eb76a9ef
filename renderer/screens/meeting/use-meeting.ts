import { useCallback, useRef, useState } from 'react'
import type { AgreedWords, Meeting } from '../../../shared/evaluation/meeting.ts'
import type { Cell, MeetingView } from '../../../shared/views/meeting.ts'
import type { CommandRequest } from '../../../shared/views/request.ts'
import { sendCommand, type Failure } from '../../service.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { savedBefore, type SaveState } from '../../ui/save-state.ts'
import { useSay } from '../../ui/say.tsx'
import { DraftSaver } from '../scoring/draft-saver.ts'
import { useSafeLeaving } from '../scoring/use-safe-leaving.ts'
import { tellMeetingMoved } from './meeting-channel.ts'
import { chosen, noHistory, redoNext, undoLast } from './words-history.ts'

/** A body larger than this may not outlive the page (Fetch standard: 64 KiB for all keepalive requests together). */
const KEEPALIVE_LIMIT = 60_000

export interface MeetingInHand {
  readonly view: MeetingView
  readonly words: AgreedWords
  readonly saved: SaveState
  /** Why the last act was refused. */
  readonly failure: Failure | undefined
  readonly dismiss: () => void
  readonly isBusy: boolean
  /** Typing: saved when it pauses. */
  readonly write: (change: WordsChange) => void
  /** A choice that can be taken back until it is recorded: saved at once. */
  readonly choose: (name: string, change: WordsChange) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Who is there, what is hidden, what waits: saved at once, and shown as the service has it. */
  readonly settle: (change: MeetingChange) => Promise<boolean>
  readonly talkAbout: (cell: Cell) => Promise<boolean>
  readonly park: () => Promise<boolean>
  /** Enters the agreed score and goes on to the next answer. */
  readonly record: () => Promise<boolean>
}

/** What changes; a break that is undefined is none any more. */
type MeetingChange = Partial<Omit<Meeting, 'breakAt'>> & { readonly breakAt?: string | undefined }

export type WordsChange = (words: AgreedWords) => AgreedWords

/** What the facilitator has in hand, and its way to the disk. */
export function useMeeting(first: MeetingView, ownWindow: string): MeetingInHand {
  const say = useSay()
  const announce = useAnnounce()
  const { evaluation } = first
  const [view, setView] = useState(first)
  const [words, setWords] = useState(first.bidder.words)
  const [history, setHistory] = useState(noHistory)
  const [saved, setSaved] = useState<SaveState>(savedBefore(first.savedAt))
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  /** As they are now, whatever was drawn: keys come faster than renderings. */
  const latest = useRef({ view: first, words: first.bidder.words, isTouched: isWritten(first) })

  const [saver] = useState(
    () =>
      new DraftSaver<Meeting>(async (meeting, { keepalive }) => {
        const answer = await sendCommand(
          { command: { type: 'SaveMeeting', evaluation, window: ownWindow, meeting } },
          { keepalive: keepalive && JSON.stringify(meeting).length < KEEPALIVE_LIMIT },
        )
        if (answer.kind === 'done') tellMeetingMoved(evaluation)
        return answer
      }, setSaved),
  )
  useSafeLeaving(
    saver,
    useCallback(() => undefined, []),
  )

  const whole = useCallback((): Meeting => {
    const { view: now, words: written, isTouched } = latest.current
    const others = now.meeting.words.filter((one) => !isSame(one, now.at))
    return { ...now.meeting, at: now.at, words: isTouched ? [...others, written] : others }
  }, [])

  function change(next: AgreedWords, how: 'typing' | 'choice') {
    latest.current = { ...latest.current, words: next, isTouched: true }
    setWords(next)
    saver.change(whole(), 'typing')
    if (how === 'choice') void saver.flush()
  }

  function show(next: MeetingView) {
    const isElsewhere = !isSame(next.at, latest.current.view.at)
    const isRecorded = next.bidder.recorded.length !== latest.current.view.bidder.recorded.length
    latest.current = { ...latest.current, view: next }
    setView(next)
    if (!isElsewhere && !isRecorded) return
    latest.current = { view: next, words: next.bidder.words, isTouched: isWritten(next) }
    setWords(next.bidder.words)
    setHistory(noHistory)
  }

  async function send(body: CommandRequest): Promise<boolean> {
    setBusy(true)
    const answer = await sendCommand({ ...body, show: { view: 'meeting', evaluation } })
    setBusy(false)
    setFailure(answer.kind === 'failed' ? answer : undefined)
    if (answer.kind === 'failed') return false
    setSaved({ kind: 'saved', at: answer.savedAt })
    if (answer.view?.view === 'meeting') show(answer.view)
    tellMeetingMoved(evaluation)
    return true
  }

  async function settle(changed: MeetingChange): Promise<boolean> {
    if (!(await saver.flush())) return false
    const { breakAt, ...meeting } = { ...whole(), ...changed }
    return send({
      command: {
        type: 'SaveMeeting',
        evaluation,
        window: ownWindow,
        meeting: { ...meeting, ...(breakAt !== undefined && { breakAt }) },
      },
    })
  }

  async function record(): Promise<boolean> {
    if (isBusy || !(await saver.flush())) return false
    const { view: now, words: agreed } = latest.current
    const { score, reason, decidingPoint, changeReason } = agreed
    if (score === undefined) {
      setFailure({ kind: 'failed', sentence: say('lead.meeting.chooseFirst'), path: undefined })
      return false
    }
    const isChange = now.bidder.recorded.length > 0
    const isDone = await send({
      evaluation,
      window: ownWindow,
      command: {
        type: 'AgreeScore',
        ...now.at,
        score,
        reason,
        decidingPoint,
        present: [...now.meeting.present],
        ...(isChange && { changeReason }),
      },
    })
    if (!isDone) return false
    const { next } = now
    const parked = now.meeting.parked.filter((cell) => !isSame(cell, now.at))
    const word = now.board.scale.find((step) => step.score === score)?.word ?? ''
    announce(say('lead.meeting.recorded', { bidder: now.bidder.name, score, word }))
    await settle({ parked, at: isChange || !next ? now.at : { ...next } })
    return true
  }

  return {
    view,
    words,
    saved,
    failure,
    isBusy,
    dismiss: () => {
      setFailure(undefined)
    },
    write: (make) => {
      change(make(latest.current.words), 'typing')
    },
    choose: (name, make) => {
      const before = latest.current.words
      const after = make(before)
      setHistory((steps) => chosen(steps, { name, before, after }))
      change(after, 'choice')
    },
    undo: () => {
      const step = undoLast(history, latest.current.words)
      if (!step) return false
      setHistory(step.history)
      change(step.words, 'choice')
      announce(say('common.undoDone', { name: step.name }))
      return true
    },
    redo: () => {
      const step = redoNext(history, latest.current.words)
      if (!step) return false
      setHistory(step.history)
      change(step.words, 'choice')
      announce(step.name)
      return true
    },
    settle,
    talkAbout: ({ bidder, question }) => settle({ at: { bidder, question } }),
    park: () => {
      const { view: now } = latest.current
      const others = now.meeting.parked.filter((cell) => !isSame(cell, now.at))
      announce(say('lead.meeting.parked', { bidder: now.bidder.name }))
      return settle({ parked: [...others, { ...now.at }], at: { ...(now.next ?? now.at) } })
    },
    record,
  }
}

function isWritten({ meeting, bidder: { words }, at }: MeetingView): boolean {
  return meeting.words.some((one) => isSame(one, at) && one.over === words.over)
}

function isSame(one: Cell, other: Cell): boolean {
  return one.bidder === other.bidder && one.question === other.question
}
