import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { ExportMenu } from '../exports/export-menu.tsx'
import { Recommend } from './recommend.tsx'
import { WalkThrough } from './walk/walk-through.tsx'

interface ResultActionsProps {
  readonly view: ResultsView
  readonly reload: () => void
}

/** While anything is missing there is nothing to be taken through or to confirm: reading the document says why. */
export function ResultActions({ view, reload }: ResultActionsProps): ReactNode {
  const say = useSay()
  const [walking, setWalking] = useState(false)
  const { evaluation } = view.frame
  if (view.missing.length > 0 || view.ranking.length === 0) {
    return (
      <>
        <ExportMenu evaluation={evaluation} />
        <ToDocument view={view} />
      </>
    )
  }
  return (
    <>
      <ExportMenu evaluation={evaluation} />
      <Button
        kind="second"
        onPress={() => {
          setWalking(true)
        }}
      >
        {say('lead.results.walk')}
      </Button>
      <NextStep view={view} reload={reload} />
      {walking && (
        <WalkThrough
          view={view}
          onClose={() => {
            setWalking(false)
          }}
        />
      )}
    </>
  )
}

/** The panel confirms its record, then recommends; then the document is for whoever decides. */
function NextStep({ view, reload }: ResultActionsProps): ReactNode {
  const say = useSay()
  const { frame, recommendable, unconfirmed } = view
  if (recommendable !== undefined) return <Recommend view={view} bidder={recommendable} reload={reload} />
  if (unconfirmed === 0) return <ToDocument view={view} />
  return (
    <LinkButton
      kind="primary"
      after={ArrowRight}
      href={hashOf({ screen: 'confirm', evaluation: frame.evaluation })}
    >
      {say('lead.results.confirm')}
    </LinkButton>
  )
}

function ToDocument({ view }: { readonly view: ResultsView }): ReactNode {
  const say = useSay()
  const { evaluation } = view.frame
  return (
    <LinkButton kind="primary" after={ArrowRight} href={hashOf({ screen: 'documents', evaluation })}>
      {say('lead.results.readRecommendation')}
    </LinkButton>
  )
}
