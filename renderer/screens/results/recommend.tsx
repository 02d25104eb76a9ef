import { FileCheck2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { useDoing } from '../../use-doing.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'

interface RecommendProps {
  readonly view: ResultsView
  /** Whom it is for. */
  readonly bidder: string
  readonly reload: () => void
}

/** The panel's recommendation: it is entered once, and what it rests on is named by its hash. */
export function Recommend({ view, bidder, reload }: RecommendProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const doing = useDoing(view.frame.evaluation, reload)
  const [asking, setAsking] = useState(false)
  async function enter() {
    if (!(await doing.act({ type: 'Recommend' }))) return
    setAsking(false)
    announce(say('lead.results.recommendDone', { bidder }))
  }
  return (
    <>
      <Button
        kind="primary"
        before={FileCheck2}
        onPress={() => {
          setAsking(true)
        }}
      >
        {say('lead.results.recommend', { bidder })}
      </Button>
      {asking && (
        <AskDialog
          title={say('lead.results.recommendTitle', { bidder })}
          doIt={say('lead.results.recommendDo')}
          doing={doing}
          onClose={() => {
            setAsking(false)
          }}
          onDo={() => void enter()}
        >
          <p>{view.headline}</p>
          <p>{say('lead.results.recommendWhat')}</p>
        </AskDialog>
      )}
    </>
  )
}
