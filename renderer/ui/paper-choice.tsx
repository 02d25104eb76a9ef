import { Check } from 'lucide-react'
import { Label, RadioGroup } from 'react-aria-components'
import { papers, type Paper } from '../../shared/views/preferences.ts'
import { RadioOption } from './radio-option.tsx'
import { useSay } from './say.tsx'

const words = {
  system: 'common.paperSystem',
  white: 'common.paperWhite',
  cream: 'common.paperCream',
  blue: 'common.paperBlue',
  green: 'common.paperGreen',
  dark: 'common.paperDark',
} as const

interface PaperChoiceProps {
  readonly value: Paper
  readonly onChange: (paper: Paper) => void
}

/** The colour behind the text, each shown with letters on it, and named. */
export function PaperChoice({ value, onChange }: PaperChoiceProps) {
  const say = useSay()
  return (
    <RadioGroup
      className="setting"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const paper = papers.find((one) => one === chosen)
        if (paper) onChange(paper)
      }}
    >
      <Label>{say('common.paper')}</Label>
      <div className="papers">
        {papers.map((paper) => (
          <RadioOption key={paper} value={paper} className={`paper paper-${paper}`}>
            <i aria-hidden="true">
              <span className="paper-letters">{say('common.paperLetters')}</span>
              <span className="paper-tick">
                <Check size={14} strokeWidth={3.2} />
              </span>
            </i>
            <span>{say(words[paper])}</span>
          </RadioOption>
        ))}
      </div>
    </RadioGroup>
  )
}
