import type { ReactNode } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FailureBanner } from '../../ui/failure-banner.tsx'
import { PassphraseDialog } from '../../ui/passphrase-dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Bids } from './use-bids.ts'

/** How far it is, with the way to stop it; what was brought in; why not; and the passphrase that it may need first. */
export function BidsTrouble({ bids }: { readonly bids: Bids }): ReactNode {
  const say = useSay()
  const { failure, result, passphrase, dismiss } = bids
  return (
    <>
      <Progress bids={bids} />
      {failure && <FailureBanner failure={failure} onDismiss={dismiss} />}
      {result && (
        <Banner
          kind={result.problems.length === 0 ? 'good' : 'warn'}
          actions={
            <Button kind="second" small onPress={dismiss}>
              {say('common.close')}
            </Button>
          }
        >
          <p>{result.sentence}</p>
          {result.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Banner>
      )}
      {passphrase && (
        <PassphraseDialog
          chosen={passphrase.chosen}
          onOpen={() => {
            passphrase.answer(true)
          }}
          onClose={() => {
            passphrase.answer(false)
          }}
        />
      )}
    </>
  )
}

function Progress({ bids: { work, cancel } }: { readonly bids: Bids }) {
  const say = useSay()
  if (!work) return null
  const words =
    work.of === 0 ? say('lead.bids.begin') : say(`lead.bids.${work.kind}`, { done: work.done, of: work.of })
  return (
    <div className="documents-progress">
      <p role="status">{words}</p>
      <ProgressBar label={say('lead.bids.progress')} now={work.done} of={work.of} words={words} />
      <Button kind="second" small onPress={cancel}>
        {say('lead.bids.cancel')}
      </Button>
    </div>
  )
}
