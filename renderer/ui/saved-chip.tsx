import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { isToday, useDates } from './dates.ts'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'

export type SaveState =
  /** Nothing was changed yet. */
  | { readonly kind: 'untouched' }
  /** Acknowledged by the service: the bytes are on disk. */
  | { readonly kind: 'saved'; readonly at: string }
  /** Under way for longer than a second. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly sentence: string | undefined }

/**
 * Says whether all is saved. Not a live region: it would talk at every pause in typing. What must be heard is announced
 * by whoever saves.
 */
export function SavedChip({ state }: { readonly state: SaveState }) {
  const say = useSay()
  const dates = useDates()
  switch (state.kind) {
    case 'untouched':
      return null
    case 'saving':
      return (
        <span className="chip">
          <Icon of={LoaderCircle} />
          {say('common.saving')}
        </span>
      )
    case 'failed':
      return (
        <span className="chip danger">
          <Icon of={CircleAlert} />
          {say('common.notSaved')}
        </span>
      )
    case 'saved': {
      const time = isToday(state.at) ? dates.time(state.at) : dates.dayOf(state.at)
      return (
        <span className="chip good">
          <Icon of={Check} />
          <span className="wide-only">{say('common.saved', { time })}</span>
          <span className="narrow-only">{say('common.savedShort', { time })}</span>
        </span>
      )
    }
  }
}
