import { X } from 'lucide-react'
import { useRef, type RefObject } from 'react'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BareButton } from '../../ui/bare-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { paragraphOf } from './evidence.ts'
import type { DraftInHand } from './use-draft.ts'
import type { Evidence } from '../../../shared/evaluation/reason.ts'

interface EvidenceChipsProps {
  readonly inHand: DraftInHand
  readonly answer: RefObject<HTMLElement | null>
  readonly isReadOnly: boolean
}

/** Where the answer says it: each chip leads to its paragraph, and can be taken away. */
export function EvidenceChips({ inHand, answer, isReadOnly }: EvidenceChipsProps) {
  const say = useSay()
  const announce = useAnnounce()
  const { draft, choose } = inHand
  const title = useRef<HTMLHeadingElement>(null)

  function remove(gone: Evidence, name: string) {
    choose({ evidence: draft.evidence.filter((one) => one !== gone) })
    // the button that was pressed is gone
    title.current?.focus()
    announce(say('evaluator.evidenceRemoved', { place: name }))
  }
  return (
    <div className="ev">
      <h3 ref={title} className="lab" tabIndex={-1}>
        {say('evaluator.fromTheAnswer')}
      </h3>
      {draft.evidence.length === 0 && <span className="hint">{say('evaluator.evidenceHow')}</span>}
      <ul aria-label={say('evaluator.fromTheAnswer')}>
        {draft.evidence.map((one) => {
          const number = paragraphOf(one)
          const name = number === undefined ? one.where : say('evaluator.paragraph', { number })
          return (
            <li key={`${one.where} ${one.quote}`} className="tag">
              <BareButton
                className="tag-place"
                aria-label={say('evaluator.evidenceShow', { place: name, quote: one.quote })}
                onPress={() => {
                  showParagraph(answer.current, number)
                }}
              >
                {name}
              </BareButton>
              {!isReadOnly && (
                <BareButton
                  className="btn square"
                  aria-label={say('evaluator.evidenceRemove', { place: name, quote: one.quote })}
                  onPress={() => {
                    remove(one, name)
                  }}
                >
                  <X className="i" aria-hidden="true" />
                </BareButton>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function showParagraph(answer: HTMLElement | null, number: number | undefined) {
  const paragraph = answer?.querySelector(`[data-paragraph="${String(number)}"]`)
  paragraph?.scrollIntoView({ block: 'center' })
  paragraph?.closest('li')?.querySelector('button')?.focus({ preventScroll: true })
}
