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

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & ButtonLook

export function Button({ kind, small, before, after, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClass({ kind, small, className })}>
      {before && <Icon of={before} />}
      {children}
      {after && <Icon of={after} />}
    </AriaButton>
  )
}

export function buttonClass({ kind = 'plain', small, className }: ButtonLook): string {
  return classNames('btn', kind !== 'plain' && kind, small && 'small', className)
}
