import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly title: string
  readonly content: ReactNode
}

interface TabsProps<Id extends string> {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  /** What stands at the end of the row of tabs. */
  readonly tools?: ReactNode
  readonly panelClassName?: string
  readonly className?: string
}

/** Tabs over one panel. All panels stay in the document, so that a place in one of them is kept. */
export function Tabs<Id extends string>({ label, items, tools, panelClassName = '', className = '' }: TabsProps<Id>) {
  return (
    <AriaTabs className={`tabs ${className}`}>
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
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={panelClassName} shouldForceMount>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
