import { useAnnounce } from './announcer.tsx'
import { useSay } from './say.tsx'

/** Copies a text, and says whether that worked. */
export function useCopy(): (text: string) => Promise<void> {
  const say = useSay()
  const announce = useAnnounce()
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text)
      announce(say('lead.scoring.copied'))
    } catch {
      announce(say('lead.scoring.notCopied'))
    }
  }
}
