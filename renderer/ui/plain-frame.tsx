import type { ReactNode } from 'react'
import { BarTools } from './bar-tools.tsx'
import { TitleBar } from './title-bar.tsx'

/** Round a screen that belongs to no evaluation, or to one that is not open yet. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="app">
      <TitleBar tools={<BarTools help={undefined} />} />
      {children}
    </div>
  )
}
