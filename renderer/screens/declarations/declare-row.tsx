import { Info } from 'lucide-react'
import { links } from '../../../shared/evaluation/declaration-draft.ts'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import type { DeclarationAnswer } from '../../../shared/views/declarations.ts'
import { Choices } from '../../ui/choices.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { isLinked, type Left } from './declared.ts'
import type { DeclarationInHand } from './use-declaration.ts'

const words = {
  none: 'evaluator.declareNone',
  yes: 'evaluator.declareYes',
  unsure: 'evaluator.declareUnsure',
} as const

interface DeclareRowProps {
  readonly answer: DeclarationAnswer
  readonly inHand: DeclarationInHand
  /** What was missing when the person went on, if anything. */
  readonly left: Left | undefined
  /** How many bidders are left to score. */
  readonly open: number
  readonly isReadOnly: boolean
}

/** One bidder: no link, a link, or not sure; and the words about it. */
export function DeclareRow({ answer, inHand, left, open, isReadOnly }: DeclareRowProps) {
  const say = useSay()
  const { bidder, name, link, nature } = answer
  const problem = left && <p className="field-error">{problemWords(left, say)}</p>
  return (
    <li className={classNames('declare', isLinked(answer) && 'open')} data-bidder={bidder}>
      <Choices
        className="declare-row"
        label={name}
        options={links.map((value) => ({ value, words: say(words[value]) }))}
        value={link}
        onChange={(chosen) => {
          inHand.change(bidder, { link: chosen })
        }}
        isReadOnly={isReadOnly}
        isInvalid={left?.what === 'answer'}
      />
      {left?.what === 'answer' && problem}
      {isLinked(answer) && (
        <div className="declare-more">
          <TextArea
            label={say(link === 'yes' ? 'evaluator.declareWhat' : 'evaluator.declareMight')}
            hint={say('evaluator.declareHealth')}
            value={nature}
            onChange={(text) => {
              inHand.change(bidder, { nature: text })
            }}
            onBlur={() => void inHand.flush()}
            maxLength={TEXT_MAXIMUM}
            isReadOnly={isReadOnly}
            isInvalid={left?.what === 'words'}
          />
          {left?.what === 'words' && problem}
          <p className="note">
            <Icon of={Info} />
            <span>
              <Words id="evaluator.declareClosed" values={{ bidder: name, count: open }} />
            </span>
          </p>
        </div>
      )}
    </li>
  )
}

/** What is missing, in a sentence. */
export function problemWords({ name, what }: Left, say: ReturnType<typeof useSay>): string {
  return say(what === 'answer' ? 'evaluator.declareMissing' : 'evaluator.declareWords', { bidder: name })
}
