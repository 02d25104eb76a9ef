import { type ReactNode, useState } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { saveFile } from '../../save-file.ts'
import type { Failure } from '../../service.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import { releaseAddress } from './export-addresses.ts'

interface ReleaseDialogProps {
  readonly evaluation: EvaluationKey
  readonly onClose: () => void
}

/** A file for publication: what must be known of it before it is saved. Losing bidders stay out unless somebody asks for them. */
export function ReleaseDialog({ evaluation, onClose }: ReleaseDialogProps): ReactNode {
  const say = useSay()
  const [prefix, setPrefix] = useState('')
  const [withLosing, setWithLosing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  async function save(): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    const failed = await saveFile(releaseAddress(evaluation, prefix.trim(), withLosing))
    setBusy(false)
    setFailure(failed)
    if (!failed) onClose()
  }

  return (
    <AskDialog
      title={say('lead.exports.release.title')}
      doIt={say('lead.exports.release.save')}
      doing={{ busy, failure }}
      onClose={onClose}
      onDo={() => void save()}
    >
      <p>{say('lead.exports.release.about')}</p>
      <TextLine
        label={say('lead.exports.release.prefix')}
        hint={say('lead.exports.release.prefixHint')}
        value={prefix}
        onChange={setPrefix}
        maxLength={11}
      />
      <TickBox isSelected={withLosing} onChange={setWithLosing}>
        {say('lead.exports.release.losing')}
      </TickBox>
    </AskDialog>
  )
}
