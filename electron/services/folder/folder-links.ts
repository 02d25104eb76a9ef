import { lstatSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { z } from '../../../shared/zod.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { memberId, sha256Hex } from '../../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'
import type { Places } from '../workspace/workspace-file.ts'

/** Which folder is exchanged with whom: with the lead one for each member, with a member their own. */
const linkSchema = z.strictObject({ member: memberId, path: z.string().min(1).max(4096) })
export type FolderLink = z.infer<typeof linkSchema>

/** `folders.json` in the folder of an evaluation; `taken` is what ever came, by the SHA-256 of its bytes. */
const linksSchema = z.strictObject({
  format: z.literal('fairmark-folders'),
  version: z.literal(1),
  folders: z.array(linkSchema).max(1000),
  taken: z.array(sha256Hex),
})
export type FolderLinks = z.infer<typeof linksSchema>

const none: FolderLinks = { format: 'fairmark-folders', version: 1, folders: [], taken: [] }
const BYTES_MAXIMUM = 16 * 1024 * 1024

/**
 * None where there is no file, or none that can be read: what it holds can be said again, and taking twice changes nothing.
 * @throws the disk's error
 */
export function readFolderLinks(files: FileSystem, places: Places): FolderLinks {
  const path = pathOf(places)
  if (files.kindOf(path) !== 'file') return none
  const bytes = readWhole(files, path, BYTES_MAXIMUM)
  const json = bytes === 'too-large' ? undefined : readJson(bytes)
  return json?.kind === 'json' ? (linksSchema.safeParse(json.value).data ?? none) : none
}

/** @throws the disk's error */
export function writeFolderLinks(files: FileSystem, places: Places, links: FolderLinks): void {
  replaceWhole(files, pathOf(places), canonicalBytes(links))
}

/** From now on this is the member's folder; the one before is left as it is. */
export function withFolder(links: FolderLinks, link: FolderLink): FolderLinks {
  const others = links.folders.filter(({ member }) => member !== link.member)
  return { ...links, folders: [...others, link] }
}

/**
 * Why a folder cannot be a member's. No two may share one, nor one hold another's: a member would see that others work.
 * @param home where Fairmark keeps everything: what grows there must never be synced
 */
export function folderRefused(
  { panel }: Evaluation,
  links: FolderLinks,
  { member, path }: FolderLink,
  home: string,
): Refusal | undefined {
  if (!panel.has(member)) return refusal('refusal.unknownMember', { member })
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isFile() === true) return refusal('refusal.notAFolder', { folder: path })
  if (!isAbsolute(path) || stats?.isDirectory() !== true)
    return refusal('refusal.folderNotThere', { folder: path })
  if (overlap(path, home)) return refusal('refusal.folderIsOurs')
  const other = links.folders.find((link) => link.member !== member && overlap(link.path, path))
  return (
    other && refusal('refusal.folderIsAnothers', { member: panel.get(other.member)?.title ?? other.member })
  )
}

/** Whether one is the other, or lies in it. */
export function overlap(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(resolve(outer), resolve(inner))
  return way === '' || (!isAbsolute(way) && way.split(/[/\\]/)[0] !== '..')
}

function pathOf({ folder }: Places): string {
  return join(folder, 'folders.json')
}
