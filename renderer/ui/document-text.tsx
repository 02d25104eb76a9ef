import type { ReactNode } from 'react'
import type { Inline, Text } from '../../shared/documents/text.ts'
import { JumpLink } from './jump-link.tsx'

/** Where a link of the document leads to in the page; kept apart from the addresses of screens, which use the hash. */
export const placeOf = (id: string) => `document-${id}`

/** Shows a part of the document and lets reading go on there. */
export function goTo(id: string): void {
  const target = document.getElementById(placeOf(id))
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}

/** Text of a document. Links inside it lead to its parts; addresses of the web stay words, the program goes nowhere. */
export function DocumentText({ text }: { readonly text: Text }): ReactNode {
  return text.map((inline, index) => <Run key={index} inline={inline} />)
}

function Run({ inline }: { readonly inline: Inline }) {
  if (inline.kind === 'text') return inline.strong ? <strong>{inline.text}</strong> : inline.text
  if (!inline.to.startsWith('#')) return inline.text
  const id = inline.to.slice(1)
  return (
    <JumpLink
      className="document-link"
      onJump={() => {
        goTo(id)
      }}
    >
      {inline.text}
    </JumpLink>
  )
}
