import { Copy, Eye } from 'lucide-react'
import type { SentView } from '../../../shared/views/sent.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'
import { useCopy } from '../../ui/use-copy.ts'

/** What proves that the scores were sent, and what they were. */
export function ReceiptCard({ view }: { readonly view: SentView }) {
  const say = useSay()
  const dates = useDates()
  const copy = useCopy()
  const { code, sentAt, arrivedAt, arrivedPart, frame } = view
  const when =
    sentAt === undefined
      ? undefined
      : say('evaluator.receiptWhen', { day: dates.dayOf(sentAt), time: dates.time(sentAt) })
  return (
    <section className="receipt card" aria-labelledby="receipt-title">
      <div className="receipt-top">
        <h2 id="receipt-title">{say('evaluator.receiptTitle')}</h2>
        {arrivedAt === undefined ? (
          <span className="chip warn">{say('evaluator.receiptWaiting')}</span>
        ) : (
          <span className="chip good">
            {say('evaluator.receiptArrived', { day: dates.dayOf(arrivedAt) })}
          </span>
        )}
      </div>
      {arrivedPart && <p>{say('evaluator.receiptEarlier', { ...arrivedPart })}</p>}
      <dl>
        {code !== undefined && (
          <div>
            <dt>{say('evaluator.receiptCode')}</dt>
            <dd className="code" translate="no">
              {code}
            </dd>
          </div>
        )}
        <div>
          <dt>{say('evaluator.receiptBy')}</dt>
          <dd>{frame.memberTitle}</dd>
        </div>
        {when !== undefined && (
          <div>
            <dt>{say('evaluator.receiptOn')}</dt>
            <dd>{when}</dd>
          </div>
        )}
      </dl>
      <Kept view={view} />
      <div className="receipt-buttons">
        {code !== undefined && when !== undefined && sentAt !== undefined && (
          <Button
            kind="quiet"
            before={Copy}
            onPress={() =>
              void copy(
                say('evaluator.receiptText', {
                  code,
                  member: frame.memberTitle,
                  day: dates.dayOf(sentAt),
                  time: dates.time(sentAt),
                }),
              )
            }
          >
            {say('evaluator.copyReceipt')}
          </Button>
        )}
        <LinkButton
          kind="quiet"
          before={Eye}
          href={hashOf({ screen: 'check', evaluation: frame.evaluation })}
        >
          {say('evaluator.lookScores')}
        </LinkButton>
      </div>
    </section>
  )
}

function Kept({ view: { kept } }: { readonly view: SentView }) {
  const say = useSay()
  return (
    <div className="kept">
      <p>{say('evaluator.kept')}</p>
      <ul>
        {kept.map(({ number, cells }) => (
          <li key={number}>
            <span>{say('evaluator.keptQuestion', { number })}</span>
            {cells.map(({ bidder, name, score, ramp, word }) => (
              <ScoreTile
                key={bidder}
                score={score}
                ramp={ramp}
                label={say('evaluator.cellScored', {
                  bidder: name,
                  score: score ?? '',
                  word: word === '' ? 'none' : word,
                })}
              />
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
