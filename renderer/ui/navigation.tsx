import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'
import { leaveFor } from '../route.ts'

/** Lets links of the program wait until the screen that is left has saved. */
export function Navigation({ children }: { readonly children: ReactNode }) {
  return <RouterProvider navigate={leaveFor}>{children}</RouterProvider>
}
