import Store from 'electron-store'
import { z } from '../../shared/zod.ts'

/** Where the window stood when it was last closed, in device-independent pixels. */
const windowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximised: z.boolean(),
})
export type WindowState = z.infer<typeof windowState>

/** The little that is remembered of the window. Nothing of an evaluation is ever kept here. */
export interface Preferences {
  readonly window: () => WindowState | undefined
  readonly setWindow: (state: WindowState) => void
}

/** Opens preferences.json in the program's folder. What cannot be read counts as never saved. */
export function openPreferences(): Preferences {
  const store = new Store<{ window?: unknown }>({ name: 'preferences', clearInvalidConfig: true })
  return {
    window: () => windowState.safeParse(store.get('window')).data,
    setWindow: (state) => store.set('window', state),
  }
}
