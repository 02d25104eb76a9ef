import { Minus, Plus } from 'lucide-react'
import { Button, FieldError, Group, Input, Label, TextField } from 'react-aria-components'
import { Icon } from './icon.tsx'

interface StepLineProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly onStep: (step: 1 | -1) => void
  readonly less: string
  readonly more: string
  readonly error: string | undefined
  readonly isReadOnly: boolean
}

/** A box for a number, typed as a decimal and kept exact, with a button for one less and one more. */
export function StepLine({ label, value, onChange, onStep, less, more, error, ...field }: StepLineProps) {
  const { isReadOnly } = field
  return (
    <TextField
      {...field}
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label>{label}</Label>
      <Group className="stepper">
        {!isReadOnly && <StepButton label={less} of={Minus} step={-1} onStep={onStep} />}
        <Input inputMode="decimal" />
        {!isReadOnly && <StepButton label={more} of={Plus} step={1} onStep={onStep} />}
      </Group>
      {error !== undefined && <FieldError className="field-error">{error}</FieldError>}
    </TextField>
  )
}

interface StepButtonProps extends Pick<StepLineProps, 'onStep'> {
  readonly label: string
  readonly of: typeof Plus
  readonly step: 1 | -1
}

function StepButton({ label, of, step, onStep }: StepButtonProps) {
  return (
    <Button
      slot={null}
      aria-label={label}
      onPress={() => {
        onStep(step)
      }}
    >
      <Icon of={of} />
    </Button>
  )
}
