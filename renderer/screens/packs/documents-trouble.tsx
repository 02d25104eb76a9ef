import type { ReactNode } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PassphraseForm } from '../../ui/passphrase-form.tsx'
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
        <Banner
          kind="danger"
          isAlert
          actions={
            <Button kind="second" small onPress={dismiss}>
              {say('common.close')}
            </Button>
          }
        >
          <p>
            <b>
              {failure.name === undefined
                ? say('lead.scoring.notDone')
                : say('lead.attach.notAttached', { name: failure.name })}
            </b>
          </p>
          <p>{failure.sentence ?? say('common.noAnswer')}</p>
        </Banner>
      )}
      {passphrase && (
        <Dialog
          title={say('common.passphraseTitle', { chosen: String(passphrase.chosen) })}
          isOpen
          onClose={() => {
            passphrase.answer(false)
          }}
        >
          <div className="dialog-body">
            <PassphraseForm
              chosen={passphrase.chosen}
              onOpen={() => {
                passphrase.answer(true)
              }}
            />
          </div>
        </Dialog>
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
