import { beforeAll, describe, expect, test } from 'vitest'
import { bidderId } from '../../shared/identifiers.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { program } from './both-say.ts'
import { panelApart, type PanelApart } from './panel-apart.ts'
import { partsOf, type Parts } from './record-parts.ts'
import { signedRecord } from './signed-record.ts'
import { verifier, type Verifier } from './verifier.ts'

let leicester: PanelApart
let verify: Verifier['verifyRecord']

beforeAll(async () => {
  leicester = panelApart(leicesterLeadScript())
  verify = (await verifier()).verifyRecord
})

/** As forgeries.test.ts has them: what is forged, what the program's refusal is called, and what verify.mjs says. */
const forgeries: readonly (readonly [what: string, forged: () => Parts, id: string, reason: string])[] = [
  [
    'a record that was sent to be read and never answered',
    () => partsOf(signedRecord(leicester, { answers: false })),
    'refusal.entryUnconfirmed',
    "has not said whether the panel's record is right",
  ],
  [
    'a score changed after a member signed that the record is right',
    () => partsOf(signedRecord(leicester, { changes: true })),
    'refusal.entryUnconfirmed',
    "has not said whether the panel's record is right",
  ],
  [
    'another record sent to be read than the panel’s',
    () => partsOf(signedRecord(leicester, { digest: 'f'.repeat(64) })),
    'refusal.entryOtherRecord',
    'under a hash that is not its own',
  ],
  [
    'another score shown to a member than the panel agreed',
    () => partsOf(signedRecord(leicester, { shows: '0' })),
    'refusal.entryFalseReturn',
    'holds something else than what the panel agreed',
  ],
  [
    'an answer to a record that the member never read',
    () => partsOf(signedRecord(leicester, { reads: false })),
    'refusal.entryFalseReturn',
    'answers what was not read',
  ],
  [
    'a part of the panel’s record shown to a member who signed for all of it',
    () => partsOf(signedRecord(leicester, { hides: true })),
    'refusal.entryUnconfirmed',
    "has not said whether the panel's record is right",
  ],
  [
    'an earlier score shown to a member who signed for the later one',
    () => partsOf(signedRecord(leicester, { isOld: true })),
    'refusal.entryUnconfirmed',
    "has not said whether the panel's record is right",
  ],
  [
    'what was agreed of a bidder from whom the reader is kept apart',
    () => partsOf(signedRecord(apart(), { leaks: bidderId.parse('harbour') })),
    'refusal.entryFalseReturn',
    'of a bidder who was in no pack',
  ],
  [
    'an answer on a laptop that counted no longer by then',
    () => partsOf(signedRecord(leicester, { revokes: 2 })),
    'refusal.entryUnconfirmed',
    "has not said whether the panel's record is right",
  ],
]

/** The panel with a link of the member who confirms first, who therefore met one bidder fewer. */
function apart(): PanelApart {
  const script = leicesterLeadScript()
  const said = script.find(({ command }) => command.type === 'ConfirmRecord')?.command
  const reader = said?.type === 'ConfirmRecord' ? said.member : undefined
  const bidder = bidderId.parse('harbour')
  return panelApart(
    script.flatMap((one) => {
      const { command } = one
      if (command.type === 'DeclareInterests' && command.member === reader)
        return { ...one, command: { ...command, interests: [{ bidder, nature: 'A cousin.' }] } }
      return command.type === 'GiveScore' && command.member === reader && command.bidder === bidder ? [] : one
    }),
  )
}

describe('a record that members confirmed by signed returns', () => {
  test('is taken by both, where a member confirmed it by a signed return', () => {
    const parts = partsOf(signedRecord(leicester))
    expect(program(parts)).toBeUndefined()
    expect(verify(parts).wrong).toEqual([])
  })

  test('is taken by both, where whoever signed it is kept apart from a bidder', () => {
    const parts = partsOf(signedRecord(apart()))
    expect(program(parts)).toBeUndefined()
    expect(verify(parts).wrong).toEqual([])
  })

  test('is taken by both, where the laptop was lost after the answer', () => {
    const parts = partsOf(signedRecord(leicester, { revokes: 1 }))
    expect(program(parts)).toBeUndefined()
    expect(verify(parts).wrong).toEqual([])
  })

  test('is taken by both, where the laptop was lost before its answer to what had been said in the room too', () => {
    const parts = partsOf(signedRecord(leicester, { says: true, revokes: 2 }))
    expect(program(parts)).toBeUndefined()
    expect(verify(parts).wrong).toEqual([])
  })

  test.each(forgeries)('is refused by both with %s', (_what, forged, id, reason) => {
    const parts = forged()
    expect(program(parts)?.id).toBe(id)
    expect(verify(parts).wrong.join('\n')).toContain(reason)
    expect(verify(parts).wrong.join('\n')).not.toContain('cannot be understood')
  })
})
