import { FolderSync, Type } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PacksView } from '../../../shared/views/packs.ts'
import { changePreferences, usePreferences } from '../../preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextAndColours } from '../../ui/text-and-colours.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import type { Doing } from '../../use-doing.ts'
import { BackupLine } from '../packs/folders-backup.tsx'
import { FoldersDialog } from '../packs/folders-dialog.tsx'
import { RescueWays } from '../packs/rescue-ways.tsx'

interface SettingsPageProps {
  readonly view: PacksView
  readonly doing: Doing
}

/** Of this evaluation: who else can open it, and shared folders. Of this laptop: backups, text and colours, keys. */
export function SettingsPage({ view, doing }: SettingsPageProps): ReactNode {
  const say = useSay()
  const [open, setOpen] = useState<'folders' | 'text'>()
  const close = () => {
    setOpen(undefined)
  }
  return (
    <LeadFrame
      frame={view.frame}
      stage="settings"
      className="settings-page scoring-page"
      title={say('lead.settings.title')}
      eyebrow={say('lead.settings.eyebrow')}
    >
      <DoingTrouble doing={doing} />
      <Card title={say('lead.settings.rescue')} className="first-pack">
        <p>{say('lead.settings.rescueText')}</p>
        {view.isPublished ? (
          <div className="ways">
            <RescueWays view={view} doing={doing} />
          </div>
        ) : (
          <p className="hint">{say('lead.settings.rescueLater')}</p>
        )}
      </Card>
      <Card title={say('lead.settings.backup')}>
        <BackupLine />
      </Card>
      <Card title={say('lead.settings.folders')}>
        <p className="hint">{say('lead.settings.foldersText')}</p>
        <div>
          <Button
            kind="second"
            before={FolderSync}
            onPress={() => {
              setOpen('folders')
            }}
          >
            {say('lead.folders.open')}
          </Button>
        </div>
      </Card>
      <Card title={say('lead.settings.screen')}>
        <p className="hint">{say('lead.settings.screenText')}</p>
        <div>
          <Button
            kind="second"
            before={Type}
            onPress={() => {
              setOpen('text')
            }}
          >
            {say('common.textAndColours')}
          </Button>
        </div>
        <SingleKeys />
      </Card>
      {open === 'folders' && <FoldersDialog view={view} onClose={close} />}
      <TextAndColours isOpen={open === 'text'} onClose={close} />
    </LeadFrame>
  )
}

/** Keys without Ctrl can get in the way of speech input, so that they can be switched off (WCAG 2.1.4). */
function SingleKeys() {
  const say = useSay()
  const preferences = usePreferences()
  return (
    <div>
      <TickBox
        isSelected={preferences.singleKeys}
        onChange={(singleKeys) => {
          changePreferences({ singleKeys })
        }}
      >
        {say('lead.settings.keys')}
      </TickBox>
      <p className="hint">{say('lead.settings.keysText')}</p>
    </div>
  )
}
