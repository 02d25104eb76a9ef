import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { FailureBanner } from '../../ui/failure-banner.tsx'
import { PassphraseDialog } from '../../ui/passphrase-dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'
import { useSize } from '../../ui/use-size.ts'
import type { Documents } from './use-documents.ts'

/** How far it is, with the way to stop it; why it was refused; and the passphrase that it may need first. */
export function DocumentsTrouble({ documents }: { readonly documents: Documents }): ReactNode {
  const say = useSay()
  const { failure, passphrase, dismiss } = documents
  return (
    <>
      <Progress documents={documents} />
      {failure && (
        <FailureBanner
          failure={failure}
          title={
            failure.name === undefined ? undefined : say('lead.attach.notAttached', { name: failure.name })
          }
          onDismiss={dismiss}
        />
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

function Progress({ documents: { work, progress, cancel } }: { readonly documents: Documents }) {
  const say = useSay()
  const size = useSize()
  if (!work) return null
  const words = progress && say('lead.attach.progress', { done: size(progress.done), of: size(progress.of) })
  return (
    <div className="documents-progress">
      <p role="status">
        {work.kind === 'making'
          ? say('lead.attach.making')
          : say('lead.attach.attaching', { name: work.name, now: work.now, of: work.of })}
      </p>
      {progress && words !== undefined && (
        <>
          <ProgressBar
            label={say('lead.attach.progressLabel')}
            now={progress.done}
            of={progress.of}
            words={words}
          />
          <p className="hint">{words}</p>
        </>
      )}
      <Button kind="second" small onPress={cancel}>
        {say('lead.attach.cancel')}
      </Button>
    </div>
  )
}
