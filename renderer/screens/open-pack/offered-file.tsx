import { useEffect, useState } from 'react'
import { forgetOffered, offeredName } from '../../exchange.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { FileOpener } from './use-file-opener.ts'

/** A file that was double-clicked: opened only when the person says so. */
export function OfferedFile({ opener }: { readonly opener: FileOpener }) {
  const say = useSay()
  const [name, setName] = useState<string>()
  useEffect(() => {
    let isHere = true
    const look = () =>
      void offeredName().then((offered) => {
        if (isHere) setName(offered)
      })
    look()
    // a second double-click brings the window to the front
    window.addEventListener('focus', look)
    return () => {
      isHere = false
      window.removeEventListener('focus', look)
    }
  }, [])
  if (name === undefined || opener.opening.kind !== 'idle') return null
  return (
    <Banner
      kind="info"
      actions={
        <>
          <Button
            kind="primary"
            onPress={() => {
              setName(undefined)
              void opener.openOffered(name)
            }}
          >
            {say('start.offeredOpen')}
          </Button>
          <Button
            kind="quiet"
            onPress={() => {
              setName(undefined)
              void forgetOffered()
            }}
          >
            {say('start.offeredLater')}
          </Button>
        </>
      }
    >
      <p>{say('start.offered', { name })}</p>
    </Banner>
  )
}
