import type { ReactNode } from 'react'
import type { ScoreConflict } from '../../../shared/views/returns.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Returns } from './use-returns.ts'

/** Answers that two laptops of one member score differently. */
export function Conflicts({ returns }: { readonly returns: Returns }): ReactNode {
  const say = useSay()
  const { conflicts, opened } = returns.view
  if (conflicts.length === 0) return null
  return (
    <Card title={say('lead.returns.conflict.title')} className="conflicts">
      {!opened && <p className="hint">{say('lead.returns.conflict.closed')}</p>}
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.member} ${conflict.question} ${conflict.bidder}`}>
            <p>
              {say('lead.returns.conflict.text', {
                member: conflict.memberTitle,
                number: conflict.number,
                bidder: conflict.bidderName,
              })}
            </p>
            <Sides conflict={conflict} />
            <Button
              kind="second"
              small
              onPress={() => {
                returns.setDialog({ kind: 'conflict', conflict })
              }}
            >
              {say('lead.returns.conflict.decide')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What each laptop says; absent until the returns are opened. */
export function Sides({ conflict }: { readonly conflict: ScoreConflict }): ReactNode {
  const say = useSay()
  const given = conflict.sides.flatMap((side) =>
    side.given ? [{ log: side.log, device: side.device, ...side.given }] : [],
  )
  if (given.length === 0) return null
  return (
    <ul className="conflict-sides">
      {given.map(({ log, device, score, good, worries }) => (
        <li key={log}>
          <b>{say('lead.returns.conflict.sideScore', { number: device, score })}</b>
          {[good, worries]
            .filter((text) => text !== '')
            .map((text, index) => (
              <p key={index}>{text}</p>
            ))}
        </li>
      ))}
    </ul>
  )
}
