import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import { ensureFolder, readWhole, replaceWhole } from '../disk/whole-file.ts'

/** `settings.json` in the home: what a person chose for this device. Nothing of an evaluation. */
const settingsSchema = z.strictObject({
  format: z.literal('fairmark-settings'),
  version: z.literal(1),
  /** Where encrypted backups go: a folder on another disk, or one that is synced. */
  backupFolder: z.string().min(1).max(4000).optional(),
})
export type Settings = Omit<z.infer<typeof settingsSchema>, 'format' | 'version'>

const BYTES_MAXIMUM = 64 * 1024

/** None, where the file is missing or cannot be read: nothing depends on it. @throws the disk's error */
export function readSettings(files: FileSystem, home: string): Settings {
  const path = settingsPath(home)
  const bytes = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  const json = typeof bytes === 'string' ? undefined : readJson(bytes)
  const settings = json?.kind === 'json' ? settingsSchema.safeParse(json.value).data : undefined
  return settings?.backupFolder === undefined ? {} : { backupFolder: settings.backupFolder }
}

/** @throws the disk's error; the settings are those before then */
export function saveSettings(files: FileSystem, home: string, settings: Settings): void {
  ensureFolder(files, home)
  replaceWhole(
    files,
    settingsPath(home),
    canonicalBytes({ format: 'fairmark-settings', version: 1, ...settings }),
  )
}

function settingsPath(home: string): string {
  return join(home, 'settings.json')
}
