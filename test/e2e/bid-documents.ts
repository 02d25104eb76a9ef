import type { Page } from '@playwright/test'
import type { HandedFile, LeadHome } from './lead-home.ts'

const PASSPHRASE = 'tea biscuits rain slippers'

/** Adds documents of one bidder to a lead's evaluation, each to one question, as the lead's screen does. */
export async function attach(
  { page, evaluation }: LeadHome,
  about: { readonly bidder: string; readonly question: string },
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const [name, bytes] of files) {
    const query = new URLSearchParams({ evaluation, ...about, audience: 'quality', name })
    const answer = await page.evaluate(
      async ([address, text]) => {
        const body = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        return (await fetch(address, { method: 'PUT', body: new File([body], 'file') })).text()
      },
      [`/api/documents?${query.toString()}`, bytes.toString('base64')] as const,
    )
    if (answer.includes('"refused"')) throw new Error(`${name}: ${answer}`)
  }
}

/** Opens a pack and the documents that go with it on a member's device, and tells that there are no links. Answers with the key. */
export async function openWithDocuments(
  page: Page,
  member: string,
  pack: { readonly file: HandedFile; readonly words: string },
  documents: HandedFile | undefined,
): Promise<string> {
  const post = (address: string, body: object) =>
    page.evaluate(
      async ([where, what]) =>
        (
          await fetch(where, { method: 'POST', headers: { 'content-type': 'application/json' }, body: what })
        ).text(),
      [address, JSON.stringify(body)] as const,
    )
  const put = (file: HandedFile, words: string) =>
    page.evaluate(
      async ([text, told]) => {
        const body = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const headers = { 'x-fairmark-words': told }
        return (await fetch('/api/files', { method: 'PUT', headers, body: new File([body], 'file') })).text()
      },
      [file.buffer.toString('base64'), words] as const,
    )
  await post('/api/exchange', { type: 'ChoosePassphrase', passphrase: PASSPHRASE })
  const opened = await put(pack.file, pack.words)
  const evaluation = /"evaluation":"([0-9a-f]{32})"/.exec(opened)?.[1]
  if (evaluation === undefined) throw new Error(opened)
  if (documents) {
    const came = await put(documents, '')
    if (!came.includes('"opened"')) throw new Error(came)
  }
  await post('/api/commands', { evaluation, command: { type: 'DeclareInterests', member, interests: [] } })
  return evaluation
}
