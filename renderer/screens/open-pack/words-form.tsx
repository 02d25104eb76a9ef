import { KeyRound } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldSet } from '../../ui/field-set.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { boxAfter, missingWords, noWords, withTyped } from './six-words.ts'

interface WordsFormProps {
  readonly fileName: string
  /** What was typed before, which stays in the boxes. */
  readonly typed: string
  /** How many times words were tried that do not open the file. */
  readonly wrong: number
  readonly isPending: boolean
  readonly onSend: (words: string) => void
  readonly onLeave: () => void
  /** How far opening is. */
  readonly children?: ReactNode
}

/** The six words that close a pack. They are checked when they are sent, never while somebody types. */
export function WordsForm({ fileName, typed, wrong, isPending, onSend, onLeave, children }: WordsFormProps) {
  const say = useSay()
  const [words, setWords] = useState(() => withTyped(noWords, 0, typed))
  const [missing, setMissing] = useState(0)
  const boxes = useRef<(HTMLInputElement | null)[]>([])
  const [news, where] = [useId(), useId()]
  useEffect(() => {
    boxes.current[0]?.focus()
  }, [wrong])

  function onType(at: number, text: string) {
    const typed = withTyped(words, at, text)
    setWords(typed)
    const next = boxAfter(typed, at, text)
    if (next !== at) boxes.current[next]?.focus()
  }
  function onSubmit() {
    const left = missingWords(words)
    setMissing(left)
    if (left > 0) boxes.current[words.indexOf('')]?.focus()
    else onSend(words.join(' '))
  }
  const isWrong = wrong > 0 && missing === 0
  return (
    <form
      className="open-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) onSubmit()
      }}
    >
      <h2>{say('start.wordsTitle')}</h2>
      <p id={where}>{say('start.wordsWhere')}</p>
      {(isWrong || missing > 0) && (
        <Banner key={wrong} kind="danger" isAlert>
          <p id={news}>{isWrong ? say('start.wordsWrong') : say('start.wordsMissing', { count: missing })}</p>
        </Banner>
      )}
      <FieldSet
        className="word-boxes"
        legend={say('start.wordsLegend', { name: fileName })}
        describedBy={isWrong || missing > 0 ? `${news} ${where}` : where}
      >
        {words.map((word, at) => (
          <TextLine
            key={at}
            ref={(box) => {
              boxes.current[at] = box
            }}
            label={say('start.word', { number: at + 1 })}
            value={word}
            isInvalid={isWrong || (missing > 0 && word === '')}
            maxLength={500}
            onChange={(text) => {
              onType(at, text)
            }}
          />
        ))}
      </FieldSet>
      <p className="hint">{say('start.wordsPaste')}</p>
      {children}
      <div className="open-buttons">
        <Button type="submit" kind="primary" before={KeyRound} isPending={isPending}>
          {say('start.wordsOpen')}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {say('start.otherFile')}
        </Button>
      </div>
    </form>
  )
}
