import { useCallback, useEffect, useRef } from 'react'
import type { MemberId, QuestionId } from '../../../shared/identifiers.ts'
import type { PanelView } from '../../../shared/views/panel.ts'
import type { Doing } from '../../use-doing.ts'

export interface Allotting {
  /** Gives a question to a member who does not score it, or takes it. */
  readonly toggle: (member: MemberId, question: QuestionId) => void
  readonly allot: (member: MemberId, questions: readonly QuestionId[]) => void
}

/**
 * Gives and takes questions one after the other, in the order of the keys: whoever presses Space faster than the disk
 * writes must not take back what they gave a moment before. `toggle` stays the same function, so that no cell of a
 * matrix is made anew.
 */
export function useAllotting(view: PanelView, doing: Doing): Allotting {
  const latest = useRef({ view, doing })
  const asked = useRef(new Map<MemberId, readonly QuestionId[]>())
  const queue = useRef(Promise.resolve())
  useEffect(() => {
    latest.current = { view, doing }
    // what was asked for counts until a view has it: one that was read before may arrive after it
    for (const { member, questions } of view.members)
      if (String(asked.current.get(member)) === String(questions)) asked.current.delete(member)
  })

  const allot = useCallback((member: MemberId, questions: readonly QuestionId[]) => {
    asked.current.set(member, questions)
    queue.current = queue.current.then(async () => {
      const isDone = await latest.current.doing.act({
        ...{ type: 'AllotQuestions', member, questions: [...questions] },
      })
      if (!isDone) asked.current.delete(member)
    })
  }, [])

  const toggle = useCallback(
    (member: MemberId, question: QuestionId) => {
      const { members, questions } = latest.current.view
      const own = asked.current.get(member) ?? members.find((one) => one.member === member)?.questions ?? []
      const next = new Set(own)
      if (!next.delete(question)) next.add(question)
      allot(
        member,
        questions.map((one) => one.question).filter((one) => next.has(one)),
      )
    },
    [allot],
  )
  return { toggle, allot }
}
