import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { useReadAloud, type ReadAloud } from '../read-aloud/use-read-aloud.ts'
import type { DocumentFrame, DocumentState } from './use-document-frame.ts'

interface DocumentAloud {
  readonly href: string
  /** Holds the words as text. */
  readonly pane: RefObject<HTMLElement | null>
  /** The place that is being read. */
  readonly at: number
  /** Undefined where the document is shown as it was sent, or not yet. */
  readonly text: DocumentFrame['text']
  readonly shown: Extract<DocumentState, { kind: 'shown' }> | undefined
  readonly onPlain: () => void
  readonly onGo: (place: number) => void
}

/** Reads a document aloud: its words are shown as text first, and of a PDF one page follows the other. */
export function useDocumentAloud({ href, pane, at, text, shown, onPlain, onGo }: DocumentAloud): ReadAloud {
  const place = shown?.unit === 'page' ? at : 1
  const here = text?.place === place ? text : undefined
  /** Reading was asked for, and begins when the words are there. */
  const isWanted = useRef(false)

  function goOn() {
    if (shown?.unit !== 'page' || at >= shown.of) return
    isWanted.current = true
    onGo(at + 1)
  }
  const aloud = useReadAloud({
    key: `${href} ${String(place)}`,
    paragraphs: here?.paragraphs ?? [],
    pane,
    firstParagraph: () => firstInSight(pane.current),
    onParagraph: () => undefined,
    isHere: shown !== undefined,
    onAll: goOn,
    onText: () => {
      isWanted.current = true
      onPlain()
    },
  })
  const begin = useEffectEvent(() => {
    if (!isWanted.current || !here) return
    isWanted.current = false
    // a page of pictures has no words
    if (here.paragraphs.length === 0) goOn()
    else aloud.toggle()
  })
  useEffect(() => {
    begin()
  }, [here])
  return aloud
}

/** The first paragraph that is not above the upper edge. */
function firstInSight(pane: HTMLElement | null): number {
  if (!pane) return 1
  const { top } = pane.getBoundingClientRect()
  const first = [...pane.querySelectorAll<HTMLElement>('[data-paragraph]')].find(
    (one) => one.getBoundingClientRect().bottom > top,
  )
  return Number(first?.dataset['paragraph'] ?? 1)
}
