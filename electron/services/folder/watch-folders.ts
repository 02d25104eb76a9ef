import { isRefusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { Watch } from './carrier.ts'
import { directoryCarrier } from './directory-carrier.ts'
import type { FolderExchange, FolderRound } from './folder-exchange.ts'
import { everyInterval, type Every } from './timer.ts'

export interface WatchFoldersOptions {
  readonly folders: FolderExchange
  /** The evaluations that are open now. No other is opened for its folders. */
  readonly openKeys: () => readonly EvaluationKey[]
  readonly report: (error: unknown) => void
  /** What rounds came to, for whoever shows it at once. */
  readonly onRounds?: (rounds: readonly FolderRound[]) => void
  readonly every?: Every
  /** Milliseconds between two rounds that nobody asked for: for what is new here, and what waited there. */
  readonly roundEvery?: number
}

/** Exchanges the folders of all open evaluations whenever one changes, and every now and then. */
export function watchFolders({
  folders,
  openKeys,
  report,
  onRounds,
  every = everyInterval,
  roundEvery = 10_000,
}: WatchFoldersOptions): Watch {
  const watched = new Map<string, Watch>()

  const sync = (key: EvaluationKey): void => {
    if (!openKeys().includes(key)) return
    folders
      .sync(key)
      .then((rounds) => (isRefusal(rounds) ? undefined : onRounds?.(rounds)))
      .catch(report)
  }
  const watchAll = (): void => {
    const wanted = new Map(
      openKeys().flatMap((key) => folders.links(key).map(({ path }) => [`${key} ${path}`, { key, path }])),
    )
    for (const [place, watch] of watched) {
      if (wanted.has(place)) continue
      watch.close()
      watched.delete(place)
    }
    for (const [place, { key, path }] of wanted) {
      if (watched.has(place)) continue
      watched.set(
        place,
        directoryCarrier(path, { every }).watch(() => sync(key)),
      )
    }
    for (const key of new Set([...wanted.values()].map((one) => one.key))) sync(key)
  }
  const look = (): void => {
    try {
      watchAll()
    } catch (error) {
      report(error)
    }
  }

  const stop = every(roundEvery, look)
  return {
    close: () => {
      stop()
      for (const watch of watched.values()) watch.close()
      watched.clear()
    },
  }
}
