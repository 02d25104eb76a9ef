import type { ReactNode } from 'react'
import { ClarifyDialog } from './clarify-dialog.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
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
      <AskDialog
        title={say('lead.packs.hide.title')}
        doIt={say('lead.packs.hide.do')}
        doing={doing}
        onClose={close}
        onDo={() => {
          close()
          void doing.act({ type: 'HideBidders' })
        }}
      >
        <p>{say('lead.packs.hide.text')}</p>
      </AskDialog>
    )
  }
  const row = view.rows.find(({ member }) => member === dialog.member)
  if (!row) return null
  const { member, title, version = 0 } = row
  switch (dialog.kind) {
    case 'renew':
      return (
        <AskDialog
          title={say('lead.packs.renew.title', { member: title })}
          doIt={say('lead.packs.renew.do', { version: version + 1 })}
          doing={doing}
          onClose={close}
          onDo={() => {
            issue([member])
          }}
        >
          <p>{say('lead.packs.renew.text', { version: version + 1 })}</p>
        </AskDialog>
      )
    case 'paper':
      return (
        <AskDialog
          title={say('lead.packs.paper.title', { member: title })}
          doIt={say('lead.packs.paper.do')}
          doing={doing}
          onClose={close}
          onDo={() => {
            close()
            void doing.act({ type: 'ChoosePaper', member })
          }}
        >
          <p>{say('lead.packs.paper.text')}</p>
        </AskDialog>
      )
    case 'lost':
    case 'not-same':
      return <LostDialog row={row} isWrong={dialog.kind === 'not-same'} packs={packs} onClose={close} />
  }
}
