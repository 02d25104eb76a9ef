import type { ReactNode } from 'react'
import { ClarifyDialog } from './clarify-dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { FilesDialog } from './files-dialog.tsx'
import { FoldersDialog } from './folders-dialog.tsx'
import { LostDialog } from './lost-dialog.tsx'
import type { Packs } from './use-packs.ts'
import { useSay } from '../../ui/say.tsx'

/** What lies over the page of packs. */
export function PackDialogs({ packs }: { readonly packs: Packs }): ReactNode {
  const say = useSay()
  const { dialog, setDialog, view, doing, issue } = packs
  if (!dialog) return null
  const close = () => {
    setDialog(undefined)
  }
  if (dialog.kind === 'files') return <FilesDialog packs={packs} onClose={close} />
  if (dialog.kind === 'folders') return <FoldersDialog view={view} onClose={close} />
  if (dialog.kind === 'clarify') return <ClarifyDialog packs={packs} onClose={close} />
  if (dialog.kind === 'hide') {
    return (
      <ConfirmDialog
        title={say('lead.packs.hide.title')}
        text={say('lead.packs.hide.text')}
        doIt={say('lead.packs.hide.do')}
        isPending={doing.busy}
        onClose={close}
        onDo={() => {
          close()
          void doing.act({ type: 'HideBidders' })
        }}
      />
    )
  }
  const row = view.rows.find(({ member }) => member === dialog.member)
  if (!row) return null
  const { member, title, version = 0 } = row
  switch (dialog.kind) {
    case 'renew':
      return (
        <ConfirmDialog
          title={say('lead.packs.renew.title', { member: title })}
          text={say('lead.packs.renew.text', { version: version + 1 })}
          doIt={say('lead.packs.renew.do', { version: version + 1 })}
          isPending={doing.busy}
          onClose={close}
          onDo={() => {
            issue([member])
          }}
        />
      )
    case 'paper':
      return (
        <ConfirmDialog
          title={say('lead.packs.paper.title', { member: title })}
          text={say('lead.packs.paper.text')}
          doIt={say('lead.packs.paper.do')}
          isPending={doing.busy}
          onClose={close}
          onDo={() => {
            close()
            void doing.act({ type: 'ChoosePaper', member })
          }}
        />
      )
    case 'lost':
    case 'not-same':
      return <LostDialog row={row} isWrong={dialog.kind === 'not-same'} packs={packs} onClose={close} />
  }
}
