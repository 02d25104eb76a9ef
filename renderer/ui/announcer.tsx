import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => undefined)

/** Somebody who walks through the page later should not come upon words about something that was. Milliseconds. */
const STAYS = 10_000

/** The one polite live region of the program. A screen reader says each text once; the same text again is said again. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', round: 0 })
  const announce = useCallback((text: string) => {
    setSaid(({ round }) => ({ text, round: round + 1 }))
  }, [])
  useEffect(() => {
    if (said.text === '') return undefined
    const timer = setTimeout(() => {
      setSaid(({ round }) => ({ text: '', round }))
    }, STAYS)
    return () => {
      clearTimeout(timer)
    }
  }, [said])
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
