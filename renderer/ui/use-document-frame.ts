import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { DocumentPoint, FromViewer, NotShown, Quote, ToViewer, ViewerWords } from '../viewer/messages.ts'
import { followLook } from './document-look.ts'
import { fontsOfPage } from './document-fonts.ts'
import { fetchDocument } from './fetch-document.ts'
import { readFromViewer } from './from-viewer.ts'

export type DocumentState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly unit: 'page' | 'paragraph'; readonly of: number }
  | { readonly kind: 'not-shown'; readonly why: NotShown }
  | { readonly kind: 'failed'; readonly sentence: string | undefined }

export type Found = Omit<Extract<FromViewer, { kind: 'found' }>, 'kind'>
export type Selected = Omit<Extract<FromViewer, { kind: 'selected' }>, 'kind'>

export interface DocumentFrame {
  readonly frame: RefObject<HTMLIFrameElement | null>
  /** To be called when the frame's page is there. */
  readonly onLoad: () => void
  readonly state: DocumentState
  /** The place that is being read, counted from 1. */
  readonly at: number
  readonly found: Found | undefined
  /** Undefined where nothing is selected. */
  readonly selected: Selected | undefined
  /** Of the frame, in pixels, when words were selected. */
  readonly height: number
  /** The words of a place, when they were asked for. */
  readonly text: { readonly place: number; readonly paragraphs: readonly string[] } | undefined
  readonly tell: (message: ToViewer) => void
}

interface FrameOptions {
  readonly href: string
  readonly words: ViewerWords
  readonly marks: readonly Quote[]
  readonly onAt: (point: Required<DocumentPoint>) => void
  readonly onKey: (key: Extract<FromViewer, { kind: 'key' }>['key']) => void
}

/** The frame with a document, and the one port by which it is spoken with. */
export function useDocumentFrame({ href, words, marks, onAt, onKey }: FrameOptions): DocumentFrame {
  const frame = useRef<HTMLIFrameElement>(null)
  const port = useRef<MessagePort>(undefined)
  const stop = useRef<() => void>(undefined)
  const [state, setState] = useState<DocumentState>({ kind: 'loading' })
  const [at, setAt] = useState(1)
  const [found, setFound] = useState<Found>()
  const [selected, setSelected] = useState<Selected>()
  const [height, setHeight] = useState(0)
  const [text, setText] = useState<DocumentFrame['text']>()

  function tell(message: ToViewer, transfer: Transferable[] = []) {
    port.current?.postMessage(message, transfer)
  }
  function take(message: FromViewer) {
    switch (message.kind) {
      case 'shown':
      case 'not-shown':
        setState(message)
        return
      case 'at':
        setAt(message.place)
        onAt({ place: message.place, share: message.share })
        return
      case 'found':
        setFound(message)
        return
      case 'selected':
        setHeight(frame.current?.clientHeight ?? 0)
        setSelected(message.quotes.length > 0 ? message : undefined)
        return
      case 'text':
        setText(message)
        return
      case 'asset':
        void handAsset(message.name)
        return
      case 'key':
        onKey(message.key)
    }
  }
  const onMessage = useEffectEvent((data: unknown) => {
    const message = readFromViewer(data)
    if (message) take(message)
  })
  async function handAsset(name: string) {
    const bytes = await fetch(`/viewer/${name}`)
      .then((response) => (response.ok ? response.arrayBuffer() : undefined))
      .catch(() => undefined)
    tell({ kind: 'asset', name, bytes }, bytes ? [bytes] : [])
  }

  async function handFonts() {
    const fonts = await fontsOfPage()
    tell(
      { kind: 'fonts', fonts },
      fonts.map(({ bytes }) => bytes),
    )
  }

  function onLoad() {
    stop.current?.()
    const channel = new MessageChannel()
    const broken = new AbortController()
    port.current = channel.port1
    channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      onMessage(data)
    }
    // Its origin is nobody's and cannot be named. The policy of the page lets no other page into the frame.
    frame.current?.contentWindow?.postMessage('fairmark-viewer', '*', [channel.port2])
    const unfollow = followLook((look) => {
      tell({ kind: 'look', look })
    })
    stop.current = () => {
      broken.abort()
      unfollow()
      channel.port1.close()
    }
    void fetchDocument(href, broken.signal).then((fetched) => {
      if (broken.signal.aborted) return
      if (fetched.kind !== 'bytes') {
        setState(fetched)
        return
      }
      const { bytes, format } = fetched
      tell({ kind: 'open', bytes, format, words }, [bytes])
      // a PDF brings its own
      if (format === 'word') void handFonts()
    })
  }
  useEffect(
    () => () => {
      stop.current?.()
    },
    [],
  )
  const isShown = state.kind === 'shown'
  useEffect(() => {
    if (isShown) port.current?.postMessage({ kind: 'marks', marks } satisfies ToViewer)
  }, [isShown, marks])

  return { frame, onLoad, state, at, found, selected, height, text, tell }
}
