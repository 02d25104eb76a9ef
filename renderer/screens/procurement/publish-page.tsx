import { Info, Lock, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { draftProblems, type DraftProblem } from '../../../shared/procurement/draft-problems.ts'
import { hashOf } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { PublishedCard } from './published-card.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** What is still to mend, and publishing: from then on nothing of it changes. */
export function PublishPage({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  if (work.view.published) return <PublishedCard work={work} published={work.view.published} />
  const problems = draftProblems(work.procurement)
  const serious = problems.filter(({ isSerious }) => isSerious)
  const hints = problems.filter(({ isSerious }) => !isSerious)
  return (
    <div className="publish-column">
      {refused && serious.length > 0 && (
        <Banner kind="danger" isAlert>
          <p>{say('lead.publish.notYet', { count: serious.length })}</p>
        </Banner>
      )}
      <Card title={say('lead.publish.mend')}>
        {serious.length === 0 ? (
          <Banner kind="good">
            <p>{say('lead.publish.ready')}</p>
          </Banner>
        ) : (
          <ProblemList work={work} problems={serious} />
        )}
      </Card>
      {hints.length > 0 && (
        <Card title={say('lead.publish.think')}>
          <ProblemList work={work} problems={hints} />
        </Card>
      )}
      <Card title={say('lead.publish.after')}>
        <ul className="bullets">
          <li>{say('lead.publish.frozen')}</li>
          <li>{say('lead.publish.clarify')}</li>
          <li>{say('lead.publish.still')}</li>
        </ul>
        <div className="row">
          <Button
            kind="primary"
            before={Lock}
            onPress={() => {
              setRefused(serious.length > 0)
              setAsking(serious.length === 0)
            }}
          >
            {say('lead.publish.open')}
          </Button>
        </div>
      </Card>
      {asking && (
        <PublishDialog
          work={work}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </div>
  )
}

interface ProblemListProps {
  readonly work: ProcurementWork
  readonly problems: readonly DraftProblem[]
}

function ProblemList({ work, problems }: ProblemListProps) {
  const say = useSay()
  const { evaluation } = work.view.frame
  return (
    <ul className="problems">
      {problems.map((problem) => {
        const { page, item, isSerious } = problem
        const sentence = say(problem.id, problem.values)
        const itemOnPage = page === 'criteria' && item !== undefined ? { item } : {}
        return (
          <li key={sentence} className={isSerious ? 'serious' : 'hint-line'}>
            <Icon of={isSerious ? TriangleAlert : Info} />
            <span>{sentence}</span>
            <LinkButton
              kind="second"
              small
              href={hashOf({ screen: 'procurement', evaluation, page, ...itemOnPage })}
              aria-label={say('lead.publish.goToNamed', { sentence })}
            >
              {say('lead.publish.goTo')}
            </LinkButton>
          </li>
        )
      })}
    </ul>
  )
}
