import { Archive, FileSpreadsheet, FileText, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HistoryView } from '../../../shared/views/history.ts'
import { hashOf } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { HistoryLines } from './history-lines.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { HistorySide } from './history-side.tsx'
import { HistoryTools } from './history-tools.tsx'
import type { Wanted } from './use-older.ts'
import { usePrinting } from './use-printing.ts'

interface HistoryPageProps {
  readonly view: HistoryView
  readonly wanted: Wanted
  readonly onWanted: (wanted: Wanted) => void
}

export function HistoryPage({ view, wanted, onWanted }: HistoryPageProps): ReactNode {
  const say = useSay()
  const { frame, files, quarantine, recoveries } = view
  const printing = usePrinting(view, wanted)
  return (
    <LeadFrame
      frame={frame}
      stage="history"
      title={say('lead.history.title')}
      eyebrow={say('lead.history.eyebrow')}
      actions={
        <>
          <Button
            kind="quiet"
            before={Printer}
            isPending={printing.busy}
            onPress={() => void printing.print()}
          >
            {say('lead.history.print')}
          </Button>
          <LinkButton kind="quiet" before={FileSpreadsheet} href={files.csv} download>
            {say('lead.history.csv')}
          </LinkButton>
          <LinkButton kind="quiet" before={FileText} href={files.text} download>
            {say('lead.history.text')}
          </LinkButton>
          <LinkButton
            kind="second"
            before={Archive}
            href={hashOf({ screen: 'returns', evaluation: frame.evaluation })}
          >
            {say('lead.history.whole')}
          </LinkButton>
        </>
      }
    >
      {printing.failure && (
        <Banner kind="danger" isAlert>
          <p>{printing.failure.sentence ?? say('common.noAnswer')}</p>
        </Banner>
      )}
      {printing.lines && (
        <HistorySheet view={view} wanted={wanted} lines={printing.lines} onPrinted={printing.printed} />
      )}
      {quarantine !== undefined && (
        <Banner kind="danger" isAlert>
          <p>{quarantine}</p>
          <p>{say('lead.history.quarantined')}</p>
        </Banner>
      )}
      {recoveries > 0 && (
        <Banner kind="warn">
          <p>{say('lead.history.recovered', { count: recoveries })}</p>
        </Banner>
      )}
      <HistoryTools view={view} wanted={wanted} onWanted={onWanted} />
      <div className="history-columns">
        <HistoryLines view={view} wanted={wanted} />
        <HistorySide view={view} />
      </div>
    </LeadFrame>
  )
}
