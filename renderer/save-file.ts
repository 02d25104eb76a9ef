import { failureIn, type Failure } from './service.ts'

/** What an answer may be called where it does not say. */
const NAMELESS = 'file'

/**
 * Fetches a file of the service and saves it where the person likes, through the browser's own download. A plain link would
 * save a refusal as if it were the file. Never throws.
 * @returns why there is none; undefined once it is handed over
 */
export async function saveFile(address: string): Promise<Failure | undefined> {
  try {
    const response = await fetch(address)
    if (!response.ok) return failureIn(await response.json())
    const about = response.headers.get('content-disposition') ?? ''
    handOver(await response.blob(), /filename="([^"]+)"/.exec(about)?.[1] ?? NAMELESS)
    return undefined
  } catch {
    return failureIn(undefined)
  }
}

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
