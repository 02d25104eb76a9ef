import { X } from 'lucide-react'
import { useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BareButton } from '../../ui/bare-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { documentPlaceOf, paragraphOf } from './evidence.ts'
import { showParagraph } from './show-paragraph.ts'
import type { DraftInHand } from './use-draft.ts'
import type { Reading } from './use-reading.ts'
import type { Evidence } from '../../../shared/evaluation/reason.ts'

interface EvidenceChipsProps {
  readonly inHand: DraftInHand
  readonly answer: RefObject<HTMLElement | null>
  /** Opens the tab or the document where evidence stands. */
  readonly onShow: Reading['show']
  readonly isReadOnly: boolean
}

/** Where the answer says it: each chip leads to its paragraph, and can be taken away. */
export function EvidenceChips({ inHand, answer, onShow, isReadOnly }: EvidenceChipsProps) {
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
  /** For the eye, and in full. */
  function placeOf(one: Evidence): { readonly short: string; readonly name: string } {
    const inDocument = documentPlaceOf(one)
    const number = inDocument?.place ?? paragraphOf(one)
    if (number === undefined) return { short: one.where, name: one.where }
    const isPage = inDocument?.unit === 'page'
    const short = say(isPage ? 'evaluator.evidencePage' : 'evaluator.paragraph', { number })
    const { name } = inDocument ?? {}
    return { short, name: name === undefined ? short : say('evaluator.evidenceOf', { place: short, name }) }
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
          const { short, name } = placeOf(one)
          return (
            <li key={`${one.where} ${one.quote}`} className="tag">
              <BareButton
                className="tag-place"
                aria-label={say('evaluator.evidenceShow', { place: name, quote: one.quote })}
                onPress={() => {
                  // first: what is hidden cannot be scrolled to
                  const isDocument = flushSync(() => onShow(one))
                  if (!isDocument) goToParagraph(answer.current, number)
                }}
              >
                {short}
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

function goToParagraph(answer: HTMLElement | null, number: number | undefined) {
  if (number === undefined) return
  showParagraph(answer, number, 'center')
  const paragraph = answer?.querySelector(`[data-paragraph="${String(number)}"]`)
  paragraph?.closest('li')?.querySelector('button')?.focus({ preventScroll: true })
}
