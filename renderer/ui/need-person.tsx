import { Phone } from 'lucide-react'
import type { HelpPerson } from '../../shared/views/my-work.ts'
import { Icon } from './icon.tsx'
import { useSay, Words } from './say.tsx'

/** A person to ring. The same words wherever there is room for them. */
export function NeedPerson({ help }: { readonly help: HelpPerson | undefined }) {
  const say = useSay()
  return (
    <section className="need" aria-labelledby="need-title">
      <span className="need-icon">
        <Icon of={Phone} />
      </span>
      <div>
        <h2 id="need-title">{say('common.helpPerson')}</h2>
        <p>
          {help?.telephone === undefined ? (
            say('common.helpNoNumber')
          ) : (
            <Words id="common.helpLead" values={{ telephone: help.telephone }} />
          )}
        </p>
        {help?.hours !== undefined && <p className="hint">{help.hours}</p>}
      </div>
    </section>
  )
}
