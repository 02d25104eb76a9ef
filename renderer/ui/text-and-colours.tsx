import { ArrowLeft, ArrowRight, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { plainPreferences } from '../../shared/views/preferences.ts'
import { changePreferences, readPreferences, usePreferencesFailure } from '../preferences.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useSay } from './say.tsx'
import { TextSample } from './text-sample.tsx'
import { MoreTextSettings, TextSettings } from './text-settings.tsx'

interface PanelProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** How the screen looks and reads, at the side, so that each change is seen at once. */
export function TextAndColours({ isOpen, onClose }: PanelProps) {
  const say = useSay()
  return (
    <Dialog
      title={say('common.textAndColours')}
      hint={say('common.textAndColoursHint')}
      isOpen={isOpen}
      onClose={onClose}
      side
      action={
        <Button kind="quiet" small before={RotateCcw} onPress={startAgain}>
          {say('common.startAgain')}
        </Button>
      }
    >
      <Pages onClose={onClose} />
    </Dialog>
  )
}

/** As on the first day. That the set-up was seen stays. */
function startAgain(): void {
  changePreferences({ ...plainPreferences, isSetUp: readPreferences().isSetUp })
}

function Pages({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const [isMore, setIsMore] = useState(false)
  const failure = usePreferencesFailure()
  const body = useRef<HTMLDivElement>(null)
  const turned = useRef(false)
  useEffect(() => {
    // the page that was turned to begins at its top, for eyes and for screen readers
    if (!turned.current) return
    if (body.current) body.current.scrollTop = 0
    body.current?.focus()
  }, [isMore])
  return (
    <>
      <TextSample />
      <div
        ref={body}
        className="dialog-body settings"
        tabIndex={-1}
        role="group"
        aria-label={say(isMore ? 'common.moreChoices' : 'common.textAndColours')}
      >
        {failure && (
          <Banner kind="warn" isAlert>
            <p>{say('common.preferencesNotKept')}</p>
          </Banner>
        )}
        {isMore ? <MoreTextSettings /> : <TextSettings />}
      </div>
      <div className="dialog-foot">
        <Button
          kind="quiet"
          {...(isMore ? { before: ArrowLeft } : { after: ArrowRight })}
          onPress={() => {
            turned.current = true
            setIsMore(!isMore)
          }}
        >
          {say(isMore ? 'common.fewerChoices' : 'common.moreChoices')}
        </Button>
        <span className="sp" />
        <Button kind="primary" onPress={onClose}>
          {say('common.done')}
        </Button>
      </div>
    </>
  )
}
