import { commandSchema } from '../../shared/evaluation/command.ts'
import { carer, smallFile } from '../exchange-evening/small-tender.ts'
import { test as base } from './journey.ts'
import { startLead, type LeadHome } from './lead-home.ts'
import { startMember, type MemberHome } from './member-home.ts'

interface TwoLaptops {
  readonly lead: LeadHome
  readonly member: MemberHome
}

/** What the member of the small tender scores. */
export const cells = ['baker', 'grocer'].flatMap((bidder) =>
  ['q1', 'q2'].map((question) => ({ bidder, question })),
)

/** What the member gives them all. */
export const scores = cells.map(given)

/** Two laptops: a member has sent everything, and the lead has taken it in. */
export const test = base.extend<TwoLaptops>({
  lead: async ({ browser }, use) => {
    const lead = await startLead(browser, smallFile)
    await use(lead)
    await lead.close()
  },
  member: async ({ browser, lead }, use) => {
    const member = await startMember(browser)
    const pack = await lead.issue(carer)
    await member.open(pack.file.buffer, pack.words)
    await member.score(scores)
    await lead.receive(carer, await member.send())
    await use(member)
    await member.close()
  },
})

function given(cell: (typeof cells)[number]) {
  const reason = { good: 'They say how.', worries: '', evidence: [] }
  const command = commandSchema.parse({ type: 'GiveScore', member: carer, ...cell, score: '1', reason })
  if (command.type !== 'GiveScore') throw new Error('No score')
  return command
}
