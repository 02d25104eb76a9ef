import { Check, CheckCheck, Lock, Replace, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BidRow } from '../../../shared/views/bids.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Bids } from './use-bids.ts'

type Look = 'matched' | 'sealed' | 'choose' | 'here' | 'replaces' | 'closed' | 'leftOut'

const looks: Readonly<Record<Look, { readonly tone: string; readonly icon: LucideIcon }>> = {
  matched: { tone: 'good', icon: Check },
  sealed: { tone: 'plain', icon: Lock },
  choose: { tone: 'warn', icon: TriangleAlert },
  here: { tone: 'plain', icon: CheckCheck },
  replaces: { tone: 'warn', icon: Replace },
  closed: { tone: 'warn', icon: Lock },
  leftOut: { tone: 'plain', icon: X },
}

interface MatchRowProps {
  readonly row: BidRow
  readonly bids: Bids
  readonly onChange: () => void
}

/** One file: whose it is, where it goes, what was found in it, and how sure that is. */
export function MatchRow({ row, bids, onChange }: MatchRowProps): ReactNode {
  const say = useSay()
  const { file, name, folder, bidder, isNewBidder, goes, maybe, found, standing } = row
  const look = lookOf(row)
  const change = say(standing === 'choose' ? 'lead.bids.other' : 'lead.bids.change')
  return (
    <tr className={classNames(standing === 'choose' && 'ask')}>
      <th scope="row" className="match-file">
        {name}
        <span className="sub">{folder}</span>
      </th>
      <td>
        {bidder ?? say('lead.bids.whose')}
        {isNewBidder && <span className="sub">{say('lead.bids.newBidder')}</span>}
      </td>
      <td>
        {goes ??
          (maybe.length > 0 ? (
            <span className="choose">
              {maybe.map(({ value, target, words }) => (
                <Button
                  key={value}
                  kind="second"
                  small
                  aria-label={say('lead.bids.goesTo', { file: name, place: words })}
                  onPress={() => void bids.choose({ file, target })}
                >
                  {words}
                </Button>
              ))}
            </span>
          ) : (
            say('lead.bids.notKnown')
          ))}
      </td>
      <td>{found}</td>
      <td>
        <span className={`match-chip ${looks[look].tone}`}>
          <Icon of={looks[look].icon} />
          {say(`lead.bids.look.${look}`)}
        </span>
      </td>
      <td className="do-cell">
        <Button
          kind="quiet"
          small
          aria-label={say('lead.bids.changeOf', { word: change, file: name })}
          onPress={onChange}
        >
          {change}
        </Button>
      </td>
    </tr>
  )
}

function lookOf({ standing, isSealed }: BidRow): Look {
  if (standing === 'ready') return isSealed ? 'sealed' : 'matched'
  return standing === 'left-out' ? 'leftOut' : standing
}
