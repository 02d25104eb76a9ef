import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { MemberFrame as MemberFrameView } from '../../shared/views/my-work.ts'
import { reader } from '../read-aloud/speech.ts'
import { comeBack } from '../work-time.ts'
import { BarTools } from './bar-tools.tsx'
import { BreakCover } from './break-cover.tsx'
import { classNames } from './class-names.ts'
import { QuietLine } from './quiet-line.tsx'
import type { SaveState } from './save-state.ts'
import { SavedChip } from './saved-chip.tsx'
import { useSay } from './say.tsx'
import { TitleBar } from './title-bar.tsx'
import { BREAK_KEY, useKey } from './use-key.ts'

interface MemberFrameProps {
  readonly frame: MemberFrameView
  readonly saved: SaveState
  /** Instead of whether all is saved: nothing here is kept. */
  readonly status?: ReactNode
  /** What must not be missed, between the title bar and the page. */
  readonly banner?: ReactNode
  readonly scoring?: boolean
  readonly children: ReactNode
}

/** What is round every screen of a panel member: title bar, saved or not, break, text, help. */
export function MemberFrame(around: MemberFrameProps) {
  const { frame, saved, status = <SavedChip state={saved} />, banner, scoring = false, children } = around
  const say = useSay()
  const [pausedAt, setPausedAt] = useState<string>()
  const place = useRef<HTMLElement>(null)
  const title = useRef('')

  function takeBreak() {
    // what lies over the page closes first, and gives the focus back to the page
    reader.stop()
    requestAnimationFrame(() => {
      title.current = document.title
      setPausedAt(new Date().toISOString())
    })
  }
  function carryOn() {
    // the page must be there again before it can take the focus back
    if (pausedAt !== undefined) comeBack(Date.parse(pausedAt))
    flushSync(() => {
      setPausedAt(undefined)
    })
    document.title = title.current
    const isThere = place.current?.isConnected === true
    const back = isThere ? place.current : document.querySelector('main')
    back?.focus()
  }
  useKey(BREAK_KEY, pausedAt === undefined ? takeBreak : carryOn)

  const context = say('evaluator.frameContext', {
    procurement: frame.procurementTitle,
    member: frame.memberTitle,
  })
  const tools = {
    help: frame.help,
    fingerprint: frame.fingerprint,
    evaluation: frame.evaluation,
    scoring,
  }
  return (
    <>
      <div
        className={classNames('app', pausedAt !== undefined && 'covered')}
        inert={pausedAt !== undefined}
        onFocus={({ currentTarget, target }) => {
          // neither what lies over the page, for a break closes it, nor the button that begins the break
          if (currentTarget.contains(target) && target.closest('.bar') === null) place.current = target
        }}
      >
        <TitleBar
          context={context}
          status={status}
          // the cover has them meanwhile
          tools={pausedAt === undefined && <BarTools onBreak={takeBreak} {...tools} />}
        />
        <div className="app-banner">
          <QuietLine isSaved={saved.kind !== 'failed'} onBreak={takeBreak} />
          {banner}
        </div>
        {children}
      </div>
      {pausedAt !== undefined && (
        <BreakCover
          at={pausedAt}
          isSaved={saved.kind !== 'failed'}
          onCarryOn={carryOn}
          bar={<TitleBar context={context} tools={<BarTools {...tools} />} />}
        />
      )}
    </>
  )
}
