import { Annoyed, CircleSlash, Frown, Meh, Smile, ThumbsUp, type LucideIcon } from 'lucide-react'
import type { MessageId } from '../../../shared/messages/message.ts'
import type { ScaleStep } from '../../../shared/views/scoring.ts'
import { usePreferences } from '../../preferences.ts'
import { useSay } from '../../ui/say.tsx'

const easy: readonly { readonly picture: LucideIcon; readonly words: MessageId }[] = [
  { picture: CircleSlash, words: 'evaluator.easy.word0' },
  { picture: Frown, words: 'evaluator.easy.word1' },
  { picture: Annoyed, words: 'evaluator.easy.word2' },
  { picture: Meh, words: 'evaluator.easy.word3' },
  { picture: Smile, words: 'evaluator.easy.word4' },
  { picture: ThumbsUp, words: 'evaluator.easy.word5' },
]

interface EasyWordProps {
  readonly score: string
  readonly scale: readonly ScaleStep[]
}

/**
 * A score in Easy Read, beside the published words and never instead of them. Only for whole scores from 0 to 5: of any other
 * scale we do not know what the steps mean in short.
 */
export function EasyWord({ score, scale }: EasyWordProps) {
  const say = useSay()
  const { easyRead } = usePreferences()
  const isUsual = scale.length === easy.length && scale.every((step, index) => step.score === String(index))
  const step = easyRead && isUsual ? easy[Number(score)] : undefined
  if (!step) return null
  const { picture: Picture, words } = step
  return (
    <span className="easy-word">
      <Picture aria-hidden="true" />
      <span>{say(words)}</span>
    </span>
  )
}
