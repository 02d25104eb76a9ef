import { useEffect, useState, type RefObject } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { LOCALE, useSay } from '../ui/say.tsx'
import { READ_ALOUD_KEY, useKey } from '../ui/use-key.ts'
import { markSpoken, unmarkSpoken } from './mark-spoken.ts'
import { indexOf, piecesOf, type Piece, type ReadingPlace } from './reading-queue.ts'
import { reader, speak, useLocalVoices } from './speech.ts'

export interface ReadAloud {
  /** There is a voice on this laptop. */
  readonly canRead: boolean
  readonly isReading: boolean
  /** Reading was stopped before the end, and would go on there. */
  readonly isPaused: boolean
  /** Asked for without a voice: the person is told how to add one. */
  readonly isAskedInVain: boolean
  /** The paragraph that is being read, counted from 1. */
  readonly paragraph: number | undefined
  /** Starts, goes on, or stops. */
  readonly toggle: () => void
  readonly readFrom: (place: ReadingPlace) => void
}

/** Where reading stopped, by text: it goes on there after a break or another screen, until the program is closed. */
const stopped = new Map<string, ReadingPlace>()

interface Text {
  /** Names the text for as long as the program runs. */
  readonly key: string
  readonly paragraphs: readonly string[]
  /** Holds an element for each paragraph, `data-paragraph` with its number. */
  readonly pane: RefObject<HTMLElement | null>
  /** Where to begin what was never read: the first paragraph in sight. */
  readonly firstParagraph: () => number
  /** Before each paragraph. */
  readonly onParagraph: (paragraph: number) => void
  /** Whether the key reads this text; where two are on a screen, only one is in sight. */
  readonly isHere?: boolean
  /** After the last word. */
  readonly onAll?: () => void
  /** Asked for while there is no text; brings one. Without it what has no text cannot be read. */
  readonly onText?: () => void
}

/** Reads a text aloud, sentence by sentence, and marks what is said. Stops when the text leaves the screen. */
export function useReadAloud({
  key,
  paragraphs,
  pane,
  firstParagraph,
  onParagraph,
  isHere = true,
  onAll,
  onText,
}: Text): ReadAloud {
  const say = useSay()
  const announce = useAnnounce()
  const hasText = paragraphs.length > 0
  const canRead = useLocalVoices().length > 0 && isHere && (hasText || onText !== undefined)
  const [now, setNow] = useState<Piece>()
  const [isAskedInVain, setIsAskedInVain] = useState(false)

  function readFrom(place: ReadingPlace): void {
    const pieces = piecesOf(paragraphs, LOCALE)
    let last: number | undefined
    reader.read({
      pieces,
      from: indexOf(pieces, place),
      speak,
      onPiece: (piece) => {
        setNow(piece)
        if (piece.paragraph !== last) onParagraph(piece.paragraph)
        last = piece.paragraph
        show(pane.current, piece)
      },
      onEnd: (stoppedAt) => {
        if (stoppedAt) stopped.set(key, stoppedAt)
        else stopped.delete(key)
        unmarkSpoken()
        setNow(undefined)
        if (!stoppedAt) onAll?.()
      },
    })
  }
  function toggle(): void {
    if (now) reader.stop()
    else if (canRead && !hasText) onText?.()
    else if (canRead) readFrom(stopped.get(key) ?? { paragraph: firstParagraph(), sentence: 1 })
    else if (hasText || onText) {
      setIsAskedInVain(true)
      announce(say('common.noVoice'))
    }
  }
  useKey(READ_ALOUD_KEY, toggle, () => isHere)
  useEffect(
    () => () => {
      reader.stop()
    },
    [key],
  )
  return {
    canRead,
    isReading: now !== undefined,
    isPaused: now === undefined && stopped.has(key),
    isAskedInVain: isAskedInVain && !canRead,
    paragraph: now?.paragraph,
    toggle,
    readFrom,
  }
}

function show(pane: HTMLElement | null, { paragraph, start, text }: Piece): void {
  const element = pane?.querySelector(`[data-paragraph="${String(paragraph)}"]`)
  markSpoken(element, start, start + text.length)
  element?.scrollIntoView({ block: 'nearest' })
}
