import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { hashOf } from '../route.ts'
import { Button } from './button.tsx'
import { Logo } from './logo.tsx'
import { useSay } from './say.tsx'

interface TitleBarProps {
  /** Which evaluation, and as whom. */
  readonly context?: string | undefined
  /** Whether all is saved. */
  readonly status?: ReactNode
  /** The same tools in the same order on every screen. */
  readonly tools?: ReactNode
}

/** The bar at the top: it is the window's title bar, and can be dragged by its empty parts. */
export function TitleBar({ context, status, tools }: TitleBarProps) {
  const say = useSay()
  return (
    <header className="bar">
      <Button className="skip" kind="second" small onPress={focusMain}>
        {say('common.skipToMain')}
      </Button>
      <Link className="brand" href={hashOf({ screen: 'start' })} aria-label={say('common.toStart')}>
        <Logo />
        {say('common.product')}
      </Link>
      {context !== undefined && <span className="sep" />}
      {context !== undefined && <span className="proj">{context}</span>}
      <span className="sp" />
      {status}
      <div className="bar-tools">{tools}</div>
    </header>
  )
}

function focusMain() {
  const main = document.querySelector('main')
  main?.focus()
  main?.scrollIntoView()
}
