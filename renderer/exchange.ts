import type { ExchangeReply, ExchangeRequest, OpenReply, ProgressLine } from '../shared/views/exchange.ts'
import type { EvaluationKey } from '../shared/views/request.ts'
import type { OfferedReply, OfferedRequest } from '../shared/views/folders.ts'
import { ask, failureIn, type Failure } from './service.ts'

/** How far a long act is; `stop` breaks it off, and nothing is changed then. */
export interface Watching {
  readonly signal?: AbortSignal
  readonly onProgress?: (line: ProgressLine) => void
}

interface OpenOptions extends Watching {
  /** The six words, as they were typed. */
  readonly words?: string
  /** Into which evaluation; otherwise the file says where it belongs. */
  readonly evaluation?: EvaluationKey
  /** The preview of a return was seen: take it. */
  readonly accept?: boolean
}

interface OfferedOptions {
  readonly words?: string
  readonly watching?: Watching
}

interface Refused {
  readonly kind: 'refused'
}
type OpenAnswer = Exclude<OpenReply, Refused>
type ExchangeAnswer = Exclude<ExchangeReply, Refused>
export type Opened = OpenAnswer | Failure
export type Exchanged = ExchangeAnswer | Failure

const LINES = 'application/x-ndjson'
const openings: ReadonlySet<unknown> = new Set<OpenAnswer['kind']>([
  'opened',
  'preview',
  'words-needed',
  'passphrase-needed',
])
const exchanges: ReadonlySet<unknown> = new Set<ExchangeAnswer['kind']>(['done', 'passphrase-needed'])

/** Hands over a file of any kind. It goes as it is: no Blob made in the page gets through Electron's door. Never throws. */
export async function openFile(file: File, options: OpenOptions = {}): Promise<Opened> {
  const { words, evaluation, accept, ...watching } = options
  const query = new URLSearchParams({
    ...(evaluation !== undefined && { evaluation }),
    ...(accept === true && { accept: 'yes' }),
  })
  const headers = {
    accept: LINES,
    ...(words !== undefined && { 'x-fairmark-words': headerText(words) }),
  }
  return talk(`/api/files?${query.toString()}`, { method: 'PUT', body: file, headers }, watching, isOpened)
}

/** The name of the file that the system handed over, by a double-click; undefined for none. Never throws. */
export async function offeredName(): Promise<string | undefined> {
  const answer = await ask('/api/offered', {})
  return isOffer(answer) ? answer.name : undefined
}

/** Opens that file. Never throws. */
export async function openOffered({ words, watching = {} }: OfferedOptions = {}): Promise<Opened> {
  const headers = { accept: LINES, 'content-type': 'application/json' }
  const body = JSON.stringify({ ...(words !== undefined && { words }) } satisfies OfferedRequest)
  return talk('/api/offered', { method: 'POST', body, headers }, watching, isOpened)
}

/** The person does not want that file now. */
export async function forgetOffered(): Promise<void> {
  await ask('/api/offered', { method: 'DELETE' })
}

/** Asks for what makes files or keys. Never throws. */
export async function exchange(request: ExchangeRequest, watching: Watching = {}): Promise<Exchanged> {
  const headers = { accept: LINES, 'content-type': 'application/json' }
  const body = JSON.stringify(request)
  return talk('/api/exchange', { method: 'POST', body, headers }, watching, isExchanged)
}

/** What the door for exchanges answered, from its JSON. */
export function exchangedIn(answer: unknown): Exchanged {
  return isExchanged(answer) ? answer : failureIn(answer)
}

/** A header takes Latin letters only; six words have no others, so that what stands in for them is wrong in any case. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?')
}

async function talk<Reply>(
  address: string,
  request: RequestInit,
  watching: Watching,
  isReply: (value: unknown) => value is Reply,
): Promise<Reply | Failure> {
  const { signal, onProgress } = watching
  try {
    const response = await fetch(address, { ...request, ...(signal && { signal }) })
    const answer = await lastLine(response, (line) => {
      if (isProgress(line)) onProgress?.(line)
    })
    return isReply(answer) ? answer : failureIn(answer)
  } catch {
    return failureIn(undefined)
  }
}

/** The last line of JSON; each one before it goes to `onLine`. One JSON text alone is one line. */
export async function lastLine(response: Response, onLine: (line: unknown) => void): Promise<unknown> {
  if (!response.body) return undefined
  let rest = ''
  let last: unknown
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.trim() === '') continue
      last = JSON.parse(line)
      onLine(last)
    }
  }
  return rest.trim() === '' ? last : JSON.parse(rest)
}

function hasKind(value: unknown): value is { readonly kind: unknown } {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function isProgress(value: unknown): value is ProgressLine {
  return hasKind(value) && value.kind === 'progress'
}

function isOffer(value: unknown): value is OfferedReply & { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
}

function isOpened(value: unknown): value is OpenAnswer {
  return hasKind(value) && openings.has(value.kind)
}

function isExchanged(value: unknown): value is ExchangeAnswer {
  return hasKind(value) && exchanges.has(value.kind)
}
