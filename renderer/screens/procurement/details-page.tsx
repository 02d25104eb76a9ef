import type { ReactNode } from 'react'
import { selectName } from '../../../shared/messages/select-name.ts'
import { regimes, TEXT_MAXIMUM, type Procurement } from '../../../shared/procurement/procurement.ts'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { ContractCard } from './contract-card.tsx'
import { ContractLine } from './contract-line.tsx'
import { withContract } from './with-contract.ts'
import { DatesCard } from './dates-card.tsx'
import { TypedArea } from './typed-area.tsx'
import { TypedLine } from './typed-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** What is bought, by whom, under which rules, and when. */
export function DetailsPage({ work }: { readonly work: ProcurementWork }): ReactNode {
  return (
    <div className="details-columns">
      <div className="details-column">
        <AboutCard work={work} />
        <ContractCard work={work} />
      </div>
      <div className="details-column">
        <DatesCard work={work} />
        <HelpCard work={work} />
      </div>
    </div>
  )
}

const names = ['title', 'reference', 'buyer'] as const

function AboutCard({ work }: { readonly work: ProcurementWork }) {
  const say = useSay()
  const { procurement, change, isLocked } = work
  const set = (part: Partial<Procurement>) => {
    change((draft) => ({ ...draft, ...part }))
  }
  return (
    <Card title={say('lead.details.about')}>
      {names.map((name) => (
        <TypedLine
          key={name}
          label={say(`lead.details.${name}`)}
          value={procurement[name]}
          check={(text) => (text.trim() === '' ? say('lead.details.needed') : undefined)}
          onSave={(text) => {
            set({ [name]: text })
          }}
          isReadOnly={isLocked}
        />
      ))}
      <SelectLine
        label={say('lead.details.regime')}
        hint={say('lead.details.regimeHint')}
        options={regimes.map((regime) => ({
          value: regime,
          words: say('lead.details.regimeName', { regime: selectName(regime) }),
        }))}
        value={procurement.regime}
        isDisabled={isLocked}
        onChange={(regime) => {
          if (regime !== undefined) set({ regime })
        }}
      />
      <TypedArea
        label={say('lead.details.description')}
        value={procurement.contract?.description ?? ''}
        rows={3}
        maxLength={TEXT_MAXIMUM / 10}
        onSave={(text) => {
          change((draft) => withContract(draft, { description: text === '' ? undefined : text }))
        }}
        isReadOnly={isLocked}
      />
    </Card>
  )
}

/** Whom a panel member rings. It stands on every page that they see. */
function HelpCard({ work }: { readonly work: ProcurementWork }) {
  const say = useSay()
  return (
    <Card title={say('lead.details.help')} note={say('lead.details.helpNote')}>
      <ContractLine work={work} part="helpTelephone" inputMode="tel" />
      <ContractLine work={work} part="helpHours" />
    </Card>
  )
}
