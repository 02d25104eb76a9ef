import {
  ArrowRight,
  Files,
  FileText,
  Inbox,
  type LucideIcon,
  MessagesSquare,
  Package,
  Trophy,
  Users,
} from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { OverviewView, Place } from '../../../shared/views/overview.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { placeRoute } from '../../ui/place-route.ts'
import { useSay } from '../../ui/say.tsx'

const pictures: Readonly<Record<Place, LucideIcon>> = {
  procurement: FileText,
  tenders: Inbox,
  panel: Users,
  packs: Package,
  returns: Inbox,
  moderation: MessagesSquare,
  results: Trophy,
  documents: Files,
}

/** The one next thing. */
export function NextCard({ view: { next, frame } }: { readonly view: OverviewView }): ReactNode {
  const say = useSay()
  const heading = useId()
  const { title, text, place } = next
  return (
    <section className="card next-up" aria-labelledby={heading}>
      <span className="next-glyph" aria-hidden="true">
        <Icon of={pictures[place]} />
      </span>
      <div>
        <h2 id={heading}>{title}</h2>
        <p className="hint">{text}</p>
      </div>
      <LinkButton kind="quiet" after={ArrowRight} href={hashOf(placeRoute(place, frame.evaluation))}>
        {say(`lead.overview.goTo.${place}`)}
      </LinkButton>
    </section>
  )
}
