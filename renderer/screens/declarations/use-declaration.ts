import { useCallback, useEffect, useState } from 'react'
import type { DeclarationDraft } from '../../../shared/evaluation/declaration-draft.ts'
import type { DeclarationAnswer, DeclarationsView } from '../../../shared/views/declarations.ts'
import { sendCommand } from '../../service.ts'
import { savedBefore, type SaveState } from '../../ui/save-state.ts'
import { DraftSaver } from '../scoring/draft-saver.ts'
import { useSafeLeaving } from '../scoring/use-safe-leaving.ts'
import { draftOf } from './declared.ts'

export interface DeclarationInHand {
  readonly answers: readonly DeclarationAnswer[]
  readonly saved: SaveState
  /** Words are saved when the typing pauses, a choice at once. */
  readonly change: (
    bidder: DeclarationAnswer['bidder'],
    change: Partial<Pick<DeclarationAnswer, 'link' | 'nature'>>,
  ) => void
  /** False where something could not be saved. */
  readonly flush: () => Promise<boolean>
}

/** Answers that reached no disk, by evaluation, for as long as the program runs. */
const unsaved = new Map<string, DeclarationDraft>()

/** A body larger than this may not outlive the page (Fetch standard: 64 KiB for all keepalive requests together). */
const KEEPALIVE_LIMIT = 60_000

/** The boxes of the declaration, and their way to the disk. */
export function useDeclaration(view: DeclarationsView): DeclarationInHand {
  const { evaluation, savedAt } = view.frame
  const [answers, setAnswers] = useState(() => withUnsaved(view.answers, unsaved.get(evaluation)))
  const [saved, setSaved] = useState<SaveState>(savedBefore(savedAt))
  const [saver] = useState(
    () =>
      new DraftSaver<DeclarationDraft>(async (declaration, { keepalive }) => {
        const answer = await sendCommand(
          { evaluation, command: { type: 'SaveDeclarationDraft', evaluation, declaration } },
          { keepalive: keepalive && JSON.stringify(declaration).length < KEEPALIVE_LIMIT },
        )
        if (answer.kind === 'done') unsaved.delete(evaluation)
        return answer
      }, setSaved),
  )
  useEffect(() => {
    const kept = unsaved.get(evaluation)
    if (kept) saver.change(kept, 'typing')
  }, [saver, evaluation])
  useSafeLeaving(
    saver,
    useCallback(
      (draft) => {
        unsaved.set(evaluation, draft)
      },
      [evaluation],
    ),
  )
  return {
    answers,
    saved,
    change: (bidder, change) => {
      const next = answers.map((answer) => (answer.bidder === bidder ? { ...answer, ...change } : answer))
      setAnswers(next)
      saver.change(draftOf(next), 'typing')
      if (change.link !== undefined) void saver.flush()
    },
    flush: () => saver.flush(),
  }
}

function withUnsaved(
  answers: readonly DeclarationAnswer[],
  draft: DeclarationDraft | undefined,
): readonly DeclarationAnswer[] {
  return answers.map((answer) => {
    const kept = draft?.answers.find(({ bidder }) => bidder === answer.bidder)
    return kept ? { ...answer, link: kept.link, nature: kept.nature } : answer
  })
}
