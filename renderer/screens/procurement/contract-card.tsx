import type { ReactNode } from 'react'
import { typedMoney } from '../../../shared/procurement/typed-money.ts'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { ContractLine, type LineOfContract } from './contract-line.tsx'
import { TypedLine } from './typed-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'
import { withContract } from './with-contract.ts'

const counts = ['years', 'extensionYears', 'lots'] as const
const lines: readonly LineOfContract[] = [
  'wards',
  'decisionMaker',
  'reportAuthor',
  'contact',
  'keyDecision',
  'private',
]

/** Facts that the award recommendation tells. */
export function ContractCard({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { contract = {} } = work.procurement
  return (
    <Card title={say('lead.details.contract')} note={say('lead.details.contractNote')}>
      <div className="details-numbers">
        <TypedLine
          label={say('lead.details.annualBudget')}
          value={contract.annualBudget ?? ''}
          inputMode="decimal"
          maxLength={20}
          check={(text) =>
            text.trim() === '' || typedMoney(text) !== undefined ? undefined : say('lead.details.notMoney')
          }
          onSave={(text) => {
            work.change((draft) => withContract(draft, { annualBudget: typedMoney(text) }))
          }}
          isReadOnly={work.isLocked}
        />
        {counts.map((part) => (
          <TypedLine
            key={part}
            label={say(`lead.details.${part}`)}
            value={contract[part] === undefined ? '' : String(contract[part])}
            inputMode="numeric"
            maxLength={2}
            check={(text) =>
              isCount(text, part === 'extensionYears') ? undefined : say('lead.details.notCount')
            }
            onSave={(text) => {
              work.change((draft) =>
                withContract(draft, { [part]: text.trim() === '' ? undefined : Number(text) }),
              )
            }}
            isReadOnly={work.isLocked}
          />
        ))}
      </div>
      {lines.map((part) => (
        <ContractLine key={part} work={work} part={part} />
      ))}
    </Card>
  )
}

function isCount(text: string, mayBeZero: boolean): boolean {
  return text.trim() === '' || (mayBeZero ? /^\d{1,2}$/ : /^[1-9]\d?$/).test(text.trim())
}
