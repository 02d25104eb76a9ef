import type { IssuedPack, Member } from '../evaluation/evaluation.ts'
import { extensions, type ManifestFormat } from '../exchange/manifest.ts'
import type { OutgoingFile } from './exchange.ts'
import type { ExchangeWork } from './exchange-work.ts'

/** What was made of one kind, the latest first. */
export function filesOf(
  { outgoing }: Pick<ExchangeWork, 'outgoing'>,
  format: ManifestFormat,
): readonly OutgoingFile[] {
  return outgoing.filter(({ name }) => name.endsWith(extensions[format])).toReversed()
}

/** The file of a member's pack: the one that was noted so when it was made. */
export function packFileOf(
  work: Pick<ExchangeWork, 'outgoing' | 'evaluation'>,
  member: Member,
  { version }: IssuedPack,
): OutgoingFile | undefined {
  const files = filesOf(work, 'fairmark-pack')
  const noted = files.find(({ pack }) => pack?.member === member.member && pack.version === version)
  return noted ?? namedFile(work, files, member, version)
}

/**
 * Before that was noted, a pack's name alone said whose it is: it ends in role and version, "…-carer-2-1.fmpack". Where
 * the role has no Latin letters, or another role ends alike, it says nothing.
 */
function namedFile(
  { evaluation }: Pick<ExchangeWork, 'evaluation'>,
  files: readonly OutgoingFile[],
  { member, title }: Member,
  version: number,
): OutgoingFile | undefined {
  const own = slug(title)
  const isAlike = [...evaluation.panel.values()].some(
    (other) => other.member !== member && `-${slug(other.title)}`.endsWith(`-${own}`),
  )
  if (own === '' || isAlike) return undefined
  const end = new RegExp(`(?:^|-)${own}-${String(version)}(?:-\\d+)?\\.fmpack$`)
  return files.find(({ name, pack }) => pack === undefined && end.test(name))
}

/** As names of files are made. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
