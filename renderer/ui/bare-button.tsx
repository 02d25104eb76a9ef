import { Button, type ButtonProps } from 'react-aria-components'

type BareButtonProps = Omit<ButtonProps, 'className' | 'onPress'> & {
  readonly className: string
  /** With the button itself, for what opens beside it. */
  readonly onPress?: (button: HTMLElement) => void
}

/** A button that looks like a part of what it stands in: the number of a paragraph, a chip. */
export function BareButton({ onPress, ...rest }: BareButtonProps) {
  return (
    <Button
      {...rest}
      onPress={({ target }) => {
        if (target instanceof HTMLElement) onPress?.(target)
      }}
    />
  )
}
