import type { Say } from '../../../shared/messages/message.ts'
import type { Cell } from '../../../shared/views/my-work.ts'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'

/** One answer as a tile: saved, begun, or still to do. The bidder's name shows beneath it where there are no columns. */
export function WorkTile({ cell }: { readonly cell: Cell }) {
  const say = useSay()
  return (
    <li className="qcell">
      <ScoreTile
        score={cell.score}
        ramp={cell.ramp}
        started={cell.state === 'started'}
        closed={cell.state === 'closed'}
        label={tileWords(cell, say)}
      />
      <span className="qcell-name" aria-hidden="true">
        {cell.name}
      </span>
    </li>
  )
}

function tileWords({ state, score, askedAgain, word: published, name: bidder }: Cell, say: Say): string {
  // a score without a published word is only said as a number
  const word = published === '' ? 'none' : published
  switch (state) {
    case 'scored':
      return say('evaluator.cellScored', { bidder, score: score ?? '', word })
    case 'started':
      if (askedAgain) return say('evaluator.cellAskedAgain', { bidder, score: score ?? '' })
      return score === undefined
        ? say('evaluator.cellStartedNoScore', { bidder })
        : say('evaluator.cellStarted', { bidder, score, word })
    case 'not-started':
      return say('evaluator.cellNotStarted', { bidder })
    case 'closed':
      return say('evaluator.cellClosed', { bidder })
  }
}
