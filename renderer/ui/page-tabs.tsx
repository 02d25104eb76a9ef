import { Link } from 'react-aria-components'
import { hashOf, type Route } from '../route.ts'

interface PageTabsProps {
  readonly label: string
  readonly pages: readonly { readonly title: string; readonly route: Route; readonly isHere: boolean }[]
}

/** The pages of one stage, each a link to its own address. */
export function PageTabs({ label, pages }: PageTabsProps) {
  return (
    <nav className="page-tabs" aria-label={label}>
      {pages.map(({ title, route, isHere }) => (
        <Link
          key={title}
          className="page-tab"
          href={hashOf(route)}
          {...(isHere && { 'aria-current': 'page' as const })}
        >
          {title}
        </Link>
      ))}
    </nav>
  )
}
