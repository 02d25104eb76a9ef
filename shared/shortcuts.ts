import type { MessageId } from './messages/message.ts'

/** A key of the whole program, as help lists it and as the menu of the window shows it. */
export interface Shortcut {
  /** Where it works. */
  readonly place: 'everywhere' | 'scoring' | 'lead' | 'meeting'
  /** As the page listens to it, "Ctrl+Shift+B"; undefined where a control listens and not the page. */
  readonly key?: string
  /** Name of the keys where it differs between languages; else what is written on them is shown. */
  readonly named?: MessageId
  readonly does: MessageId
  /** The menu that it is in, too. */
  readonly menu?: 'file' | 'view' | 'go' | 'help'
}

/** Every key of the program, in the order in which help lists them. */
export const shortcuts: readonly Shortcut[] = [
  { place: 'everywhere', key: 'F1', does: 'common.keyHelp', menu: 'help' },
  { place: 'everywhere', key: '?', does: 'common.keyHelpAsked' },
  { place: 'everywhere', key: 'F6', does: 'common.keyAreas' },
  { place: 'everywhere', key: 'Ctrl+O', does: 'common.keyOpen', menu: 'file' },
  { place: 'everywhere', key: 'Ctrl+,', does: 'common.textAndColours', menu: 'view' },
  { place: 'scoring', key: 'Ctrl+Shift+L', does: 'common.keyReadAloud', menu: 'view' },
  { place: 'scoring', key: 'Ctrl+Shift+B', does: 'common.keyBreak', menu: 'view' },
  { place: 'scoring', named: 'common.keyNumbers', does: 'common.keyScore' },
  { place: 'scoring', named: 'common.keyArrows', does: 'common.keyParagraph' },
  { place: 'scoring', named: 'common.keyEnter', does: 'common.keyUse' },
  { place: 'lead', key: 'Ctrl+K', does: 'lead.find.title', menu: 'go' },
  { place: 'lead', key: 'Ctrl+F', does: 'common.keyFindHere' },
  { place: 'lead', named: 'common.keyStages', does: 'common.keySections' },
  { place: 'lead', key: 'Ctrl+Z', does: 'common.keyUndo' },
  { place: 'lead', key: 'Ctrl+Shift+Z', does: 'common.keyRedo' },
  { place: 'meeting', named: 'common.keyNumbers', does: 'lead.meeting.keyScore' },
  { place: 'meeting', key: 'R', does: 'lead.meeting.keyReason' },
  { place: 'meeting', named: 'lead.meeting.keyEnter', does: 'lead.meeting.keyRecord' },
  { place: 'meeting', named: 'lead.meeting.keyDown', does: 'lead.meeting.keyNext' },
  { place: 'meeting', key: 'P', does: 'lead.meeting.park' },
  { place: 'meeting', key: 'H', does: 'lead.meeting.keyNames' },
  { place: 'meeting', key: 'B', does: 'lead.meeting.keyCover' },
]

/** The stages of an evaluation, in the order of their keys: Ctrl+1 leads to the first. */
export const stageNames = [
  'procurement',
  'tenders',
  'panel',
  'scoring',
  'moderation',
  'result',
  'documents',
] as const

/** As a menu shows it. */
export interface MenuShortcut {
  readonly key: string
  readonly does: MessageId
}

/** What a menu of the window shows of them; where it leads somewhere, with the stages. */
export function shortcutsIn(menu: Shortcut['menu']): readonly MenuShortcut[] {
  const inMenu = shortcuts.flatMap(({ key, does, menu: its }) => (its === menu && key ? [{ key, does }] : []))
  return menu === 'go' ? [...inMenu, ...stageNames.map(stageShortcut)] : inMenu
}

function stageShortcut(stage: (typeof stageNames)[number], index: number): MenuShortcut {
  return { key: `Ctrl+${String(index + 1)}`, does: `lead.stageName.${stage}` }
}
