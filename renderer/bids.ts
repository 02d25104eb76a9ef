import type { BidChoice, BidsReply, BidsView, BroughtIn } from '../shared/views/bids.ts'
import type { EvaluationKey } from '../shared/views/request.ts'
import { lastLine, type Watching } from './exchange.ts'
import { failureIn, type Failure } from './service.ts'

type Answered<Kind extends BidsReply['kind']> = Extract<BidsReply, { kind: Kind }>

const JSON_TYPE = { 'content-type': 'application/json' }
const LINES = { accept: 'application/x-ndjson' }

/** Begins to bring in a folder or a zip: `box` names what lies ready. Never throws. */
export async function beginBids(
  evaluation: EvaluationKey,
  source: string,
  count: number,
): Promise<Answered<'opened' | 'passphrase-needed'> | Failure> {
  const body = JSON.stringify({ evaluation, source, count })
  return talk(['opened', 'passphrase-needed'], '/api/bids', { method: 'POST', body, headers: JSON_TYPE })
}

/** Puts one file of a folder into the box, as a stream. Never throws. */
export async function sendBid(
  box: string,
  file: File,
  { signal }: Watching,
): Promise<Answered<'staged'> | Failure> {
  const path = new URLSearchParams({ path: file.webkitRelativePath || file.name }).toString()
  const options = { method: 'PUT', body: file, ...(signal && { signal }) }
  return talk(['staged'], `/api/bids/${box}/file?${path}`, options)
}

/** Puts all files of a zip into the box. Never throws. */
export async function sendZip(
  box: string,
  file: File,
  watching: Watching,
): Promise<Answered<'staged'> | Failure> {
  const path = new URLSearchParams({ path: file.name }).toString()
  const options = { method: 'PUT', body: file, headers: LINES }
  return talk(['staged'], `/api/bids/${box}/zip?${path}`, options, watching)
}

/** What lies ready, with what the lead chose. Nothing is entered. Never throws. */
export async function showBids(box: string, choices: readonly BidChoice[]): Promise<BidsView | Failure> {
  const body = JSON.stringify({ choices })
  return talk(['bids'], `/api/bids/${box}`, { method: 'POST', body, headers: JSON_TYPE })
}

/** Enters it. Never throws. */
export async function bringInBids(
  box: string,
  choices: readonly BidChoice[],
  watching: Watching,
): Promise<BroughtIn | Failure> {
  const body = JSON.stringify({ choices })
  const headers = { ...JSON_TYPE, ...LINES }
  return talk(['brought-in'], `/api/bids/${box}/bring`, { method: 'POST', body, headers }, watching)
}

/** Throws away what lies ready. Never throws. */
export async function dropBids(box: string): Promise<void> {
  await talk(['staged'], `/api/bids/${box}`, { method: 'DELETE' })
}

async function talk<Kind extends BidsReply['kind']>(
  kinds: readonly Kind[],
  address: string,
  options: RequestInit,
  { signal, onProgress }: Watching = {},
): Promise<Answered<Kind> | Failure> {
  try {
    const response = await fetch(address, { ...options, ...(signal && { signal }) })
    const answer = await lastLine(response, (line) => {
      if (isReply(line, ['progress'])) onProgress?.(line as Parameters<NonNullable<typeof onProgress>>[0])
    })
    return isReply(answer, kinds) ? (answer as Answered<Kind>) : failureIn(answer)
  } catch {
    return failureIn(undefined)
  }
}

function isReply(answer: unknown, kinds: readonly string[]): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'kind' in answer &&
    typeof answer.kind === 'string' &&
    kinds.includes(answer.kind)
  )
}
