import type { EvaluationKey } from '../../../shared/views/request.ts'
import { useFolders } from '../../use-folders.ts'
import { useSay } from '../../ui/say.tsx'

/** A line for whoever's files also go through a folder, with what waits there; nothing for everybody else. */
export function SharedFolder({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const say = useSay()
  const [folder] = useFolders(evaluation).shown?.folders ?? []
  if (!folder) return null
  return (
    <p className="hint">
      {[say('evaluator.sharedFolder', { path: folder.path }), ...folder.problems].join(' ')}
    </p>
  )
}
