import { FingerprintPattern, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HistoryView } from '../../../shared/views/history.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** What anybody can compare: the hash of the last entry, which speaks for all before it; and who else has a copy. */
export function HistorySide({ view }: { readonly view: HistoryView }): ReactNode {
  const say = useSay()
  const { log, quarantine, people } = view
  const isSound = quarantine === undefined
  return (
    <div className="history-side">
      <Card title={say('lead.history.fingerprint')} className="print-card">
        <div className={classNames('head-mark', !isSound && 'broken')}>
          <Icon of={isSound ? FingerprintPattern : TriangleAlert} />
          <p>
            <b>{say(isSound ? 'lead.history.unbroken' : 'lead.history.broken', { count: log.entries })}</b>
            <span>{say('lead.history.checked')}</span>
          </p>
        </div>
        <Fingerprint label={say('lead.history.fingerprint')} groups={log.head.match(/.{4}/g) ?? []} />
        <p className="hint">{say('lead.history.fingerprintText')}</p>
      </Card>
      <Card title={say('lead.history.others')} className="others">
        <ul>
          <li>
            <b>{say('lead.history.members', { count: people.length })}</b>
            <span>{say('lead.history.membersText')}</span>
          </li>
          <li>
            <b>{say('lead.history.auditor')}</b>
            <span>{say('lead.history.auditorText')}</span>
          </li>
        </ul>
      </Card>
    </div>
  )
}
