import { Labelled } from './labelled.tsx'

interface MomentLineProps {
  readonly label: string
  readonly hint?: string
  /** "2024-03-04T11:58"; undefined where nothing, or not all of it, is filled in. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** A day and a time, in the system's own control: it knows the person's keyboard, calendar and order of day and month. */
export function MomentLine({ label, hint, value, onChange }: MomentLineProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(tied) => (
        <input
          {...tied}
          type="datetime-local"
          className="area line"
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            onChange(
              currentTarget.value === ''
                ? undefined
                : currentTarget.value.slice(0, 'YYYY-MM-DDThh:mm'.length),
            )
          }}
        />
      )}
    </Labelled>
  )
}
