import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { isForFolderOf, outgoingNotes } from '../folder/outgoing-notes.ts'
import { outgoingOf, type Gathered } from '../workspace/gathered.ts'

/**
 * The documents files of the lead, the newest first, each with the titles of those who can open it; none of them for one
 * about prices. Only the newest for the same people: what was made before holds less.
 */
export function documentFiles(files: FileSystem, gathered: Gathered): readonly OutgoingFile[] {
  const { places, state } = gathered
  const outgoing = new Map(outgoingOf(gathered).map((file) => [file.name, file]))
  const newest = new Map<string, OutgoingFile>()
  for (const note of outgoingNotes(files, places).toReversed()) {
    const file = outgoing.get(note.name)
    if (!file || note.format !== 'fairmark-documents') continue
    const members = [...state.panel.values()]
      .filter(({ member }) => isForFolderOf(state, member, note))
      .map(({ title }) => title)
    if (note.audience === 'price') {
      if (!newest.has('')) newest.set('', file)
    } else if (members.length > 0) {
      const whose = members.join('\n')
      if (!newest.has(whose)) newest.set(whose, { ...file, members })
    }
  }
  return [...newest.values()]
}
