import { useRef, useState } from 'react'
import type { ProgressLine } from '../../../shared/views/exchange.ts'
import { openFile, openOffered } from '../../exchange.ts'
import { readPreferences } from '../../preferences.ts'
import { go, type Route } from '../../route.ts'
import { openingAfter, routeAfter, type FileInHand, type Opening } from './opening.ts'

export interface FileOpener {
  readonly opening: Opening
  readonly open: (files: readonly File[]) => Promise<void>
  /** The file that the system handed over. */
  readonly openOffered: (name: string) => Promise<void>
  readonly sendWords: (words: string) => Promise<void>
  /** The device is unlocked: goes on with the file that waited for it. */
  readonly goOn: () => Promise<void>
  /** Breaks off, or leaves what is asked. */
  readonly cancel: () => void
}

/** Hands a file to the service, which reads and checks it, and asks for what it needs on the way. */
export function useFileOpener(): FileOpener {
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })
  const inHand = useRef<FileInHand>(undefined)
  const underWay = useRef<AbortController>(undefined)

  async function attempt(held: FileInHand, during: (progress: ProgressLine | undefined) => Opening) {
    const stop = new AbortController()
    underWay.current = stop
    inHand.current = held
    setOpening(during(undefined))
    const words = held.words === undefined ? {} : { words: held.words }
    const watching = {
      signal: stop.signal,
      onProgress: (line: ProgressLine) => {
        if (!stop.signal.aborted) setOpening(during(line))
      },
    }
    const answer = await (held.file
      ? openFile(held.file, { ...words, ...watching })
      : openOffered({ ...words, watching }))
    if (stop.signal.aborted) return
    underWay.current = undefined
    const isWrong = answer.kind === 'words-needed' && answer.wrong
    inHand.current = isWrong ? { ...held, wrong: held.wrong + 1 } : held
    const route = routeAfter(answer)
    if (route) await go(setUpFirst(route))
    else setOpening(openingAfter(answer, inHand.current))
  }
  function start(held: FileInHand): Promise<void> {
    return attempt(held, (progress) => ({ kind: 'opening', name: held.name, progress }))
  }
  return {
    opening,
    open: async ([file, ...others]) => {
      if (!file) return
      if (others.length > 0) setOpening({ kind: 'several' })
      else await start({ name: file.name, file, words: undefined, wrong: 0 })
    },
    openOffered: (name) => start({ name, file: undefined, words: undefined, wrong: 0 }),
    sendWords: async (words) => {
      if (!inHand.current) return
      const held = { ...inHand.current, words }
      const { name, wrong } = held
      const shown = { kind: 'words', name, typed: words, wrong, isPending: true } as const
      await attempt(held, (progress) => ({ ...shown, progress }))
    },
    goOn: async () => {
      if (inHand.current) await start(inHand.current)
    },
    cancel: () => {
      setOpening({ kind: underWay.current ? 'cancelled' : 'idle' })
      underWay.current?.abort()
      underWay.current = undefined
    },
  }
}

/** Who opens a first pack here is asked how they like to read, before anything is to be read. */
function setUpFirst(route: Route): Route {
  if (route.screen !== 'declarations' || readPreferences().isSetUp) return route
  return { screen: 'set-up', evaluation: route.evaluation }
}
