import { useState } from 'react'
import { usePreferences } from '../preferences.ts'

/** Whether a list is wanted instead of a table: as "Simple tables" says, until the switch on the page says otherwise. */
export function useWantsList(): readonly [boolean, (wantsList: boolean) => void] {
  const { simpleTables } = usePreferences()
  const [chosen, setChosen] = useState<boolean>()
  return [chosen ?? simpleTables, setChosen]
}
