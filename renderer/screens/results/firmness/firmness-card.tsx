import type { ReactNode } from 'react'
import type { FirmnessShown } from '../../../../shared/views/firmness.ts'
import { Card } from '../../../ui/card.tsx'
import { useSay } from '../../../ui/say.tsx'
import { MovedCriteria } from './moved-criteria.tsx'
import { OneMarkList } from './one-mark-list.tsx'

/** In words first, then what they rest on. Undefined while it is worked out. */
export function FirmnessCard({ firmness }: { readonly firmness: FirmnessShown | undefined }): ReactNode {
  const say = useSay()
  return (
    <Card title={say('lead.firm.title')} className="firm-card">
      {firmness === undefined ? (
        <p className="hint" role="status">
          {say('lead.firm.reading')}
        </p>
      ) : (
        <>
          <p className="firm-summary">{firmness.summary.join(' ')}</p>
          {firmness.facts.length > 0 && (
            <dl className="firm-facts">
              {firmness.facts.map(({ label, sentences }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{sentences.join(' ')}</dd>
                </div>
              ))}
            </dl>
          )}
          {firmness.criteria.length > 0 && <MovedCriteria criteria={firmness.criteria} />}
          <OneMarkList oneMark={firmness.oneMark} />
        </>
      )}
    </Card>
  )
}
