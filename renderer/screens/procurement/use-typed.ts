import { useEffect, useEffectEvent, useState } from 'react'

/** After so much quiet (ms) what was typed becomes a change of its own, which can be undone. */
const QUIET = 2500

/** Words in a box, which become a change when the box is left, or after some quiet. */
export interface Typed {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

/**
 * @param value what is saved; it takes the place of what stands in the box when it changes from elsewhere, as by undo
 * @param save is not asked for what cannot be saved
 */
export function useTyped(
  value: string,
  save: (text: string) => void,
  isGood: (text: string) => boolean,
): Typed {
  const [text, setText] = useState(value)
  const [saved, setSaved] = useState(value)
  if (saved !== value) {
    setSaved(value)
    setText(value)
  }
  const keep = useEffectEvent(() => {
    if (text !== value && isGood(text)) save(text)
  })
  useEffect(() => {
    const timer = setTimeout(keep, QUIET)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  useEffect(
    () => () => {
      keep()
    },
    [],
  )
  return {
    text,
    onChange: setText,
    onBlur: () => {
      if (text === value) return
      if (isGood(text)) save(text)
    },
  }
}
