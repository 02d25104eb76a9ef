import {
  Building2,
  FileDown,
  History,
  House,
  Inbox,
  LayoutDashboard,
  LifeBuoy,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  PackagePlus,
  Search,
  Settings,
  SquarePen,
  Type,
  Undo2,
  Upload,
  User,
} from 'lucide-react'
import { useState } from 'react'
import type { FindItem } from '../../shared/views/find.ts'
import type { LeadFrame } from '../../shared/views/results.ts'
import { stageNames } from '../../shared/shortcuts.ts'
import { go, type Route } from '../route.ts'
import { useView } from '../use-view.ts'
import { Button } from './button.tsx'
import { CommandPalette, type PaletteGroup, type PaletteItem } from './command-palette.tsx'
import { useSay } from './say.tsx'
import { stagePictures, stageRoute } from './stage-list.tsx'
import { useUndo } from './undo.tsx'
import { FIND_KEY, pressKey, TEXT_KEY, useKey } from './use-key.ts'

const pictures: Readonly<Record<FindItem['kind'], LucideIcon>> = {
  bidder: Building2,
  question: SquarePen,
  score: MessageSquareText,
  member: User,
}
/** As it stands on the keys. */
const FIND_KEYS = 'Ctrl K'
const kinds = ['bidder', 'score', 'question', 'member'] as const

/** The way to everything in an evaluation, for its lead: a button in the title bar, and Ctrl+K. Ctrl+1 to 7 are the stages. */
export function FindAnything({ frame }: { readonly frame: LeadFrame }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
  }
  useKey(FIND_KEY, open)
  useKey('Ctrl+F', focusSearch, () => searchBox() !== null)
  useStageKeys(frame)
  return (
    <>
      <Button className="find" before={Search} onPress={open}>
        <span>{say('lead.find.title')}</span>
        <kbd className="kbd">{FIND_KEYS}</kbd>
      </Button>
      {isOpen && (
        <FindDialog
          frame={frame}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

/** The search of the screen itself, where it has one. */
function searchBox(): HTMLInputElement | null {
  return document.querySelector('main input[type=search]')
}

function focusSearch(): void {
  searchBox()?.focus()
}

function useStageKeys({ evaluation }: LeadFrame): void {
  const toStage = (place: number) => () => {
    const stage = stageNames[place - 1]
    if (stage) void go(stageRoute(stage, evaluation))
  }
  useKey('Ctrl+1', toStage(1))
  useKey('Ctrl+2', toStage(2))
  useKey('Ctrl+3', toStage(3))
  useKey('Ctrl+4', toStage(4))
  useKey('Ctrl+5', toStage(5))
  useKey('Ctrl+6', toStage(6))
  useKey('Ctrl+7', toStage(7))
}

function FindDialog({ frame, onClose }: { readonly frame: LeadFrame; readonly onClose: () => void }) {
  const say = useSay()
  const { evaluation } = frame
  const { viewed } = useView({ view: 'find', evaluation })
  const items = viewed.kind === 'shown' ? viewed.view.items : []
  const places = usePlaces(frame)
  const actions = useActions(frame)
  const named: readonly PaletteGroup[] = kinds.map((kind) => ({
    id: kind,
    title: say(`lead.find.group.${kind}`),
    items: items.filter((item) => item.kind === kind).map((item) => itemOf(item, frame)),
  }))
  return (
    <CommandPalette
      isOpen
      title={say('lead.find.title')}
      groups={[
        { id: 'place', title: say('lead.find.group.place'), items: places, always: true },
        ...named,
        { id: 'do', title: say('lead.find.group.do'), items: actions, always: true },
      ]}
      onClose={onClose}
    />
  )
}

function itemOf({ id, kind, name, detail, score, ramp, leadsTo }: FindItem, frame: LeadFrame): PaletteItem {
  const choose = () => void go(routeTo(leadsTo, frame))
  return { id, name, detail, score, ramp, picture: pictures[kind], choose }
}

function routeTo(leadsTo: FindItem['leadsTo'], { evaluation }: LeadFrame): Route {
  if (typeof leadsTo === 'string') return { screen: leadsTo, evaluation }
  return 'tenderOf' in leadsTo
    ? { screen: 'tenders', evaluation, page: 'answers', bidder: leadsTo.tenderOf }
    : { screen: 'procurement', evaluation, page: 'criteria', item: leadsTo.criterion }
}

function usePlaces({ stages, evaluation, procurementTitle }: LeadFrame): readonly PaletteItem[] {
  const say = useSay()
  const place = (id: string, name: string, detail: string, picture: LucideIcon, route: Route) => ({
    id,
    name,
    detail,
    picture,
    choose: () => void go(route),
  })
  return [
    place('overview', say('lead.overview.title'), procurementTitle, LayoutDashboard, {
      screen: 'overview',
      evaluation,
    }),
    ...stages.map(({ stage, line }) => ({
      ...place(
        stage,
        say(`lead.stageName.${stage}`),
        line,
        stagePictures[stage],
        stageRoute(stage, evaluation),
      ),
      keys: `Ctrl ${String(stageNames.indexOf(stage) + 1)}`,
    })),
    place('progress', say('lead.find.progressTitle'), say('lead.find.progress'), ListChecks, {
      screen: 'progress',
      evaluation,
    }),
    place('returns', say('lead.find.returnsTitle'), say('lead.find.returns'), Inbox, {
      screen: 'returns',
      evaluation,
    }),
    place('history', say('lead.frame.history'), say('lead.find.history'), History, {
      screen: 'history',
      evaluation,
    }),
    place('settings', say('lead.frame.settings'), say('lead.find.settings'), Settings, {
      screen: 'settings',
      evaluation,
    }),
    place('start', say('lead.frame.start'), say('common.product'), House, { screen: 'start' }),
  ]
}

function useActions({ evaluation }: LeadFrame): readonly PaletteItem[] {
  const say = useSay()
  const { last, undoLast } = useUndo()
  const undo: readonly PaletteItem[] = last
    ? [
        {
          id: 'undo',
          name: say('common.undoName', { name: last.name }),
          detail: say('lead.find.undo'),
          picture: Undo2,
          keys: 'Ctrl Z',
          choose: undoLast,
        },
      ]
    : []
  return [
    ...undo,
    {
      id: 'make-packs',
      name: say('lead.find.makePacks'),
      detail: say('lead.find.makePacksDetail'),
      picture: PackagePlus,
      choose: () => void go({ screen: 'packs', evaluation }),
    },
    {
      id: 'import-return',
      name: say('lead.find.importReturn'),
      detail: say('lead.find.importReturnDetail'),
      picture: Upload,
      choose: () => void go({ screen: 'returns', evaluation }),
    },
    {
      id: 'pdf',
      name: say('lead.find.pdf'),
      detail: say('lead.find.pdfDetail'),
      picture: FileDown,
      choose: () => void go({ screen: 'documents', evaluation }),
    },
    {
      id: 'text',
      name: say('common.textAndColours'),
      detail: say('lead.find.text'),
      picture: Type,
      keys: 'Ctrl ,',
      choose: () => {
        pressKey(TEXT_KEY)
      },
    },
    {
      id: 'help',
      name: say('common.getHelp'),
      detail: say('lead.find.help'),
      picture: LifeBuoy,
      keys: 'F1',
      choose: () => {
        pressKey('F1')
      },
    },
  ]
}
