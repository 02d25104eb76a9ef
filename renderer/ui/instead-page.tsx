import type { ReactNode } from 'react'
import { Banner, type BannerKind } from './banner.tsx'
import { PageHeading } from './page-heading.tsx'

interface InsteadPageProps {
  readonly title: string
  readonly kind: BannerKind
  /** What can be done about it. */
  readonly actions: ReactNode
  /** Why the screen is not shown, in a sentence. */
  readonly children: string
}

/** Stands in the place of a screen that is not to be had now. */
export function InsteadPage({ title, kind, actions, children }: InsteadPageProps): ReactNode {
  return (
    <main className="page" tabIndex={-1}>
      <div className="page-body one">
        <PageHeading title={title} />
        <Banner kind={kind} isAlert actions={actions}>
          <p>{children}</p>
        </Banner>
      </div>
    </main>
  )
}
