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

/** The file of a member's last pack. Pack files end in role and version: "…-carer-2-1.fmpack". */
export function packFileOf(
  work: Pick<ExchangeWork, 'outgoing'>,
  { title }: Member,
  { version }: IssuedPack,
): OutgoingFile | undefined {
  const end = new RegExp(`(?:^|-)${slug(title)}-${String(version)}(?:-\\d+)?\\.fmpack$`)
  return filesOf(work, 'fairmark-pack').find(({ name }) => end.test(name))
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
