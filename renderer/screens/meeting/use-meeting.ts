import { useCallback, useRef, useState } from 'react'
import type { AgreedWords, Meeting } from '../../../shared/evaluation/meeting.ts'
import type { Cell, MeetingView } from '../../../shared/views/meeting.ts'
import type { CommandRequest } from '../../../shared/views/request.ts'
import { keepSame } from '../../keep-same.ts'
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
  /** Whether the boxes are open: nothing is recorded yet, or what was recorded is being changed. */
  readonly isOpen: boolean
  /** Why the last act was refused. */
  readonly failure: Failure | undefined
  readonly dismiss: () => void
  readonly isBusy: boolean
  /** Typing: saved when it pauses. */
  readonly write: (change: WordsChange) => void
  /** A choice that can be taken back until it is recorded: saved at once. */
  readonly choose: (name: string, change: WordsChange) => void
  readonly chooseScore: (score: string) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Opens the boxes of a score that was recorded. */
  readonly startChange: () => void
  /** Who is there, what is hidden, what waits: saved at once, and shown as the service has it. */
  readonly settle: (change: (meeting: Meeting) => MeetingChange) => Promise<boolean>
  readonly talkAbout: (cell: Cell) => Promise<boolean>
  readonly talkBelow: () => Promise<boolean>
  readonly park: () => Promise<boolean>
  /** Enters the agreed score and goes on to the next answer. */
  readonly record: () => Promise<boolean>
}

export type WordsChange = (words: AgreedWords) => AgreedWords

/** What changes; a break that is undefined is none any more. */
type MeetingChange = Partial<Omit<Meeting, 'breakAt'>> & { readonly breakAt?: string | undefined }

/** As things are now, whatever was drawn: keys come faster than renderings. */
interface Now {
  readonly view: MeetingView
  readonly words: AgreedWords
  /** Something was written that the service may not know of. */
  readonly isTouched: boolean
  readonly isChanging: boolean
}

/**
 * What the facilitator has in hand, and its way to the disk. Acts happen one after the other: a key that is pressed while
 * the next bidder is on the way is for the next bidder.
 */
export function useMeeting(first: MeetingView, ownWindow: string): MeetingInHand {
  const say = useSay()
  const announce = useAnnounce()
  const { evaluation } = first
  const [drawn, setDrawn] = useState<Now>(() => opened(first))
  const [saved, setSaved] = useState<SaveState>(savedBefore(first.savedAt))
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(drawn)
  const steps = useRef(noHistory)
  const inTurn = useInTurn()

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

  function hold(now: Now) {
    latest.current = now
    setDrawn(now)
  }

  function change(words: AgreedWords, how: 'typing' | 'choice') {
    hold({ ...latest.current, words, isTouched: true })
    saver.change(wholeOf(latest.current), 'typing')
    if (how === 'choice') void saver.flush()
  }

  function show(answered: MeetingView) {
    const { view: before } = latest.current
    const view = keepSame(before, answered)
    const isSamePlace =
      isSame(view.at, before.at) && view.bidder.recorded.length === before.bidder.recorded.length
    if (!isSamePlace) steps.current = noHistory
    hold(isSamePlace ? { ...latest.current, view } : opened(view))
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

  async function settleNow(changed: MeetingChange): Promise<boolean> {
    if (!(await saver.flush())) return false
    const { breakAt, ...meeting } = { ...wholeOf(latest.current), ...changed }
    return send({
      command: {
        type: 'SaveMeeting',
        evaluation,
        window: ownWindow,
        meeting: { ...meeting, ...(breakAt !== undefined && { breakAt }) },
      },
    })
  }

  async function recordNow(): Promise<boolean> {
    if (!isOpenIn(latest.current) || !(await saver.flush())) return false
    const { view: now, words } = latest.current
    const { score, reason, decidingPoint, changeReason } = words
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
    const word = now.board.scale.find((step) => step.score === score)?.word ?? ''
    announce(say('lead.meeting.recorded', { bidder: now.bidder.name, score, word }))
    return settleNow({
      parked: without(now.meeting.parked, now.at),
      at: isChange || !now.next ? now.at : { ...now.next },
    })
  }

  function chooseNow(name: string, make: WordsChange) {
    if (!isOpenIn(latest.current)) return
    const before = latest.current.words
    const after = make(before)
    steps.current = chosen(steps.current, { name, before, after })
    change(after, 'choice')
  }

  function chooseScoreNow(score: string) {
    const { view: now, words } = latest.current
    const step = now.board.scale.find((one) => one.score === score)
    if (!step || words.score === score) return
    chooseNow(say('lead.meeting.chose', { score, word: step.word }), (one) => ({ ...one, score }))
  }

  function move(taken: ReturnType<typeof undoLast>, said: (name: string) => string): boolean {
    if (!taken) return false
    steps.current = taken.history
    change(taken.words, 'choice')
    announce(said(taken.name))
    return true
  }

  return {
    view: drawn.view,
    words: drawn.words,
    isOpen: isOpenIn(drawn),
    saved,
    failure,
    isBusy,
    dismiss: () => {
      setFailure(undefined)
    },
    write: (make) => {
      change(make(latest.current.words), 'typing')
    },
    choose: (name, make) =>
      void inTurn(() => {
        chooseNow(name, make)
      }),
    chooseScore: (score) =>
      void inTurn(() => {
        chooseScoreNow(score)
      }),
    undo: () =>
      move(undoLast(steps.current, latest.current.words), (name) => say('common.undoDone', { name })),
    redo: () => move(redoNext(steps.current, latest.current.words), (name) => name),
    startChange: () => {
      hold({ ...latest.current, isChanging: true })
    },
    settle: (make) => inTurn(() => settleNow(make(latest.current.view.meeting))),
    talkAbout: ({ bidder, question }) => inTurn(() => settleNow({ at: { bidder, question } })),
    talkBelow: () => inTurn(() => settleNow({ at: { ...latest.current.view.below } })),
    park: () =>
      inTurn(async () => {
        const { view: now } = latest.current
        if (!isOpenIn(latest.current) || now.bidder.recorded.length > 0) return false
        announce(say('lead.meeting.parked', { bidder: now.bidder.name }))
        const parked = [...without(now.meeting.parked, now.at), { ...now.at }]
        return settleNow({ parked, at: { ...(now.next ?? now.at) } })
      }),
    record: () => inTurn(recordNow),
  }
}

/** One act after the other, in the order in which they were asked for. */
function useInTurn(): <Value>(act: () => Value | Promise<Value>) => Promise<Value> {
  const line = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(async (act) => {
    const done = line.current.then(act)
    line.current = done.catch(() => undefined)
    return done
  }, [])
}

function opened(view: MeetingView): Now {
  const { words } = view.bidder
  const isWritten = view.meeting.words.some((one) => isSame(one, view.at) && one.over === words.over)
  // words over a recorded score were left behind in the middle of a change
  return { view, words, isTouched: isWritten, isChanging: isWritten && view.bidder.recorded.length > 0 }
}

function isOpenIn({ view, isChanging }: Now): boolean {
  return !view.isClosed && (view.bidder.recorded.length === 0 || isChanging)
}

function wholeOf({ view, words, isTouched }: Now): Meeting {
  const others = view.meeting.words.filter((one) => !isSame(one, view.at))
  return { ...view.meeting, at: view.at, words: isTouched ? [...others, words] : others }
}

function without<One extends Cell>(cells: readonly One[], cell: Cell): One[] {
  return cells.filter((one) => !isSame(one, cell))
}

function isSame(one: Cell, other: Cell): boolean {
  return one.bidder === other.bidder && one.question === other.question
}
