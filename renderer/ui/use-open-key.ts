import { go } from '../route.ts'
import { useKey } from './use-key.ts'

/** Ctrl+O opens a file: it presses the button for that, or leads to the start page, where there is one. */
export function useOpenKey(): void {
  useKey('Ctrl+O', () => {
    const button = document.querySelector<HTMLElement>('.start-drop button')
    if (button) button.click()
    else void go({ screen: 'start' })
  })
}
