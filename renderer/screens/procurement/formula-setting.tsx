import type { ReactNode } from 'react'
import { selectName } from '../../../shared/messages/select-name.ts'
import { priceFormulas, type PriceFormula } from '../../../shared/procurement/procurement.ts'
import { Choices } from '../../ui/choices.tsx'
import { useSay } from '../../ui/say.tsx'

interface FormulaSettingProps {
  readonly label: string
  readonly value: PriceFormula
  readonly isReadOnly: boolean
  readonly onChange: (formula: PriceFormula) => void
}

/** How prices become marks, in plain words. */
export function FormulaSetting({ label, value, isReadOnly, onChange }: FormulaSettingProps): ReactNode {
  const say = useSay()
  return (
    <>
      <Choices
        className="choices down"
        label={label}
        options={priceFormulas.map((formula) => ({
          value: formula,
          words: say('lead.price.formulaName', { formula: selectName(formula) }),
        }))}
        value={value}
        isReadOnly={isReadOnly}
        onChange={onChange}
      />
      <p className="hint">{say('lead.price.explained', { formula: selectName(value) })}</p>
    </>
  )
}
