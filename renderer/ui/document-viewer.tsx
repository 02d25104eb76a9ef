import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { NoVoice } from '../read-aloud/no-voice.tsx'
import type { DocumentPoint, Quote } from '../viewer/messages.ts'
import { Banner } from './banner.tsx'
import { DocumentFind } from './document-find.tsx'
import { DocumentFoot } from './document-foot.tsx'
import { DocumentNotShown } from './document-not-shown.tsx'
import { leaveDocument, leftDocument } from './document-places.ts'
import { DocumentPlain } from './document-plain.tsx'
import { DocumentTools } from './document-tools.tsx'
import { useSay } from './say.tsx'
import { useDocumentAloud } from './use-document-aloud.ts'
import { useDocumentFrame, type Selected } from './use-document-frame.ts'
import { BREAK_KEY } from './use-key.ts'

/** A place to go to; another `round` goes there again. */
export interface DocumentTarget extends Partial<Quote> {
  readonly place: number
  readonly round: number
}

/** Words of the document as text, to be shown by whoever can do more with them. */
export interface PlainText {
  readonly unit: 'page' | 'paragraph'
  /** The page; 1 for a document of paragraphs, which is shown whole. */
  readonly place: number
  readonly paragraphs: readonly string[]
  /** The paragraph that is being read aloud, counted from 1. */
  readonly spoken: number | undefined
}

export interface SelectedWords {
  readonly selected: Selected
  readonly unit: 'page' | 'paragraph'
  /** Of the frame, in pixels. */
  readonly height: number
  /** Takes the selection away. */
  readonly clear: () => void
}

interface DocumentViewerProps {
  /** Give each document a key of its own: another address is another  */
  readonly href: string
  readonly name: string
  /** Quotes that stand on a marked ground. Keep the same array while they stay the same. */
  readonly marks?: readonly Quote[]
  readonly target?: DocumentTarget | undefined
  /** What can be done with selected words, beside them. */
  readonly bar?: (about: SelectedWords) => ReactNode
  readonly plain?: (text: PlainText) => ReactNode
  readonly onPlace?: (place: number) => void
}

const noMarks: readonly Quote[] = []
/** Percent of what fits the width. */
const ZOOM = { minimum: 50, maximum: 400, step: 25 } as const

/**
 * A PDF or Word file of a bidder, shown in a frame that reaches nothing: not the service, not the page, not the disk. The
 * frame gets bytes and gives text and numbers; all controls are the page's own.
 */
export function DocumentViewer({
  href,
  name,
  marks = noMarks,
  target,
  bar,
  plain,
  onPlace,
}: DocumentViewerProps) {
  const say = useSay()
  const whole = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const [left] = useState(() => leftDocument(href))
  const isBack = left !== undefined && left.target === target
  const [percent, setPercent] = useState(left?.percent ?? 100)
  const round = target?.round ?? 0
  // for as long as no other place is gone to: that is shown where it stands
  const [plainRound, setPlainRound] = useState(isBack && left.isPlain ? round : undefined)
  const isPlain = plainRound === round
  const point = useRef<DocumentPoint>(undefined)
  const leave = (as: { readonly percent?: number } = {}) => {
    if (point.current) leaveDocument(href, { point: point.current, percent, isPlain, target, ...as })
  }
  const setPlain = (wanted: boolean) => {
    setPlainRound(wanted ? round : undefined)
  }
  const [isFinding, setFinding] = useState(false)
  const words = useMemo(
    () => ({
      document: name,
      place: say('viewer.place.page', { number: '{number}' }),
      picture: say('viewer.picture'),
    }),
    [name, say],
  )
  const { frame, onLoad, state, at, found, selected, height, text, tell } = useDocumentFrame({
    href,
    words,
    marks,
    onAt: (now) => {
      // what is in sight before it was gone back is not where somebody reads
      if (point.current) point.current = now
      leave()
    },
    onKey: (key) => {
      if (key === 'Ctrl+F') setFinding(true)
      else if (key === 'Escape') whole.current?.querySelector('button')?.focus()
      else passOn(frame.current, key)
    },
  })
  const isShown = state.kind === 'shown'

  const goThere = useEffectEvent(() => {
    if (percent !== 100 && !point.current) tell({ kind: 'zoom', percent })
    if (isBack && !point.current) tell({ kind: 'go', ...left.point })
    else if (target) tell({ kind: 'go', place: target.place, quote: target.quote })
    point.current ??= isBack ? left.point : { place: target?.place ?? 1 }
    leave()
  })
  useEffect(() => {
    if (isShown) goThere()
  }, [isShown, target])
  const told = useEffectEvent(() => onPlace?.(at))
  useEffect(() => {
    told()
    if (isShown) leave()
    if (isShown && isPlain) tell({ kind: 'text', place: state.unit === 'page' ? at : 1 })
    // oxlint-disable-next-line react/exhaustive-deps -- asked once for each page, not whenever `tell` is made
  }, [isShown, isPlain, at])

  const aloud = useDocumentAloud({
    ...{ href, pane, at, text: isPlain ? text : undefined },
    shown: isShown ? state : undefined,
    onPlain: () => {
      setPlain(true)
    },
    onGo: (place) => {
      tell({ kind: 'go', place })
    },
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'f' || !event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setFinding(true)
  }
  function zoom(to: number) {
    const next = Math.min(Math.max(to, ZOOM.minimum), ZOOM.maximum)
    setPercent(next)
    tell({ kind: 'zoom', percent: next })
    leave({ percent: next })
  }
  if (state.kind === 'not-shown' || state.kind === 'failed')
    return <DocumentNotShown href={href} name={name} state={state} />
  return (
    <div ref={whole} className="document-viewer" onKeyDown={onKeyDown}>
      <DocumentTools
        href={href}
        unit={isShown ? state.unit : undefined}
        isPlain={isPlain}
        aloud={aloud}
        canGrow={percent < ZOOM.maximum}
        canShrink={percent > ZOOM.minimum}
        onPlain={setPlain}
        onGrow={(by) => {
          zoom(percent + by * ZOOM.step)
        }}
        onFind={() => {
          setFinding(true)
        }}
      />
      {aloud.isAskedInVain && (
        <Banner kind="info">
          <NoVoice />
        </Banner>
      )}
      {isFinding && isShown && (
        <DocumentFind
          found={found}
          onFind={(wanted) => {
            setPlain(false)
            tell({ kind: 'find', words: wanted })
          }}
          onStep={(by) => {
            tell({ kind: 'find-step', by })
          }}
          onClose={() => {
            setFinding(false)
            tell({ kind: 'find', words: '' })
            frame.current?.focus()
          }}
        />
      )}
      <div className="document-frame-place">
        {state.kind === 'loading' && (
          <p className="document-loading" role="status">
            {say('viewer.opening', { name })}
          </p>
        )}
        <iframe
          ref={frame}
          className="document-frame"
          data-behind={isPlain || undefined}
          title={name}
          src="/viewer.html"
          sandbox="allow-scripts"
          referrerPolicy="no-referrer"
          onLoad={onLoad}
        />
        {isPlain && (
          <DocumentPlain pane={pane} state={state} text={text} spoken={aloud.paragraph} render={plain} />
        )}
        {isShown &&
          !isPlain &&
          selected &&
          bar?.({
            selected,
            unit: state.unit,
            height,
            clear: () => {
              tell({ kind: 'clear' })
            },
          })}
      </div>
      {isShown && (
        <DocumentFoot
          unit={state.unit}
          of={state.of}
          at={at}
          onGo={(place) => {
            tell({ kind: 'go', place })
          }}
        />
      )}
    </div>
  )
}

/** Lets a key of the window do in the frame what it does everywhere. */
function passOn(frame: HTMLElement | null, name: string): void {
  const parts = name.split('+')
  const key = parts.at(-1) ?? ''
  const [ctrlKey, shiftKey] = [parts.includes('Ctrl'), parts.includes('Shift')]
  const isBreak = name === BREAK_KEY
  frame?.dispatchEvent(
    new globalThis.KeyboardEvent('keydown', {
      key: isBreak ? 'b' : key,
      ctrlKey,
      shiftKey,
      bubbles: true,
      cancelable: true,
    }),
  )
}
