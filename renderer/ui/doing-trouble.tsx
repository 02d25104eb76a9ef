import type { ReactNode } from 'react'
import type { Doing } from '../use-doing.ts'
import { FailureBanner } from './failure-banner.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { useSay } from './say.tsx'

interface DoingTroubleProps {
  readonly doing: Doing
  /** How far it is, where that can be said better than "Working…". */
  readonly working?: string | undefined
}

/** What keeps an act from being done: why it was refused, or the passphrase that it needs first. */
export function DoingTrouble({ doing, working }: DoingTroubleProps): ReactNode {
  const say = useSay()
  const { failure, passphrase, dismiss, busy, progress } = doing
  return (
    <>
      {busy && (
        <p className="doing" role="status">
          {working ?? say('lead.scoring.working')}
        </p>
      )}
      {progress && (
        <div>
          <ProgressBar
            label={say('lead.scoring.working')}
            now={progress.done}
            of={progress.of}
            words={say('common.percent', {
              percent: Math.floor((100 * progress.done) / Math.max(progress.of, 1)),
            })}
          />
        </div>
      )}
      {failure && <FailureBanner failure={failure} onDismiss={dismiss} />}
      {passphrase && (
        <PassphraseDialog chosen={passphrase.chosen} onOpen={passphrase.goOn} onClose={dismiss} />
      )}
    </>
  )
}
