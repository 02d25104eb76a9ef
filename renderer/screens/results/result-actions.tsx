import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { ExportMenu } from '../exports/export-menu.tsx'
import { WalkThrough } from './walk/walk-through.tsx'

/** While anything is missing there is nothing to be taken through or to confirm: reading the document says why. */
export function ResultActions({ view }: { readonly view: ResultsView }): ReactNode {
  const say = useSay()
  const [walking, setWalking] = useState(false)
  const { evaluation } = view.frame
  if (view.missing.length > 0 || view.ranking.length === 0) {
    return (
      <>
        <ExportMenu evaluation={evaluation} />
        <LinkButton kind="primary" after={ArrowRight} href={hashOf({ screen: 'documents', evaluation })}>
          {say('lead.results.readRecommendation')}
        </LinkButton>
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
      <LinkButton kind="primary" after={ArrowRight} href={hashOf({ screen: 'confirm', evaluation })}>
        {say('lead.results.confirm')}
      </LinkButton>
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
