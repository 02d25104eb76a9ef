import { Braces, FileDown, FileSpreadsheet, Globe, type LucideIcon, Table } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { saveFile } from '../../save-file.ts'
import type { Failure } from '../../service.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { Menu, type MenuAction } from '../../ui/menu.tsx'
import { useSay } from '../../ui/say.tsx'
import { exportAddress, type ExportFile } from './export-addresses.ts'
import { ReleaseDialog } from './release-dialog.tsx'

type Act = ExportFile | 'ocds'

const pictures: readonly (readonly [Act, LucideIcon])[] = [
  ['xlsx', FileSpreadsheet],
  ['matrix', Table],
  ['scores', Table],
  ['reasons', Table],
  ['evaluation', Braces],
  ['ocds', Globe],
]

interface ExportMenuProps {
  readonly evaluation: EvaluationKey
}

/** What the lead takes away of a result, as files; what there is depends on how far it is, and a refusal says why. */
export function ExportMenu({ evaluation }: ExportMenuProps): ReactNode {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [asks, setAsks] = useState(false)

  async function save(file: ExportFile): Promise<void> {
    setBusy(true)
    setFailure(await saveFile(exportAddress(evaluation, file)))
    setBusy(false)
  }

  return (
    <>
      <Menu
        kind="quiet"
        before={FileDown}
        label={say('lead.exports.menu')}
        actions={pictures.map(([id, icon]): MenuAction<Act> => ({
          id,
          icon,
          title: say(`lead.exports.${id}`),
          isDisabled: busy,
        }))}
        onAction={(act) => {
          if (act === 'ocds') setAsks(true)
          else void save(act)
        }}
      >
        {say(busy ? 'lead.exports.making' : 'lead.exports.menu')}
      </Menu>
      {asks && (
        <ReleaseDialog
          evaluation={evaluation}
          onClose={() => {
            setAsks(false)
          }}
        />
      )}
      {failure && (
        <AskDialog
          title={say('lead.exports.notMade')}
          doIt={undefined}
          onClose={() => {
            setFailure(undefined)
          }}
          onDo={() => undefined}
        >
          <p>{failure.sentence ?? say('common.noAnswer')}</p>
        </AskDialog>
      )}
    </>
  )
}
