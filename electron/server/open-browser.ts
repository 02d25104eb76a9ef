import { spawn } from 'node:child_process'

/** The platform's own way to open an address: one program and its words, no shell in between. */
function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  switch (platform) {
    case 'win32':
      return ['rundll32.exe', 'url.dll,FileProtocolHandler']
    case 'darwin':
      return ['open']
    default:
      return ['xdg-open']
  }
}

/** Opens the address in the person's browser; `onFailure` where that cannot be done. */
export function openBrowser(address: string, onFailure: () => unknown): void {
  const [program, ...words] = opener(process.platform)
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
  child.once('error', onFailure)
  child.unref()
}
