import { useRef, useState, type RefObject } from 'react'
import type { DeclarationsView } from '../../../shared/views/declarations.ts'
import { go } from '../../route.ts'
import { sendCommand } from '../../service.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import { interestsOf, leftIn, type Left } from './declared.ts'
import type { DeclarationInHand } from './use-declaration.ts'

export interface Declare {
  /** What was missing when the person last went on; what was mended since is gone from it. */
  readonly problems: readonly Left[]
  /** Why the service refused. */
  readonly refusal: string | undefined
  readonly isSaving: boolean
  /** Takes the focus when something is missing. */
  readonly summary: RefObject<HTMLHeadingElement | null>
  readonly save: () => Promise<void>
}

/** Saves the declaration as an entry and goes on, or says what is missing. */
export function useDeclare({ frame }: DeclarationsView, { answers, flush }: DeclarationInHand): Declare {
  const say = useSay()
  const announce = useAnnounce()
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const summary = useRef<HTMLHeadingElement>(null)
  const left = leftIn(answers)

  async function save() {
    if (left.length > 0) {
      setAsked(true)
      // once it is drawn
      setTimeout(() => summary.current?.focus())
      return
    }
    setSaving(true)
    // the draft first: whatever happens to the declaration, the words are safe
    await flush()
    const answer = await sendCommand({
      evaluation: frame.evaluation,
      command: { type: 'DeclareInterests', member: frame.member, interests: interestsOf(answers) },
    })
    setSaving(false)
    if (answer.kind === 'failed') {
      setRefusal(answer.sentence ?? say('common.noAnswer'))
      return
    }
    announce(say('evaluator.declareSaved'))
    await go({ screen: 'work', evaluation: frame.evaluation })
  }
  return { problems: asked ? left : [], refusal, isSaving, summary, save }
}
