import { Link } from 'react-aria-components'
import { buttonClass, type ButtonLook } from './button.tsx'
import { Icon } from './icon.tsx'

interface LinkButtonProps extends ButtonLook {
  readonly href: string
  /** Saves what the link leads to as a file instead of going there. */
  readonly download?: boolean | string | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
}

/** A link that is drawn as a button: it leads somewhere, and changes nothing. */
export function LinkButton({
  href,
  download,
  kind,
  small,
  before,
  after,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link
      href={href}
      {...(download !== undefined && { download })}
      {...(rest['aria-label'] !== undefined && { 'aria-label': rest['aria-label'] })}
      {...(rest['aria-describedby'] !== undefined && { 'aria-describedby': rest['aria-describedby'] })}
      className={buttonClass({ kind, small, className })}
    >
      {before && <Icon of={before} />}
      {children}
      {after && <Icon of={after} />}
    </Link>
  )
}
