import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { useSay } from './say.tsx'

interface DocumentFootProps {
  readonly unit: 'page' | 'paragraph'
  readonly of: number
  readonly at: number
  readonly onGo: (place: number) => void
}

/** Where one is in a document, and the way on: back, next, and to any place by its number. */
export function DocumentFoot({ unit, of, at, onGo }: DocumentFootProps) {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const steps = (
    [
      [-1, ChevronLeft],
      [1, ChevronRight],
    ] as const
  ).map(([by, icon]) => (
    <Button
      key={by}
      kind="quiet"
      small
      {...(by === -1 ? { before: icon } : { after: icon })}
      isDisabled={by === -1 ? at <= 1 : at >= of}
      onPress={() => {
        onGo(at + by)
      }}
    >
      <span className="tool-words">{say(by === -1 ? `viewer.back.${unit}` : `viewer.next.${unit}`)}</span>
    </Button>
  ))
  return (
    <form
      className="document-foot"
      onSubmit={(event) => {
        event.preventDefault()
        const place = Number(typed)
        if (Number.isInteger(place) && place >= 1 && place <= of) onGo(place)
        setTyped(undefined)
      }}
    >
      {steps[0]}
      <span className="document-at">
        <label htmlFor={id}>{say(`viewer.unit.${unit}`)}</label>
        <input
          id={id}
          className="area line"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(at)}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
          }}
          onBlur={() => {
            setTyped(undefined)
          }}
        />
        <span>{say('viewer.of', { of })}</span>
      </span>
      {steps[1]}
    </form>
  )
}
