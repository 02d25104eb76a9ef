import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classNames } from './class-names.ts'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly title: string
  readonly panelClassName?: string
  readonly content: ReactNode
}

interface TabsProps<Id extends string> {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** What stands at the end of the row of tabs. */
  readonly tools?: ReactNode
  readonly className?: string
}

/** Tabs over one panel. All panels stay in the document, so that a place in one of them is kept. */
export function Tabs<Id extends string>({
  label,
  items,
  selected,
  onSelect,
  tools,
  className,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      className={classNames('tabs', className)}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find(({ id }) => id === key)
        if (item) onSelect(item.id)
      }}
    >
      <div className="toolbar">
        <TabList aria-label={label}>
          {items.map(({ id, title }) => (
            <Tab key={id} id={id} className="tab">
              {title}
            </Tab>
          ))}
        </TabList>
        {tools}
      </div>
      {items.map(({ id, panelClassName, content }) => (
        <TabPanel key={id} id={id} className={classNames('tab-panel', panelClassName)} shouldForceMount>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
