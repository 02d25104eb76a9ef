import { FileCheck } from 'lucide-react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { useSay } from '../../ui/say.tsx'
import { useDoing } from '../../use-doing.ts'

interface MakeReturnProps {
  readonly evaluation: EvaluationKey
  /** What is said, and not yet in a file. */
  readonly text: string
  readonly reload: () => void
}

/** Where the file for the lead could not be made, the way to make it again. */
export function MakeReturn({ evaluation, text, reload }: MakeReturnProps) {
  const say = useSay()
  const announce = useAnnounce()
  const doing = useDoing(evaluation, reload)
  return (
    <>
      <p>{text}</p>
      <DoingTrouble doing={doing} />
      <Button
        kind="primary"
        before={FileCheck}
        isPending={doing.busy}
        onPress={() =>
          void doing.make({ type: 'MakeReturn', evaluation }, () => {
            announce(say('evaluator.fileMade'))
          })
        }
      >
        {say('evaluator.makeFile')}
      </Button>
    </>
  )
}
