import type { Page } from '@playwright/test'
import { commandSchema, type Command } from '../shared/evaluation/command.ts'
import { leicesterLeadScript } from '../shared/sample/leicester.ts'

const READER = 'carer-2'

interface Reply {
  readonly kind: string
  readonly evaluation?: string
  readonly words?: readonly string[]
  readonly files?: readonly { readonly href: string }[]
}

/**
 * A panel of one, by files on one laptop: a member scored with a pack and sent it all, the panel agreed, one score was
 * changed, and the record went to the member, who has opened it.
 * @param page at an address of the program
 */
export async function openReader(page: Page): Promise<{ readonly reader: string; readonly sender: string }> {
  const { origin } = new URL(page.url())
  const call = async (address: string, data: object): Promise<Reply> => {
    const answer = await page.request.post(`${origin}${address}`, { data, headers: { origin } })
    return read(address, await answer.json())
  }
  const open = async (href: string, query = '', words: readonly string[] = []): Promise<string> => {
    const bytes = await (await page.request.get(`${origin}${href}`)).body()
    const headers = { origin, 'x-fairmark-words': words.join(' ') }
    const answer = await page.request.put(`${origin}/api/files${query}`, { data: bytes, headers })
    return read(href, await answer.json()).evaluation ?? ''
  }
  const commands = async (evaluation: string, all: readonly Command[]): Promise<void> => {
    for (const command of all) await call('/api/commands', { evaluation, command })
  }
  const make = (evaluation: string, request: object) => call('/api/exchange', { evaluation, ...request })
  const fileIn = ({ files: [file] = [] }: Reply): string => file?.href ?? ''

  const [first, ...setUp] = beforePacks
  const { evaluation: sender = '' } = await call('/api/commands', { command: first })
  await commands(sender, setUp)
  await call('/api/exchange', { type: 'ChoosePassphrase', passphrase: 'words for pictures only' })
  await make(sender, { type: 'MakeRecoveryKey' })
  const pack = await make(sender, { type: 'IssuePacks', members: [READER] })
  const reader = await open(fileIn(pack), '', pack.words)
  await commands(reader, scores)
  const sent = await make(reader, { type: 'MakeReturn' })
  await open(fileIn(sent), `?evaluation=${sender}&accept=yes`)
  await commands(sender, agreeing)
  await open(fileIn(await make(sender, { type: 'SendRecord', member: READER })))
  return { reader, sender }
}

function read(address: string, json: unknown): Reply {
  const reply = json as Reply
  if (!['done', 'opened'].includes(reply.kind)) throw new Error(`${address}: ${JSON.stringify(json)}`)
  return reply
}

const script = leicesterLeadScript().map(({ command }) => command)

/** All that is asked, with one member who scores all of it. */
const beforePacks: readonly Command[] = script
  .slice(
    0,
    script.findIndex(({ type }) => type === 'GiveScore'),
  )
  .filter(
    (command) => !('member' in command) || (command.type === 'AppointMember' && command.member === READER),
  )
  .map((command) => (command.type === 'AppointMember' ? { ...command, questions: 'all' } : command))

/** The first score that anybody gave to each answer. */
const firstScores = script
  .flatMap((command) => (command.type === 'GiveScore' ? [command] : []))
  .filter(
    ({ question, bidder }, index, all) =>
      all.findIndex((one) => one.question === question && one.bidder === bidder) === index,
  )

/** As this member's own. */
const scores: readonly Command[] = [
  commandSchema.parse({ type: 'DeclareInterests', member: READER, interests: [] }),
  ...firstScores.map((given) => commandSchema.parse({ ...given, member: READER })),
  commandSchema.parse({ type: 'SubmitScoreSheet', member: READER }),
]

const agreed = script.flatMap((command) =>
  command.type === 'AgreeScore' ? [commandSchema.parse({ ...command, present: [READER] })] : [],
)

/** What the panel agreed, and the first of it once more with a reason. */
const agreeing: readonly Command[] = [
  { type: 'OpenReturns', reason: '' },
  ...agreed,
  ...agreed.slice(0, 1).map((command) =>
    commandSchema.parse({
      ...command,
      ...(command.type === 'AgreeScore' && { score: '3' }),
      changeReason: 'The figures on page 4 are of two years ago.',
    }),
  ),
]
