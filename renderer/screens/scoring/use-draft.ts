import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft, Place } from '../../../shared/evaluation/draft.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { sendCommand } from '../../service.ts'
import { savedBefore, type SaveState } from '../../ui/save-state.ts'
import { DraftNews } from './draft-news.ts'
import { DraftSaver } from './draft-saver.ts'
import { useSafeLeaving } from './use-safe-leaving.ts'
import { forgetUnsaved, keepUnsaved, unsavedDraft } from './unsaved-drafts.ts'

/** A body larger than this may not outlive the page (Fetch standard: 64 KiB for all keepalive requests together). */
const KEEPALIVE_LIMIT = 60_000

export interface DraftInHand {
  readonly draft: Draft
  /** The draft as it is when this is called: words come in while a save is waited for. */
  readonly latest: () => Draft
  readonly saved: SaveState
  /** Words: saved when the typing pauses. */
  readonly write: (change: Partial<Draft>) => void
  /** A choice: saved at once. */
  readonly choose: (change: Partial<Draft>) => void
  /** Where the person is; shows nothing, so nothing is drawn again. */
  readonly moveTo: (place: Partial<Place>) => void
  /** False where something could not be saved; the banner says so then. */
  readonly flush: () => Promise<boolean>
}

/** The boxes of one answer, and their way to the disk. */
export function useDraft(view: ScoringView): DraftInHand {
  const { evaluation, savedAt } = view.frame
  const { isLocked } = view
  const question = view.question.id
  const bidder = view.bidder.id
  const [kept] = useState(() => unsavedDraft(evaluation, question, bidder))
  const [draft, setDraft] = useState(kept?.draft ?? view.draft)
  const [saved, setSaved] = useState<SaveState>(savedBefore(savedAt))
  const [news] = useState(() => new DraftNews(kept?.known ?? view.draft, evaluation, question, bidder))
  const [saver] = useState(
    () =>
      new DraftSaver<Draft>(async (words, { keepalive }) => {
        const over = news.known
        const request = {
          evaluation,
          command: { type: 'SaveDraft', evaluation, question, bidder, draft: words, over },
          show: { view: 'draft', evaluation, question, bidder },
        } as const
        const answer = await sendCommand(request, {
          keepalive: keepalive && JSON.stringify(request).length < KEEPALIVE_LIMIT,
        })
        if (answer.kind === 'done') {
          forgetUnsaved(evaluation, question, bidder)
          news.saved(words, answer.view?.view === 'draft' ? answer.view.draft : words)
        }
        return answer
      }, setSaved),
  )
  const latest = useRef(draft)
  const update = useCallback(
    (change: Partial<Draft>, what: 'typing' | 'place') => {
      if (isLocked) return
      latest.current = { ...latest.current, ...change }
      if (what === 'typing') setDraft(latest.current)
      saver.change(latest.current, what)
    },
    [saver, isLocked],
  )
  const flush = useCallback(() => saver.flush(), [saver])

  useEffect(() => {
    if (kept) saver.change(kept.draft, 'typing')
  }, [saver, kept])
  useEffect(
    () =>
      news.listen(
        () => latest.current,
        (theirs) => {
          latest.current = theirs
          setDraft(latest.current)
          // what still waits must not take the older words along
          if (saver.unsaved) saver.change(latest.current, 'place')
        },
      ),
    [news, saver],
  )
  useSafeLeaving(
    saver,
    useCallback(
      (words) => {
        keepUnsaved(evaluation, question, bidder, { draft: words, known: news.known })
      },
      [news, evaluation, question, bidder],
    ),
  )

  return {
    draft,
    latest: () => latest.current,
    saved,
    write: (change) => {
      update(change, 'typing')
    },
    choose: (change) => {
      update(change, 'typing')
      void flush()
    },
    moveTo: useCallback(
      (place) => {
        update({ place: { ...latest.current.place, ...place } }, 'place')
      },
      [update],
    ),
    flush,
  }
}
