import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

const places = ['0', '1', '2', '3', '4', '5', '6'] as const
const moments = ['total', 'each'] as const
const weightings = ['absolute', 'relative'] as const

/** How marks are written in the tree, and where they are rounded. */
export function RoundingCard({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { procurement, isLocked, change } = work
  const { rounding } = procurement
  return (
    <Card title={say('lead.rounding.title')}>
      <SelectLine
        label={say('lead.rounding.weightings')}
        hint={say('lead.rounding.weightingsHint')}
        options={weightings.map((mode) => ({ value: mode, words: say('lead.rounding.mode', { mode }) }))}
        value={procurement.weightings}
        isDisabled={isLocked}
        onChange={(mode) => {
          if (mode !== undefined) change((draft) => ({ ...draft, weightings: mode }))
        }}
      />
      <SelectLine
        label={say('lead.rounding.places')}
        options={places.map((count) => ({
          value: count,
          words: say('lead.rounding.placesOf', { count: Number(count) }),
        }))}
        value={places.find((count) => Number(count) === rounding.places)}
        isDisabled={isLocked}
        onChange={(count) => {
          if (count !== undefined)
            change((draft) => ({ ...draft, rounding: { ...draft.rounding, places: Number(count) } }))
        }}
      />
      <SelectLine
        label={say('lead.rounding.when')}
        options={moments.map((when) => ({ value: when, words: say('lead.rounding.whenName', { when }) }))}
        value={rounding.when}
        isDisabled={isLocked}
        onChange={(when) => {
          if (when !== undefined) change((draft) => ({ ...draft, rounding: { ...draft.rounding, when } }))
        }}
      />
    </Card>
  )
}
