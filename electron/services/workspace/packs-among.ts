import type { Secrets } from '../keys/secrets.ts'
import type { OutgoingItem } from './outgoing-files.ts'

/** Of each pack whose it is, as was noted when it was made: its name is for people, and two may be alike. */
export function packsAmong(
  items: readonly OutgoingItem[],
  secrets: Pick<Secrets, 'enrolments'> | undefined,
): readonly OutgoingItem[] {
  const packs = new Map(
    (secrets?.enrolments ?? []).map(({ file, member, version }) => [file, { member, version }]),
  )
  return items.map((item) => {
    const pack = packs.get(item.name)
    return pack ? { ...item, pack } : item
  })
}
