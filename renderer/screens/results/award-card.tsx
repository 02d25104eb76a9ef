import { ArrowRight, CircleAlert, CircleCheck, Download, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { hashOf } from '../../route.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { pdfAddress } from '../documents/addresses.ts'

type AwardCardProps = Pick<ResultsView, 'draft' | 'flags'>

/** What stands between this result and the decision. */
export function AwardCard({ view }: { readonly view: ResultsView }): ReactNode {
  const say = useSay()
  const { draft, flags, missing, frame, unconfirmed } = view
  const { evaluation } = frame
  return (
    <Card
      title={say('lead.results.recommendation')}
      className="award-card"
      actions={
        missing.length === 0 && (
          <>
            {unconfirmed > 0 && (
              <LinkButton
                kind="second"
                small
                after={ArrowRight}
                href={hashOf({ screen: 'confirm', evaluation })}
              >
                {say('lead.meeting.toConfirm')}
              </LinkButton>
            )}
            <LinkButton kind="quiet" small before={Download} href={pdfAddress(evaluation)} download>
              {say('lead.results.downloadPdf')}
            </LinkButton>
            <LinkButton
              kind="second"
              small
              after={ArrowRight}
              href={hashOf({ screen: 'documents', evaluation })}
            >
              {say('lead.results.readRecommendation')}
            </LinkButton>
          </>
        )
      }
    >
      <Draft draft={draft} />
      {flags.length > 0 && <Flags flags={flags} />}
    </Card>
  )
}

function Draft({ draft }: Pick<AwardCardProps, 'draft'>) {
  const say = useSay()
  if (draft.length === 0) {
    return (
      <div>
        <p className="award-state good">
          <Icon of={CircleCheck} />
          <span>{say('lead.results.final')}</span>
        </p>
      </div>
    )
  }
  return (
    <div>
      <p className="award-state warn">
        <Icon of={CircleAlert} />
        <span>{say('lead.results.draft', { count: draft.length })}</span>
      </p>
      <ul className="to-do">
        {draft.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="hint">{say('lead.results.draftMarked')}</p>
    </div>
  )
}

/** What somebody should ask about. The program never turns a tender down for it. */
function Flags({ flags }: Pick<AwardCardProps, 'flags'>) {
  const say = useSay()
  return (
    <div className="asking">
      <h3>{say('lead.results.flags')}</h3>
      <ul className="flags">
        {flags.map((flag) => (
          <li key={flag}>
            <Icon of={TriangleAlert} />
            <span>{flag}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{say('lead.results.flagsOnly')}</p>
    </div>
  )
}
