import { HardDriveDownload } from 'lucide-react'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'

const KILOBYTE = 1000
const MEGABYTE = 1_000_000

interface FileToGiveProps {
  readonly file: OutgoingFile
  /** There is something else to do first. */
  readonly isLater?: boolean
}

/** A file with its name and size, and the way to save it. */
export function FileToGive({ file, isLater = false }: FileToGiveProps) {
  const say = useSay()
  const { name, size, href } = file
  const said =
    size < MEGABYTE
      ? say('evaluator.fileSizeKb', { kilobytes: Math.ceil(size / KILOBYTE) })
      : say('evaluator.fileSizeMb', { megabytes: Math.ceil(size / MEGABYTE) })
  return (
    <>
      <div className="file">
        <FilePicture />
        <div>
          <b>{name}</b>
          <span>{say('evaluator.fileAbout', { size: said })}</span>
        </div>
      </div>
      <LinkButton
        kind={isLater ? 'second' : 'primary'}
        before={HardDriveDownload}
        href={href}
        download={name}
      >
        {say('evaluator.fileSave')}
      </LinkButton>
    </>
  )
}

/** A sheet of paper with three bars, in lines. Decoration beside the name. */
function FilePicture() {
  return (
    <svg className="file-picture" viewBox="0 0 108 128" aria-hidden="true">
      <path d="M14 3h54l28 28v84a10 10 0 0 1-10 10H14A10 10 0 0 1 4 115V13A10 10 0 0 1 14 3Z" />
      <path d="M68 3v18a10 10 0 0 0 10 10h18M30 92V74m18 18V62m18 30V50" />
    </svg>
  )
}
