import type { FrameLocator, Page } from '@playwright/test'
import { expect, test as base } from './journey.ts'
import { startLead, type HandedFile, type LeadHome } from './lead-home.ts'

const PASSPHRASE = 'tea biscuits rain slippers'
/** Who reads, and the answer that the documents belong to. */
export const member = 'carer-2'
export const place = { bidder: 'harbour', question: 'q3' } as const

/** What a lead hands to a member: a pack, and a file with documents of a bid. */
export interface Given {
  readonly lead: LeadHome
  readonly pack: { readonly file: HandedFile; readonly words: string }
  readonly documents: HandedFile
}

/** A test that begins with such a pack and such a file. @param files the documents by their names, made when the first test asks */
export function testWithBid(files: () => Promise<ReadonlyMap<string, Buffer>>) {
  return base.extend<object, { readonly given: Given }>({
    given: [
      async ({ browser }, use) => {
        const lead = await startLead(browser)
        await attach(lead, place, await files())
        const pack = await lead.issue(member)
        const documents = await lead.fetched(
          await lead.exchange({ type: 'MakeDocuments', audience: 'quality' }),
        )
        await use({ lead, pack, documents })
        await lead.close()
      },
      { scope: 'worker', timeout: 300_000 },
    ],
  })
}

/** What is inside the frame of the viewer. */
export const bid = (page: Page): FrameLocator => page.frameLocator('.document-frame')
export const choice = (page: Page) => page.getByRole('combobox', { name: 'What they sent' })
export const choose = (page: Page, name: string) => choice(page).selectOption(name)

/** Opens both on the member's device, at that answer. Answers with the key. */
export async function openAnswer(page: Page, { pack, documents }: Given): Promise<string> {
  const evaluation = await openWithDocuments(page, member, pack, documents)
  await page.goto(new URL(`/#/score/${evaluation}/${place.question}/${place.bidder}`, page.url()).href)
  await expect(choice(page)).toBeVisible()
  return evaluation
}

/** Adds documents of one bidder to a lead's evaluation, each to one question, as the lead's screen does. */
async function attach(
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
async function openWithDocuments(
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
