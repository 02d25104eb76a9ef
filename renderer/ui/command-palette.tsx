import { Search, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'
import { ScoreTile, type Ramp } from './score-tile.tsx'
import { BREAK_KEY, useKey } from './use-key.ts'

export interface PaletteItem {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly picture: LucideIcon
  readonly keys?: string | undefined
  readonly score?: string | undefined
  readonly ramp?: Ramp | undefined
  readonly choose: () => void
}

export interface PaletteGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly PaletteItem[]
  /** Shown before anything is typed. */
  readonly always?: boolean
}

interface CommandPaletteProps {
  readonly title: string
  readonly groups: readonly PaletteGroup[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** As they stand on keys, in every language. */
const KEYS = { close: 'Esc', up: '↑', down: '↓', go: '↵' }

/** More of one kind is no longer looked through, but searched for with another word. */
const SHOWN_OF_A_KIND = 6

/** A search over the page: what is typed is looked for in names and details, arrow keys choose, Enter goes there. */
export function CommandPalette({ title, groups, isOpen, onClose }: CommandPaletteProps) {
  useKey(BREAK_KEY, () => {
    if (isOpen) onClose()
  })
  return (
    <ModalOverlay
      className="overlay palette-ground"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={title} className="palette-dialog">
          <Found title={title} groups={groups} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Found({ title, groups, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const words = typed.split(/\s+/).filter(Boolean)
  const fits = ({ name, detail }: PaletteItem) => words.every((word) => contains(`${name} ${detail}`, word))
  const found = groups
    .filter(({ always }) => always === true || words.length > 0)
    .map((group) => ({ ...group, items: group.items.filter(fits) }))
    .filter(({ items }) => items.length > 0)
  const count = found.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={title} autoFocus className="palette-field">
          <Icon of={Search} />
          <Input />
          <kbd className="kbd">{KEYS.close}</kbd>
        </SearchField>
        <ListBox
          aria-label={say('lead.find.found')}
          className="palette-list"
          renderEmptyState={() => <p className="palette-none">{say('lead.find.none')}</p>}
          onAction={(id) => {
            onClose()
            const chosen = groups.flatMap(({ items }) => items).find((item) => item.id === id)
            // what it does may take the focus, which the closing search gives back first
            if (chosen) setTimeout(chosen.choose)
          }}
        >
          {found.map((group) => (
            <ListBoxSection key={group.id} id={group.id}>
              <Header className="palette-head">{group.title}</Header>
              {group.items.slice(0, SHOWN_OF_A_KIND).map(paletteRow)}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
      <p className="palette-foot">
        <span>
          <kbd className="kbd">{KEYS.up}</kbd> <kbd className="kbd">{KEYS.down}</kbd>{' '}
          {say('lead.find.choose')}
        </span>
        <span>
          <kbd className="kbd">{KEYS.go}</kbd> {say('lead.find.open')}
        </span>
        <span className="found">{say('lead.find.count', { count })}</span>
      </p>
    </>
  )
}

function paletteRow({ id, name, detail, picture, keys, score, ramp }: PaletteItem) {
  return (
    <ListBoxItem key={id} id={id} textValue={`${name}, ${detail}`} className="command">
      <span className="command-icon">
        {score === undefined ? <Icon of={picture} /> : <ScoreTile score={score} ramp={ramp} label={score} />}
      </span>
      <span className="command-name">{name}</span>
      <span className="command-detail">{detail}</span>
      {keys !== undefined && <kbd className="kbd">{keys}</kbd>}
    </ListBoxItem>
  )
}
