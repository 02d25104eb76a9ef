import type { MessageId } from '../../shared/messages/message.ts'

/** Where a key works. */
export type KeyPlace = 'everywhere' | 'scoring' | 'lead'

/** A key as the list of keys shows it. `useKey` is what makes it work. */
export interface Shortcut {
  readonly place: KeyPlace
  /** Names that stand on keys; those that differ between languages are `named` and have a message. */
  readonly keys: readonly string[]
  readonly named?: MessageId
  readonly does: MessageId
}

/** Every key of the program, in the order in which help lists them. */
export const shortcuts: readonly Shortcut[] = [
  { place: 'everywhere', keys: ['F1'], does: 'common.keyHelp' },
  { place: 'everywhere', keys: ['?'], does: 'common.keyHelpAsked' },
  { place: 'everywhere', keys: ['F6'], does: 'common.keyAreas' },
  { place: 'everywhere', keys: ['Ctrl', ','], does: 'common.keyText' },
  { place: 'scoring', keys: ['Ctrl', 'Shift', 'B'], does: 'common.keyBreak' },
  { place: 'scoring', keys: [], named: 'common.keyNumbers', does: 'common.keyScore' },
  { place: 'scoring', keys: [], named: 'common.keyArrows', does: 'common.keyParagraph' },
  { place: 'scoring', keys: [], named: 'common.keyEnter', does: 'common.keyUse' },
  { place: 'lead', keys: ['Ctrl', 'K'], does: 'common.keyFind' },
  { place: 'lead', keys: ['Ctrl'], named: 'common.keyStages', does: 'common.keySections' },
  { place: 'lead', keys: ['Ctrl', 'F'], does: 'common.keyFindHere' },
  { place: 'lead', keys: ['Ctrl', 'Z'], does: 'common.keyUndo' },
]
