import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components'
import { Icon } from './icon.tsx'

interface DisclosureProps {
  readonly title: string
  readonly children: ReactNode
}

/** Something more, for those who ask for it. */
export function Disclosure({ title, children }: DisclosureProps): ReactNode {
  return (
    <AriaDisclosure className="disclosure">
      <Button slot="trigger" className="disclosure-title">
        <Icon of={ChevronRight} />
        {title}
      </Button>
      <DisclosurePanel>{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
