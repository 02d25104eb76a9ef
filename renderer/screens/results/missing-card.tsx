import { ArrowRight } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** Longer lists begin folded. */
const SHOWN_AT_FIRST = 8

interface MissingCardProps {
  readonly missing: readonly string[]
}

/** Stands in for the ranking until every score is agreed: the one next thing first, then all the others. */
export function MissingCard({ missing }: MissingCardProps): ReactNode {
  const say = useSay()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const [next, ...others] = missing
  const shown = all ? others : others.slice(0, SHOWN_AT_FIRST)
  return (
    <Card
      title={say('lead.results.noRanking')}
      note={say('lead.results.missingCount', { count: missing.length })}
    >
      <p className="missing-next">
        <Icon of={ArrowRight} />
        <span>
          <b>{say('lead.results.next')}</b> {next}
        </span>
      </p>
      {shown.length > 0 && (
        <>
          <h3 className="missing-then">{say('lead.results.then')}</h3>
          <ul ref={list} className="missing-list" tabIndex={-1}>
            {shown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {shown.length < others.length && (
        <div>
          <Button
            kind="quiet"
            small
            onPress={() => {
              // the button goes away
              list.current?.focus()
              setAll(true)
            }}
          >
            {say('lead.results.showAllMissing', { count: missing.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}
