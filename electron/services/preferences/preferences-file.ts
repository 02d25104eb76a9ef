import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { fittingPreferences, plainPreferences, type Preferences } from '../../../shared/views/preferences.ts'
import { canonicalBytes } from '../canonical.ts'
import { isDiskFault } from '../disk/disk-fault.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { ensureFolder, readWhole, replaceWhole } from '../disk/whole-file.ts'
import { readJson } from '../json-text.ts'

/** `preferences.json` in the home: how this person likes the screen. */
const fileSchema = z.object({
  format: z.literal('fairmark-preferences'),
  version: z.literal(1),
  preferences: z.unknown(),
})
const BYTES_MAXIMUM = 64 * 1024

/** Those of the beginning, where the file is missing or cannot be read: nothing depends on it. */
export function readPreferences(files: FileSystem, home: string): Preferences {
  try {
    const path = preferencesPath(home)
    const bytes = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'too-large'
    const json = typeof bytes === 'string' ? undefined : readJson(bytes)
    const file = json?.kind === 'json' ? fileSchema.safeParse(json.value).data : undefined
    return file ? fittingPreferences(file.preferences) : plainPreferences
  } catch (error) {
    if (isDiskFault(error)) return plainPreferences
    throw error
  }
}

/** @throws the disk's error; the preferences are those before then */
export function savePreferences(files: FileSystem, home: string, preferences: Preferences): void {
  ensureFolder(files, home)
  const file = { format: 'fairmark-preferences', version: 1, preferences: { ...preferences } }
  replaceWhole(files, preferencesPath(home), canonicalBytes(file))
}

function preferencesPath(home: string): string {
  return join(home, 'preferences.json')
}
