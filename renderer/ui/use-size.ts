import { useCallback } from 'react'
import { useSay } from './say.tsx'

const KILOBYTE = 1000
const MEGABYTE = 1_000_000

/** Bytes in words: "21 kB", "140 MB". Counted up: nothing that is there is 0. */
export function useSize(): (bytes: number) => string {
  const say = useSay()
  return useCallback(
    (bytes) =>
      bytes < MEGABYTE
        ? say('lead.scoring.bytes', { size: Math.ceil(bytes / KILOBYTE) })
        : say('lead.attach.megabytes', { size: Math.ceil(bytes / MEGABYTE) }),
    [say],
  )
}
