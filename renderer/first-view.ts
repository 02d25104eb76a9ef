// Runs before all other code of the screens (build/vite.renderer.config.ts): the service finds the answer while these are
// still being read, which takes as long.

/** The screens with which people begin, by their address. */
const work = /^#\/work\/([\w-]+)$/.exec(location.hash)?.[1]
const address =
  work !== undefined
    ? `/api/views?view=my-work&evaluation=${work}`
    : location.hash.length < 3
      ? '/api/views?view=start'
      : undefined

let asked = address === undefined ? undefined : fetch(address)
// whoever takes it hears of it
asked?.catch(() => undefined)
// for whoever has gone elsewhere meanwhile it would be old
addEventListener('hashchange', forget, { once: true })

function forget(): void {
  asked = undefined
}

/** The answer to the first view, once, for whoever asks for just this; undefined for everybody else. */
export function takeFirstView(of: string): Promise<Response> | undefined {
  if (of !== address) return undefined
  const first = asked
  forget()
  return first
}
