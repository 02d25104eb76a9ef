import { Labelled } from './labelled.tsx'

interface SelectLineProps<Value extends string> {
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: Value; readonly words: string }[]
  /** The words of the first line, which chooses nothing; undefined where one must be chosen. */
  readonly none?: string
  /** Undefined: nothing is chosen. */
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  readonly isDisabled?: boolean
}

/** One out of a list that may be long, in the system's own control: every keyboard and screen reader knows it. */
export function SelectLine<Value extends string>({
  label,
  hint,
  options,
  none,
  value,
  onChange,
  isDisabled = false,
}: SelectLineProps<Value>) {
  return (
    <Labelled label={label} hint={hint}>
      {(tied) => (
        <select
          {...tied}
          className="area line"
          value={value ?? ''}
          disabled={isDisabled}
          onChange={({ currentTarget }) => {
            const chosen = options.find((one) => one.value === currentTarget.value)?.value
            if (chosen !== undefined || none !== undefined) onChange(chosen)
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
