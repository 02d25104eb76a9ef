import { Plus, TriangleAlert } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { PanelGap } from '../../../shared/views/panel.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import type { Panel } from './use-panel.ts'

/** Questions that too few people score, each with one press that mends it. */
export function PanelGaps({ panel }: { readonly panel: Panel }): ReactNode {
  const say = useSay()
  const { gaps } = panel.view
  if (gaps.length === 0) return null
  return (
    <ul className="panel-gaps" aria-label={say('lead.panel.gaps')}>
      {gaps.map((gap) => (
        <Gap key={gap.question} gap={gap} panel={panel} />
      ))}
    </ul>
  )
}

function Gap({ gap: { number, people, mend }, panel }: { readonly gap: PanelGap; readonly panel: Panel }) {
  const say = useSay()
  return (
    <li className="gap-note">
      <Icon of={TriangleAlert} />
      <p>
        <Words id="lead.panel.gap" values={{ number, people }} />{' '}
        {mend
          ? say('lead.panel.gapMend', {
              member: mend.title,
              count: mend.scoresNow,
              now: mend.answersNow,
              then: mend.answersThen,
            })
          : say('lead.panel.gapAdd')}
      </p>
      {mend && <Mend key={mend.member} number={number} mend={mend} panel={panel} />}
    </li>
  )
}

interface MendProps {
  readonly number: number
  readonly mend: NonNullable<PanelGap['mend']>
  readonly panel: Panel
}

/** Goes away with the gap that it mends; the focus is then at the matrix, where what it gave stands. */
function Mend({ number, mend, panel }: MendProps) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  useFocusBack(place, () => document.querySelector<HTMLElement>('.members h2')?.focus())
  return (
    <div ref={place}>
      <Button
        kind="second"
        before={Plus}
        isPending={panel.doing.busy}
        onPress={() => {
          panel.allotting.allot(mend.member, mend.questions)
        }}
      >
        {say('lead.panel.mend', { number, member: mend.title })}
      </Button>
    </div>
  )
}
