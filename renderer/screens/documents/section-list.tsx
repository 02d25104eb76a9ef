import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { Document } from '../../../shared/documents/document.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { goTo, placeOf } from '../../ui/document-text.tsx'
import { COVER } from '../../ui/document-view.tsx'
import { JumpLink } from '../../ui/jump-link.tsx'
import { useSay } from '../../ui/say.tsx'

interface SectionListProps {
  readonly document: Document
  /** What the document scrolls in. */
  readonly desk: RefObject<HTMLElement | null>
}

/** The parts of the document to go to, with the one that is in sight. In a narrow window it is folded away. */
export function SectionList({ document, desk }: SectionListProps): ReactNode {
  const say = useSay()
  const title = say('lead.documents.sections')
  return (
    <nav className="section-list" aria-label={title}>
      <div className="wide-list">
        <h2>{title}</h2>
        <Sections document={document} desk={desk} />
      </div>
      <div className="narrow-list">
        <Disclosure title={title}>
          <Sections document={document} desk={desk} />
        </Disclosure>
      </div>
    </nav>
  )
}

function Sections({ document: { sections }, desk }: SectionListProps) {
  const say = useSay()
  const entries = [{ id: COVER, number: '', title: say('lead.documents.firstPage') }, ...sections]
  const here = useSectionInSight(
    entries.map(({ id }) => id),
    desk,
  )
  return (
    <ol>
      {entries.map(({ id, number, title }) => (
        <li key={id}>
          <JumpLink
            className="section-link"
            isHere={id === here}
            onJump={() => {
              goTo(id)
            }}
          >
            <span className="document-number">{number}</span>
            <span>{title}</span>
          </JumpLink>
        </li>
      ))}
    </ol>
  )
}

/** How far (pixels) below the upper edge a heading counts as reached. */
const REACHED = 96

function useSectionInSight(ids: readonly string[], desk: RefObject<HTMLElement | null>): string | undefined {
  const [here, setHere] = useState(ids[0])
  const asked = ids.join(' ')
  useEffect(() => {
    const pane = desk.current
    if (pane === null) return
    const look = () => {
      const edge = Math.max(pane.getBoundingClientRect().top, 0) + REACHED
      const all = asked.split(' ')
      const passed = all.filter((id) => {
        const heading = document.getElementById(placeOf(id))
        return heading !== null && heading.getBoundingClientRect().top <= edge
      })
      const atEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2 && pane.scrollTop > 0
      setHere(atEnd ? all.at(-1) : (passed.at(-1) ?? all[0]))
    }
    look()
    // in a narrow window it is the page that scrolls, not the pane
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => {
      document.removeEventListener('scroll', look, { capture: true })
    }
  }, [asked, desk])
  return here
}
