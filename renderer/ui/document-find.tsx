import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useSay } from './say.tsx'
import { TextLine } from './text-line.tsx'
import type { Found } from './use-document-frame.ts'

/** So long after the last letter words are looked for, in milliseconds. */
const PAUSE = 300

interface DocumentFindProps {
  readonly found: Found | undefined
  readonly onFind: (words: string) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** Looks for words in a document: how many there are, and from one to the next. */
export function DocumentFind({ found, onFind, onStep, onClose }: DocumentFindProps) {
  const say = useSay()
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<number>(undefined)
  const [words, setWords] = useState('')
  useEffect(() => {
    box.current?.focus()
    return () => {
      clearTimeout(timer.current)
    }
  }, [])
  return (
    <form
      className="document-find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onStep(1)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextLine
        ref={box}
        label={say('viewer.findWhat')}
        value={words}
        maxLength={200}
        onChange={(wanted) => {
          setWords(wanted)
          clearTimeout(timer.current)
          timer.current = window.setTimeout(() => {
            onFind(wanted)
          }, PAUSE)
        }}
      />
      <span className="document-found" role="status">
        {found && words.trim() !== '' && say(wordsOf(found), { at: found.at, count: found.count })}
      </span>
      <Button
        kind="quiet"
        small
        before={ChevronUp}
        aria-label={say('viewer.findBack')}
        onPress={() => {
          onStep(-1)
        }}
      />
      <Button
        kind="quiet"
        small
        before={ChevronDown}
        aria-label={say('viewer.findNext')}
        onPress={() => {
          onStep(1)
        }}
      />
      <Button kind="quiet" small before={X} aria-label={say('viewer.findClose')} onPress={onClose} />
    </form>
  )
}

function wordsOf({ count, isDone }: Found) {
  if (!isDone) return 'viewer.foundSoFar'
  return count === 0 ? 'viewer.foundNone' : 'viewer.found'
}
