import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** What says where this person's data belong. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The person's own folder, absolute. */
  readonly userFolder: string
  /** Against which a relative FAIRMARK_HOME is read. */
  readonly currentFolder: string
}

/**
 * The folder with everything that Fairmark keeps: FAIRMARK_HOME, or else the local application data. Never the roaming
 * ones, nor Documents or Desktop: those are often synced, and a file synced while it grows is a file in two versions.
 */
export function homeFolder({ platform, env, userFolder, currentFolder }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix
  const given = env['FAIRMARK_HOME']
  if (given !== undefined && given !== '') return path.resolve(currentFolder, given)
  switch (platform) {
    case 'win32':
      return path.join(env['LOCALAPPDATA'] ?? path.join(userFolder, 'AppData', 'Local'), 'Fairmark')
    case 'darwin':
      return path.join(userFolder, 'Library', 'Application Support', 'Fairmark')
    default:
      return path.join(
        dataFolder(env['XDG_DATA_HOME']) ?? path.join(userFolder, '.local', 'share'),
        'fairmark',
      )
  }
}

/** The folder of whoever runs this program. */
export function usualHome(): string {
  return homeFolder({
    platform: process.platform,
    env: process.env,
    userFolder: homedir(),
    currentFolder: process.cwd(),
  })
}

/** "All paths … must be absolute. If … relative … consider the path invalid and ignore it" (XDG Base Directory 0.8). */
function dataFolder(given: string | undefined): string | undefined {
  return given !== undefined && posix.isAbsolute(given) ? given : undefined
}
