import { readFileSync } from 'node:fs'

/**
 * The most memory that this process ever had, in MiB. On Linux getrusage's figure begins with that of whoever started the
 * process (execve(2) keeps it), which may be more; the kernel's own of this program's memory does not (proc(5), VmHWM).
 */
export function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
