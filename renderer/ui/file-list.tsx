import { Download } from 'lucide-react'
import type { OutgoingFile } from '../../shared/views/exchange.ts'
import { LinkButton } from './link-button.tsx'
import { useSay } from './say.tsx'

/** Files to hand over, each as a link that saves it. */
export function FileList({ files }: { readonly files: readonly OutgoingFile[] }) {
  const say = useSay()
  return (
    <ul className="file-list">
      {files.map(({ name, size, href }) => (
        <li key={name}>
          <LinkButton kind="quiet" small before={Download} href={href} download={name}>
            {say('lead.scoring.file', {
              name,
              size: say('lead.scoring.bytes', { size: Math.ceil(size / 1000) }),
            })}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
