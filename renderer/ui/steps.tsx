import { Check } from 'lucide-react'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'

export interface StepItem {
  readonly id: string
  readonly title: string
  readonly detail: string | undefined
  readonly state: 'done' | 'now' | 'next'
}

/** A short list of steps down a line: done, now, next. */
export function Steps({ items, label }: { readonly items: readonly StepItem[]; readonly label: string }) {
  const say = useSay()
  const said = { done: say('common.stepDone'), now: say('common.stepNow'), next: say('common.stepNext') }
  return (
    <ol className="steps" aria-label={label}>
      {items.map(({ id, title, detail, state }, index) => (
        <li key={id} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="steps-dot" aria-hidden="true">
            {state === 'done' ? <Icon of={Check} /> : index + 1}
          </span>
          <div>
            <b>
              <span className="sr-only">{said[state]} </span>
              {title}
            </b>
            {detail !== undefined && <span className="sub">{detail}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
