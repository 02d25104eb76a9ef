import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

/** How a button or a link that looks like one is drawn. One primary at most on a screen. */
export interface ButtonLook {
  readonly kind?: 'primary' | 'second' | 'quiet' | 'plain' | undefined
  readonly small?: boolean | undefined
  readonly before?: LucideIcon | undefined
  readonly after?: LucideIcon | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'isPending'> &
  ButtonLook & {
    /** Already at it: a second press does nothing, focus stays. */
    readonly isPending?: boolean | undefined
  }

/**
 * The library's own `isPending` announces the button by its id, and the announcement outlives a button that has led to
 * another screen: an image without a name, as axe rightly says. So pressing is stopped here.
 */
export function Button({
  kind,
  small,
  before,
  after,
  className,
  children,
  isPending,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(onPress && !isPending ? { onPress } : {})}
      className={buttonClass({ kind, small, className })}
    >
      {before && <Icon of={before} />}
      {children}
      {after && <Icon of={after} />}
    </AriaButton>
  )
}

export function buttonClass({ kind = 'plain', small, className }: ButtonLook): string {
  return classNames('btn', kind !== 'plain' && kind, small && 'small', className)
}
