/** Files that systems and Word leave beside those of people: nobody sent them. */
export function isIgnored(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  return (
    parts.some((part) => part === '__MACOSX' || part.startsWith('.')) ||
    name.startsWith('~$') ||
    /^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(name)
  )
}
