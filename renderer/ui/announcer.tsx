import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => undefined)

/** The one polite live region of the program. A screen reader says each text once; the same text again is said again. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', round: 0 })
  const announce = useCallback((text: string) => {
    setSaid(({ round }) => ({ text, round: round + 1 }))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="sr-only">
        <span key={said.round}>{said.text}</span>
      </div>
    </AnnounceContext>
  )
}

export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext)
}
