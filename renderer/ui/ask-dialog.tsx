import { type ReactNode, useState } from 'react'
import type { Doing } from '../use-doing.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useSay } from './say.tsx'

interface AskDialogProps {
  readonly title: string
  /** On the button that does it; undefined where there is nothing to do but read. */
  readonly doIt: string | undefined
  /** What does it: while it is at work the button waits, and a refusal is said here and not behind the dialog. */
  readonly doing?: Pick<Doing, 'busy' | 'failure'>
  readonly isPending?: boolean
  readonly isDisabled?: boolean
  /** Why it cannot be done yet, in words; announced as it appears. */
  readonly problem?: string | undefined
  readonly onClose: () => void
  readonly onDo: () => void
  readonly children: ReactNode
}

/** Something that is said, chosen or filled in before it is done: the way out at the left, the way on at the right. */
export function AskDialog(props: AskDialogProps) {
  const { title, doIt, doing, isPending, isDisabled, problem, onClose, onDo, children } = props
  const say = useSay()
  const [earlier] = useState(doing?.failure)
  const failure = doing?.failure === earlier ? undefined : doing?.failure
  return (
    <Dialog title={title} isOpen asks={doIt !== undefined} onClose={onClose}>
      <div className="dialog-body">
        {failure && (
          <Banner kind="danger" isAlert>
            <p>{failure.sentence ?? say('common.noAnswer')}</p>
          </Banner>
        )}
        {children}
        <p className="dialog-error" role="alert">
          {problem}
        </p>
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onPress={onClose}>
          {say(doIt === undefined ? 'common.close' : 'lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        {doIt !== undefined && (
          <Button
            kind="primary"
            isPending={isPending ?? doing?.busy ?? false}
            isDisabled={isDisabled ?? false}
            onPress={onDo}
          >
            {doIt}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
