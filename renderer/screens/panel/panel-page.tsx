import { FileSpreadsheet, FileUp, List, Table2, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PanelView } from '../../../shared/views/panel.ts'
import { usePreferences } from '../../preferences.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWidth } from '../../ui/use-width.ts'
import type { Doing } from '../../use-doing.ts'
import { InterestsCard } from './interests-card.tsx'
import { InterestRegister } from './interest-register.tsx'
import { MembersCard } from './members-card.tsx'
import { NoPanel } from './no-panel.tsx'
import { PanelDialogs } from './panel-dialogs.tsx'
import { PanelGaps } from './panel-gaps.tsx'
import { usePanel } from './use-panel.ts'

/** Room (rem) that the matrix needs: names and sums, and a column for each question. */
const BESIDE = 16
const QUESTION = 3.25

export function PanelPage({ view, doing }: { readonly view: PanelView; readonly doing: Doing }): ReactNode {
  const say = useSay()
  const panel = usePanel(view, doing)
  const [tab, setTab] = useState<'members' | 'interests'>('members')
  const [wantsList, setWantsList] = useState(false)
  const { place, rem } = useWidth<HTMLDivElement>()
  const { simpleTables } = usePreferences()
  const isWide = rem === undefined || rem >= BESIDE + QUESTION * view.questions.length
  const hasRoom = isWide && !simpleTables
  const { members, carers, isIssued, frame } = view
  const isEmpty = members.length === 0
  return (
    <LeadFrame
      frame={frame}
      stage="panel"
      className="panel-page"
      title={say('lead.panel.title')}
      eyebrow={say('lead.panel.eyebrow', { count: members.length, carers })}
      actions={
        <>
          {hasRoom && !isEmpty && tab === 'members' && (
            <Button
              kind="quiet"
              before={wantsList ? Table2 : List}
              onPress={() => {
                setWantsList(!wantsList)
              }}
            >
              {say(wantsList ? 'lead.panel.showTable' : 'lead.panel.showList')}
            </Button>
          )}
          <Button
            kind={isEmpty ? 'second' : 'quiet'}
            before={FileSpreadsheet}
            onPress={() => {
              panel.setDialog({ kind: 'import' })
            }}
          >
            {say('lead.panel.import')}
          </Button>
          <Button
            kind="second"
            before={UserPlus}
            onPress={() => {
              panel.setDialog({ kind: 'member', member: undefined })
            }}
          >
            {say('lead.panel.add')}
          </Button>
          {!isEmpty && (
            <LinkButton
              kind="primary"
              before={FileUp}
              href={hashOf({ screen: 'packs', evaluation: frame.evaluation })}
            >
              {say(isIssued ? 'lead.panel.seePacks' : 'lead.panel.makePacks')}
            </LinkButton>
          )}
        </>
      }
    >
      <DoingTrouble doing={doing} />
      {isEmpty ? (
        <NoPanel />
      ) : (
        <Tabs
          label={say('lead.panel.tabs')}
          selected={tab}
          onSelect={setTab}
          items={[
            {
              id: 'members',
              title: say('lead.panel.tab.members'),
              content: (
                <div className="panel-members" ref={place}>
                  <PanelGaps panel={panel} />
                  <div className="panel-columns">
                    <MembersCard panel={panel} asList={wantsList || !hasRoom} />
                    <InterestsCard
                      panel={panel}
                      onAll={() => {
                        setTab('interests')
                      }}
                    />
                  </div>
                </div>
              ),
            },
            {
              id: 'interests',
              title: say('lead.panel.tab.interests'),
              content: <InterestRegister panel={panel} />,
            },
          ]}
        />
      )}
      <PanelDialogs panel={panel} />
    </LeadFrame>
  )
}
