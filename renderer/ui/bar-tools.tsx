import { Coffee, LifeBuoy, Type } from 'lucide-react'
import { useState } from 'react'
import type { HelpPerson } from '../../shared/views/my-work.ts'
import { usePreferences } from '../preferences.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { Button } from './button.tsx'
import { GetHelp, type HelpPage } from './get-help.tsx'
import { useSay } from './say.tsx'
import { TextAndColours } from './text-and-colours.tsx'
import { isWriting, TEXT_KEY, useKey } from './use-key.ts'

interface BarToolsProps {
  /** Absent where there is nothing to cover. */
  readonly onBreak?: (() => void) | undefined
  readonly help: HelpPerson | undefined
  readonly fingerprint?: readonly string[] | undefined
  readonly evaluation?: EvaluationKey | undefined
  readonly scoring?: boolean
  /** For the lead, who is the person to ring. */
  readonly lead?: boolean
}

/** Break, text, help: the same order and the same place on every screen (WCAG 3.2.3, 3.2.6). */
export function BarTools({
  onBreak,
  help,
  fingerprint,
  evaluation,
  scoring = false,
  lead = false,
}: BarToolsProps) {
  const say = useSay()
  const [open, setOpen] = useState<'text' | HelpPage | undefined>()
  const close = () => {
    setOpen(undefined)
  }
  const { singleKeys } = usePreferences()
  const openHelp = () => {
    setOpen('help')
  }
  useKey('F1', openHelp)
  useKey('?', openHelp, () => singleKeys && !isWriting())
  useKey(TEXT_KEY, () => {
    setOpen('text')
  })
  return (
    <>
      {onBreak && (
        <Button small before={Coffee} onPress={onBreak}>
          <span className="wide-only">{say('common.takeBreak')}</span>
          <span className="narrow-only">{say('common.breakShort')}</span>
        </Button>
      )}
      <Button
        small
        before={Type}
        aria-expanded={open === 'text'}
        onPress={() => {
          setOpen('text')
        }}
      >
        <span className="wide-only">{say('common.textAndColours')}</span>
        <span className="narrow-only">{say('common.textShort')}</span>
      </Button>
      <Button
        small
        before={LifeBuoy}
        onPress={() => {
          setOpen('help')
        }}
      >
        <span className="wide-only">{say('common.getHelp')}</span>
        <span className="narrow-only">{say('common.helpShort')}</span>
      </Button>
      <TextAndColours isOpen={open === 'text'} onClose={close} />
      <GetHelp
        fingerprint={fingerprint}
        help={help}
        scoring={scoring}
        lead={lead}
        evaluation={evaluation}
        page={open === 'text' ? undefined : open}
        onPage={setOpen}
        onClose={close}
      />
    </>
  )
}
