import type { ReactNode } from 'react'
import type { Contract } from '../../../shared/procurement/procurement.ts'
import { useSay } from '../../ui/say.tsx'
import { TypedLine } from './typed-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'
import { withContract } from './with-contract.ts'

/** Facts that are one line of words. */
export type LineOfContract = Exclude<
  keyof Contract,
  'description' | 'annualBudget' | 'years' | 'extensionYears' | 'lots'
>

interface ContractLineProps {
  readonly work: ProcurementWork
  readonly part: LineOfContract
  readonly inputMode?: 'text' | 'tel'
}

/** One fact of the contract; left empty, it is not mentioned. */
export function ContractLine({ work, part, inputMode = 'text' }: ContractLineProps): ReactNode {
  const say = useSay()
  return (
    <TypedLine
      label={say(`lead.details.${part}`)}
      value={work.procurement.contract?.[part] ?? ''}
      inputMode={inputMode}
      onSave={(text) => {
        work.change((draft) => withContract(draft, { [part]: text === '' ? undefined : text }))
      }}
      isReadOnly={work.isLocked}
    />
  )
}
