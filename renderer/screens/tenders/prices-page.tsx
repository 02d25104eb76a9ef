import { ClipboardPaste } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { PriceChecksCard } from './price-checks-card.tsx'
import { PriceField } from './price-field.tsx'
import { SealCard } from './seal-card.tsx'

interface PricesPageProps {
  readonly view: TendersView
  readonly doing: Doing
}

/** Prices, entered once quality is agreed. */
export function PricesPage({ view, doing }: PricesPageProps): ReactNode {
  const say = useSay()
  const [isPasting, setPasting] = useState(false)
  const { priceCriteria, seal } = view
  if (priceCriteria.length === 0)
    return (
      <Card title={say('lead.tenders.page.prices')}>
        <p>{say('lead.tenders.prices.none')}</p>
      </Card>
    )
  if (seal.isSealed) return <SealCard seal={seal} evaluation={view.frame.evaluation} />
  const rows = view.rows.filter(({ status }) => status === 'admitted')
  return (
    <>
      <Card
        title={say('lead.tenders.page.prices')}
        note={say('lead.tenders.prices.note')}
        className="flush"
        actions={
          !view.isRecommended && (
            <Button
              kind="second"
              small
              before={ClipboardPaste}
              onPress={() => {
                setPasting(true)
              }}
            >
              {say('lead.tenders.prices.paste')}
            </Button>
          )
        }
      >
        <table className="lead-table price-table" aria-label={say('lead.tenders.page.prices')}>
          <thead>
            <tr>
              <th scope="col">{say('lead.tenders.col.bidder')}</th>
              {priceCriteria.map(({ criterion, title }) => (
                <th key={criterion} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.bidder}>
                <th scope="row">{row.name}</th>
                {row.prices.map((cell) => (
                  <td key={cell.criterion}>
                    <PriceField
                      key={cell.price}
                      row={row}
                      cell={cell}
                      title={priceCriteria.find((one) => one.criterion === cell.criterion)?.title ?? ''}
                      doing={doing}
                      isFixed={view.isRecommended}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {isPasting && (
          <PasteDialog
            view={view}
            rows={rows}
            doing={doing}
            onClose={() => {
              setPasting(false)
            }}
          />
        )}
      </Card>
      {view.priceChecks && <PriceChecksCard checks={view.priceChecks} />}
    </>
  )
}
