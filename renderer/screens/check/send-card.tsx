import { Send } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CheckView } from '../../../shared/views/check.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { leftOf } from './left-of.ts'
import { HelpedBy } from './helped-by.tsx'
import { useSending } from './use-sending.ts'

/** Sending is the one thing that cannot be taken back: it is said before, and confirmed with a tick. */
export function SendCard({ view, reload }: { readonly view: CheckView; readonly reload: () => void }) {
  const say = useSay()
  const announce = useAnnounce()
  const [helpedBy, setHelpedBy] = useState<string>()
  const { isSending, refusal, send } = useSending(view, reload, helpedBy?.trim())
  const [isOwn, setOwn] = useState(false)
  const tick = useRef<HTMLInputElement>(null)
  const helper = useRef<HTMLInputElement>(null)
  const { ready, of, frame } = view
  const left = leftOf(view)
  const why =
    left > 0
      ? say('evaluator.sendWhyLeft', { left })
      : !isOwn
        ? say('evaluator.sendWhyTick')
        : helpedBy?.trim() === ''
          ? say('evaluator.sendWhyHelped')
          : undefined

  function onSend() {
    if (why === undefined) {
      void send()
      return
    }
    announce(why)
    if (left > 0) return
    if (isOwn) helper.current?.focus()
    else tick.current?.focus()
  }
  // sent in another window meanwhile: then this card goes, and the heading stands before what is said instead
  const card = useRef<HTMLElement>(null)
  useFocusBack(card, () => document.querySelector('h1')?.focus())
  return (
    <section className="send card" aria-labelledby="send-title" ref={card}>
      <h2 id="send-title">{say('evaluator.sendTitle')}</h2>
      <div className="send-count">
        <p>
          <Words id="evaluator.readyOf" values={{ ready, of }} />
        </p>
        <ProgressBar
          label={say('evaluator.answersReady')}
          now={ready}
          of={of}
          words={say('evaluator.numberOf', { now: ready, of })}
        />
      </div>
      <p>
        {say('evaluator.sendOnce')}{' '}
        {frame.help.telephone === undefined ? (
          say('evaluator.sendMistakeNoNumber')
        ) : (
          <Words id="evaluator.sendMistake" values={{ telephone: frame.help.telephone }} />
        )}
      </p>
      <TickBox isSelected={isOwn} onChange={setOwn} inputRef={tick}>
        {say('evaluator.ownScores')}
      </TickBox>
      <HelpedBy value={helpedBy} onChange={setHelpedBy} inputRef={helper} />
      <div className="send-buttons">
        {refusal !== undefined && (
          <Banner kind="danger" isAlert>
            <p>{refusal}</p>
          </Banner>
        )}
        <Button
          kind={why === undefined ? 'primary' : 'second'}
          before={Send}
          className={why === undefined ? undefined : 'not-ready'}
          aria-describedby="send-why"
          isPending={isSending}
          onPress={onSend}
        >
          {say('evaluator.sendScores')}
        </Button>
        <p id="send-why" className="hint">
          {why ?? say('evaluator.sendIsReady')}
        </p>
      </div>
    </section>
  )
}
