import type { ReactNode } from 'react'
import type { AtRandom, FirmnessShown, MembersShown, PricesShown } from '../../../../shared/views/firmness.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useSay } from '../../../ui/say.tsx'
import { ChartOrTable } from './chart-or-table.tsx'
import { FiguresTable } from '../../../ui/figures-table.tsx'

interface MoreFirmnessProps {
  readonly firmness: FirmnessShown
  /** Stands last, where there is room. */
  readonly children: ReactNode
}

/** What else was tried: weightings at random, without each member, price against quality. */
export function MoreFirmness({ firmness, children }: MoreFirmnessProps): ReactNode {
  const { atRandom, members, prices } = firmness
  return (
    <div className="firm-more">
      {atRandom && <RandomCard atRandom={atRandom} />}
      <MembersCard members={members} />
      <div className="firm-stack">
        {prices && <PricesCard prices={prices} />}
        {children}
      </div>
    </div>
  )
}

function RandomCard({ atRandom }: { readonly atRandom: AtRandom }) {
  const say = useSay()
  const { sentence, chart, ranks, rows, note } = atRandom
  return (
    <Card title={chart.title} note={say('lead.firm.randomNote')}>
      <p className="firm-sentence">{sentence}</p>
      <ChartOrTable
        chart={chart}
        table={
          <FiguresTable
            label={chart.title}
            columns={[say('lead.results.bidder'), ...ranks]}
            rows={rows.map(({ bidder, name, shares }) => ({
              id: bidder,
              cells: [name, ...shares.map((share) => say('lead.firm.percent', { share }))],
            }))}
          />
        }
      />
      <p className="hint">{note}</p>
    </Card>
  )
}

function MembersCard({ members: { without, questions } }: { readonly members: MembersShown }) {
  const say = useSay()
  return (
    <Card title={say('lead.firm.membersTitle')} note={say('lead.firm.membersNote')}>
      {without.length === 0 ? (
        <p className="firm-sentence">{say('lead.firm.noMembers')}</p>
      ) : (
        <FiguresTable
          words
          label={say('lead.firm.membersTitle')}
          columns={[say('lead.firm.member'), say('lead.firm.wouldBe'), say('lead.firm.severity')]}
          rows={without.map(({ member, title, first, changes, severity }) => ({
            id: member,
            strong: changes,
            cells: [
              title,
              <>
                {first}
                {changes && <span className="firm-changes">{say('lead.firm.changes')}</span>}
              </>,
              severity ?? say('lead.results.nothing'),
            ],
          }))}
        />
      )}
      <p className="hint">{say('lead.firm.membersHint')}</p>
      {questions.length > 0 && (
        <Disclosure title={say('lead.firm.agreementTitle')}>
          <FiguresTable
            label={say('lead.firm.agreementTitle')}
            columns={[say('lead.results.question'), say('lead.firm.ordinal'), say('lead.firm.interval')]}
            rows={questions.map(({ question, title, ordinal, interval }) => ({
              id: question,
              cells: [title, ordinal, interval],
            }))}
          />
          <p className="hint">{say('lead.firm.agreementHint')}</p>
        </Disclosure>
      )}
    </Card>
  )
}

function PricesCard({ prices: { chart, rows } }: { readonly prices: PricesShown }) {
  const say = useSay()
  return (
    <Card title={chart.title} note={say('lead.firm.pricesNote')}>
      <ChartOrTable
        chart={chart}
        table={
          <FiguresTable
            label={chart.title}
            columns={[say('lead.results.bidder'), say('lead.firm.price'), say('lead.firm.quality')]}
            rows={rows.map(({ bidder, name, price, quality }) => ({
              id: bidder,
              cells: [name, price, quality],
            }))}
          />
        }
      />
    </Card>
  )
}
