import { useLayoutEffect, useRef, useState } from 'react'

type Acts = Readonly<Record<string, (what: never) => void>>

/** The same functions at each drawing, which do what those of the last drawing do: what is given only them need not be drawn again. */
export function useStable<Given extends Acts>(acts: Given): Given {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(acts).map((name) => [
          name,
          (what: never) => {
            latest.current[name]?.(what)
          },
        ]),
      ) as Given,
  )
  return stable
}
