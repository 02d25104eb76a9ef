import { Check, CircleAlert, LoaderCircle, Lock } from 'lucide-react'
import { isToday, useDates } from './dates.ts'
import { Icon } from './icon.tsx'
import type { SaveState } from './save-state.ts'
import { useSay } from './say.tsx'

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
    case 'locked': {
      const time = isToday(state.at) ? dates.time(state.at) : dates.dayOf(state.at)
      return (
        <span className="chip good">
          <Icon of={Lock} />
          <span className="wide-only">{say('evaluator.locked', { time })}</span>
          <span className="narrow-only">{say('evaluator.lockedShort')}</span>
        </span>
      )
    }
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
