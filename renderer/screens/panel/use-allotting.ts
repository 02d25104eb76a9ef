import { useCallback, useEffect, useRef } from 'react'
import type { MemberId, QuestionId } from '../../../shared/identifiers.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { PanelView } from '../../../shared/views/panel.ts'
import { useSay } from '../../ui/say.tsx'
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
  const say = useSay()
  const latest = useRef({ view, doing })
  const asked = useRef(new Map<MemberId, readonly QuestionId[]>())
  const queue = useRef(Promise.resolve())
  useEffect(() => {
    latest.current = { view, doing }
    // what was asked for counts until a view has it: one that was read before may arrive after it
    for (const { member, questions } of view.members)
      if (String(asked.current.get(member)) === String(questions)) asked.current.delete(member)
  })

  const allot = useCallback(
    (member: MemberId, questions: readonly QuestionId[]) => {
      const { view: now } = latest.current
      const before = asked.current.get(member) ?? questionsOf(now, member)
      const back = {
        name: say(...changed(now, member, before, questions)),
        commands: [{ type: 'AllotQuestions' as const, member, questions: [...before] }],
      }
      asked.current.set(member, questions)
      queue.current = queue.current.then(async () => {
        const isDone = await latest.current.doing.act(
          { type: 'AllotQuestions', member, questions: [...questions] },
          back,
        )
        if (!isDone) asked.current.delete(member)
      })
    },
    [say],
  )

  const toggle = useCallback(
    (member: MemberId, question: QuestionId) => {
      const { view: now } = latest.current
      const own = asked.current.get(member) ?? questionsOf(now, member)
      const next = new Set(own)
      if (!next.delete(question)) next.add(question)
      allot(
        member,
        now.questions.map((one) => one.question).filter((one) => next.has(one)),
      )
    },
    [allot],
  )
  return { toggle, allot }
}

function questionsOf({ members }: PanelView, member: MemberId): readonly QuestionId[] {
  return members.find((one) => one.member === member)?.questions ?? []
}

/** What was done, in words: one question as a rule; the mending of a gap may be more. */
function changed(
  { members, questions }: PanelView,
  member: MemberId,
  before: readonly QuestionId[],
  after: readonly QuestionId[],
): Parameters<Say> {
  const title = members.find((one) => one.member === member)?.title ?? member
  const differ = questions.filter(({ question }) => before.includes(question) !== after.includes(question))
  const [first] = differ
  if (!first || differ.length > 1) return ['lead.undo.allotted', { member: title, count: differ.length }]
  const isGiven = after.includes(first.question)
  return [isGiven ? 'lead.undo.given' : 'lead.undo.taken', { member: title, number: first.number }]
}
