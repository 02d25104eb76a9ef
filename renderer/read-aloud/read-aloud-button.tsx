import { CircleStop, Volume2 } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/say.tsx'
import type { ReadAloud } from './use-read-aloud.ts'

/** Starts and stops the voice; not there where there is none. */
export function ReadAloudButton({ readAloud }: { readonly readAloud: ReadAloud }) {
  const say = useSay()
  const { canRead, isReading, isPaused, toggle } = readAloud
  if (!canRead) return null
  return (
    <Button kind="quiet" small before={isReading ? CircleStop : Volume2} onPress={toggle}>
      {say(isReading ? 'common.readStop' : isPaused ? 'common.readOn' : 'common.readAloud')}
    </Button>
  )
}
