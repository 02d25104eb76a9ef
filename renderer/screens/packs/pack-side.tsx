import { type ReactNode, useEffect, useRef } from 'react'
import { CheckCard } from './check-card.tsx'
import type { Packs } from './use-packs.ts'
import { WordsCard } from './words-card.tsx'

/** Beside the list: what goes another way than by file. The focus goes there when it opens. */
export function PackSide({ packs }: { readonly packs: Packs }): ReactNode {
  const { view, shown, checking } = packs
  const side = useRef<HTMLDivElement>(null)
  const told = view.rows.find(({ member }) => member === shown?.member)
  const checked = view.rows.find(({ member }) => member === checking)
  const open = told?.member ?? checked?.member
  useEffect(() => {
    if (open === undefined) return
    side.current?.focus({ preventScroll: true })
    side.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  if (!told && !checked) return null
  return (
    <div className="pack-side" ref={side} tabIndex={-1}>
      {told && shown && <WordsCard row={told} words={shown.words} packs={packs} />}
      {checked && <CheckCard row={checked} packs={packs} />}
    </div>
  )
}
